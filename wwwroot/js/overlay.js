// Everything on a chart that the chart library does not draw well: axis text, limit, cliffs; the cursor is in marks.js.
import { format } from './format.js';
import { drawMarks } from './marks.js';
import { colourOf } from './palette.js';
import { drawAnew, node, textWidth } from './svg.js';
import { say } from './words.js';

const END_LINE = 14; // px between two names at the right
const WIDE = 560; // px from which values have room beside them
const DAY_SCALE = 3; // months: shorter horizons are labelled in days

// At most six labels, in steps people count in.
const labelStep = (span, width) => {
  const most = Math.max(2, Math.min(6, Math.floor(width / 52)));
  const wide = [1, 2, 3, 6, 12, 24, 36, 48, 60, 120, 240, 480, 960].filter((step) => span / step <= most);
  // A step that ends on the last point wins, so that the axis says where it ends.
  return wide.find((step) => span % step === 0 && span > step) ?? wide[0] ?? 1920;
};

export function createOverlay(host, small) {
  const svg = node('svg', { class: 'over', 'aria-hidden': 'true' }, host);
  const under = node('svg', { class: 'over', 'aria-hidden': 'true' }, host);
  host.prepend(under);
  const defs = node('defs', {}, svg);
  const fixed = node('g', {}, svg);
  const moving = node('g', {}, svg);

  const timeLabel = (scale, x, text) => {
    const half = textWidth(text) / 2;
    const anchor = x - half < scale.x ? 'start' : x + half > scale.right ? 'end' : 'middle';
    const at = anchor === 'start' ? scale.x : anchor === 'end' ? scale.right : x;
    node('text', { x: at, y: scale.bottom + (small ? 17 : 20), class: 'ax', 'text-anchor': anchor }, fixed, text);
  };

  const timeAxis = (stack, scale) => {
    const first = stack.months[0] ?? 0;
    const last = stack.months[stack.count - 1] ?? first;
    const inDays = !stack.period && last - first < DAY_SCALE;
    const perUnit = inDays ? 12 / 365.25 : 1;
    const step = Math.max(labelStep((last - first + stack.period) / perUnit, scale.w), stack.period);
    const text = (unit) => (inDays && unit ? say('day', unit) : format.month(unit));
    if (stack.period && first < step) timeLabel(scale, scale.xAt(first), text(first));
    for (let unit = Math.ceil(first / perUnit / step) * step; unit * perUnit <= last + 1e-9; unit += step) {
      const x = scale.xAt(unit * perUnit);
      if (!small) node('line', { x1: x, x2: x, y1: scale.bottom, y2: scale.bottom + 4, class: 'axis' }, fixed);
      timeLabel(scale, x, text(unit));
    }
  };

  // The area between two lines, under both.
  const drawBand = (stack, scale, band) => {
    const line = (id) => {
      const values = stack.values[stack.series.findIndex((series) => series.id === id)];
      return Array.from(values, (value, i) => `${scale.xAt(stack.months[i]).toFixed(1)},${scale.yAt(Math.max(value, stack.floor)).toFixed(1)}`);
    };
    const points = [...line(band.upper), ...line(band.lower).reverse()].join(' ');
    node('polygon', { points, fill: colourOf(band.colour), 'data-band': band.upper }, under);
  };

  const drawFixed = (stack, scale) => drawAnew([fixed, under], () => drawLines(stack, scale));

  const drawLines = (stack, scale) => {
    for (const band of stack.bands) drawBand(stack, scale, band);
    for (const tick of stack.ticks) {
      if (stack.floor) node('line', { x1: scale.x, x2: scale.right, y1: scale.yAt(tick.value), y2: scale.yAt(tick.value), class: 'grid' }, under);
      node('text', { x: scale.x - 7, y: scale.yAt(tick.value) + 4, class: 'ax', 'text-anchor': 'end' }, fixed, tick.label);
    }
    node('line', { x1: scale.x, x2: scale.right, y1: scale.bottom, y2: scale.bottom, class: 'axis' }, fixed);
    timeAxis(stack, scale);
    if (stack.limit && stack.limit.value <= stack.top) {
      const y = scale.yAt(stack.limit.value);
      node('line', { x1: scale.x, x2: scale.right, y1: y, y2: y, class: 'cap' }, fixed);
      // Beside bands a legend says it.
      if (!stack.spread) node('text', { x: scale.right, y: y - 5, class: 'ax halo', 'text-anchor': 'end' }, fixed, stack.limit.label);
    }
    if (stack.count > 0) drawEndLabels(stack, scale);
    for (const event of stack.events) {
      const x = scale.xAt(stack.months[event.point]);
      node('path', { d: `M${x} ${scale.bottom + 2}l-3.5 6h7z`, class: 'cliff' }, fixed);
    }
    if (stack.compared) drawCompared(stack, scale);
    if (stack.note) node('text', { x: scale.right, y: noteHeight(stack, scale), class: 'ax halo', 'text-anchor': 'end' }, fixed, stack.note);
  };

  // A version's line over the stack: a chart library would stack it, or scale it on an axis of its own.
  const drawCompared = (stack, scale) => {
    let d = '';
    stack.comparedValues.forEach((value, i) => {
      if (!(value >= stack.floor)) return;
      const joined = i > 0 && stack.comparedValues[i - 1] >= stack.floor;
      d += `${joined ? 'L' : 'M'}${scale.xAt(stack.months[i]).toFixed(1)} ${scale.yAt(value).toFixed(1)}`;
    });
    if (!d) return;
    node('path', { d, class: 'cmpl-h' }, fixed);
    node('path', { d, class: 'cmpl', 'data-compared': stack.compared }, fixed);
  };

  // From the top down, each clear of the one above; the last ones move up again where the plot ends.
  const drawEndLabels = (stack, scale) => {
    const labels = stack.endLabels.map((id) => {
      const s = stack.series.findIndex((series) => series.id === id);
      const value = stack.values[s][stack.count - 1];
      return { name: stack.series[s].name, light: stack.series[s].light, value, y: scale.yAt(Math.max(value, stack.floor)) + 4 };
    });
    labels.sort((a, b) => a.y - b.y);
    for (let i = 1; i < labels.length; i++) labels[i].y = Math.max(labels[i].y, labels[i - 1].y + END_LINE);
    for (let i = labels.length - 1, most = scale.bottom + 4; i >= 0; i--, most -= END_LINE) labels[i].y = Math.min(labels[i].y, most);
    for (const label of labels) {
      const text = node('text', { x: scale.right + 8, y: label.y, class: label.light ? 'ax-e' : 'ax-b' }, fixed, label.name);
      if (host.clientWidth >= WIDE) node('tspan', { class: 'ax', dx: 5 }, text, format.value(stack.scale, label.value));
    }
  };

  // Over all lines that pass under it.
  const noteHeight = (stack, scale) => {
    const from = scale.right - textWidth(stack.note) - 4;
    let highest = scale.bottom;
    stack.months.forEach((month, i) => {
      if (scale.xAt(month) < from) return;
      for (const values of stack.values) if (values[i] >= stack.floor) highest = Math.min(highest, scale.yAt(values[i]));
    });
    return Math.max(scale.y + 12, Math.min(highest - 10, scale.y + scale.h * 0.62));
  };

  const drawCursor = (stack, scale, point) => drawAnew([moving], () => stack.count > 0 && drawMarks(stack, scale, point, moving, small));

  // A second bucket of a holder: its colour, crossed by lines of the surface.
  const hatch = (id, colour) => {
    const made = node('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, defs);
    node('rect', { width: 6, height: 6, fill: colour }, made);
    node('line', { x1: 0, x2: 0, y1: 0, y2: 6, class: 'hatch-l' }, made);
    return `url(#${id})`;
  };

  const remove = () => {
    svg.remove();
    under.remove();
  };

  return { drawFixed, drawCursor, hatch, clearHatches: () => defs.replaceChildren(), remove };
}
