// Everything on a chart that the chart library does not draw well: axis text, limit, cliffs and the time cursor.
import { format } from './format.js';

const SVG = 'http://www.w3.org/2000/svg';
const DAY_SCALE = 3; // months: shorter horizons are labelled in days
const PILL = { top: 6, height: 18, pad: 8 };

const node = (name, attributes, parent, text) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
};

// At most six labels, in steps people count in.
const labelStep = (span, width) => {
  const most = Math.max(2, Math.min(6, Math.floor(width / 52)));
  const wide = [1, 2, 3, 6, 12, 24, 36, 48, 60, 120, 240, 480, 960].filter((step) => span / step <= most);
  // A step that ends on the last point wins, so that the axis says where it ends.
  return wide.find((step) => span % step === 0 && span > step) ?? wide[0] ?? 1920;
};

export function createOverlay(host) {
  const svg = node('svg', { class: 'over', 'aria-hidden': 'true' }, host);
  const defs = node('defs', {}, svg);
  const fixed = node('g', {}, svg);
  const moving = node('g', {}, svg);
  const ruler = document.createElement('canvas').getContext('2d');

  const widthOf = (text) => {
    ruler.font = '520 11px Inter';
    return ruler.measureText(text).width;
  };

  const timeAxis = (stack, scale) => {
    const first = stack.months[0] ?? 0;
    const last = stack.months[stack.count - 1] ?? first;
    const inDays = last - first < DAY_SCALE;
    const perUnit = inDays ? 12 / 365.25 : 1;
    const step = labelStep((last - first) / perUnit, scale.w);
    const text = (unit) => (inDays && unit ? 'D' + unit : format.month(unit));
    for (let unit = Math.ceil(first / perUnit / step) * step; unit * perUnit <= last + 1e-9; unit += step) {
      const x = scale.xAt(unit * perUnit);
      const anchor = x - scale.x < 12 ? 'start' : scale.right - x < 12 ? 'end' : 'middle';
      node('line', { x1: x, x2: x, y1: scale.bottom, y2: scale.bottom + 4, class: 'axis' }, fixed);
      node('text', { x, y: scale.bottom + 20, class: 'ax', 'text-anchor': anchor }, fixed, text(unit));
    }
  };

  const drawFixed = (stack, scale) => {
    fixed.replaceChildren();
    for (let quarter = 0; quarter <= 4; quarter++) {
      const value = (stack.top * quarter) / 4;
      node('text', { x: scale.x - 7, y: scale.yAt(value) + 4, class: 'ax', 'text-anchor': 'end' }, fixed, format.axis(value));
    }
    node('line', { x1: scale.x, x2: scale.right, y1: scale.bottom, y2: scale.bottom, class: 'axis' }, fixed);
    timeAxis(stack, scale);
    if (stack.limit && stack.limit.value <= stack.top) {
      const y = scale.yAt(stack.limit.value);
      node('line', { x1: scale.x, x2: scale.right, y1: y, y2: y, class: 'cap' }, fixed);
      node('text', { x: scale.right, y: y - 5, class: 'ax', 'text-anchor': 'end' }, fixed, stack.limit.label);
    }
    for (const event of stack.events) {
      const x = scale.xAt(stack.months[event.point]);
      node('path', { d: `M${x} ${scale.bottom + 2}l-3.5 6h7z`, class: 'cliff' }, fixed);
    }
  };

  // The named event stands beside the pill, on the side with room; without room on either side the readout is enough.
  const nameEvent = (event, pillX, pillW, scale) => {
    const label = widthOf(`${event.label} ${event.amount}`) * 1.06 + 14;
    const fitsRight = pillX + pillW + label <= scale.right + 4;
    if (!fitsRight && pillX - label < scale.x) return;
    const text = node(
      'text',
      { x: fitsRight ? pillX + pillW + 8 : pillX - 8, y: 19, class: 'ax-b', 'text-anchor': fitsRight ? 'start' : 'end' },
      moving,
      event.label,
    );
    node('tspan', { class: 'ax-crit', dx: 6 }, text, event.amount);
  };

  const drawCursor = (stack, scale, point) => {
    moving.replaceChildren();
    if (stack.count === 0) return;
    const x = scale.xAt(stack.months[point]);
    node('line', { x1: x, x2: x, y1: PILL.top + PILL.height, y2: scale.bottom, class: 'cur' }, moving);
    node('circle', { cx: x, cy: scale.yAt(stack.total[point]), r: 3.5, class: 'dotc' }, moving);

    const words = `${stack.ticks[point]} · ${stack.dates[point]}`;
    const width = Math.ceil(widthOf(words)) + 2 * PILL.pad;
    const left = Math.max(scale.x, Math.min(scale.right - width, x - width / 3));
    node('rect', { x: left, y: PILL.top, width, height: PILL.height, rx: 4, class: 'pill' }, moving);
    node('text', { x: left + width / 2, y: PILL.top + 12.8, class: 'pill-t', 'text-anchor': 'middle' }, moving, words);
    const event = stack.events.find((event) => event.point === point);
    if (event) nameEvent(event, left, width, scale);
  };

  // A second bucket of a holder: its colour, crossed by lines of the surface.
  const hatch = (id, colour) => {
    const made = node('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, defs);
    node('rect', { width: 6, height: 6, fill: colour }, made);
    node('line', { x1: 0, x2: 0, y1: 0, y2: 6, class: 'hatch-l' }, made);
    return `url(#${id})`;
  };

  return { drawFixed, drawCursor, hatch, clearHatches: () => defs.replaceChildren(), remove: () => svg.remove() };
}
