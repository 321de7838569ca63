// The time cursor on a chart and the values written into it: at the cursor, and at one place of note besides.
import { format } from './format.js';
import { node, textWidth } from './svg.js';
import { say } from './words.js';

const PILL = { top: 6, height: 18, pad: 8 };
const CLEAR = 60; // px between two values, or only the cursor's is shown

export const drawMarks = (stack, scale, point, parent, small) => {
  if (!small) drawPill(stack, scale, point, parent);
  if (!stack.empty) MARKS[stack.form](stack, scale, point, parent, small);
};

const MARKS = { area: areaMarks, bars: barMarks, lines: lineMarks };

// The pill and its line, which a small chart leaves to the leading one.
function drawPill(stack, scale, point, parent) {
  const x = scale.xAt(stack.months[point]);
  const words = `${stack.names[point]} · ${stack.dates[point]}`;
  const width = Math.ceil(textWidth(words)) + 2 * PILL.pad;
  const left = Math.max(scale.x, Math.min(scale.right - width, x - width / 3));
  const foot = stack.form === 'bars' ? Math.max(PILL.top + PILL.height, scale.yAt(stack.total[point]) - 2) : scale.bottom;
  node('line', { x1: x, x2: x, y1: PILL.top + PILL.height, y2: foot, class: 'cur' }, parent);
  node('rect', { x: left, y: PILL.top, width, height: PILL.height, rx: 4, class: 'pill' }, parent);
  node('text', { x: left + width / 2, y: PILL.top + 12.8, class: 'pill-t', 'text-anchor': 'middle' }, parent, words);
  const event = stack.events.find((event) => event.point === point);
  if (event) nameEvent(event, left, width, scale, parent);
  if (stack.spread && stack.series.length) saySpread(stack, point, left, width, scale, parent);
}

// The named event stands beside the pill, on the side with room; without room on either side the readout is enough.
function nameEvent(event, pillX, pillW, scale, parent) {
  const label = textWidth(`${event.label} ${event.amount}`) * 1.06 + 14;
  const fitsRight = pillX + pillW + label <= scale.right + 4;
  if (!fitsRight && pillX - label < scale.x) return;
  const at = fitsRight ? { x: pillX + pillW + 8, 'text-anchor': 'start' } : { x: pillX - 8, 'text-anchor': 'end' };
  const text = node('text', { ...at, y: 19, class: 'ax-b' }, parent, event.label);
  node('tspan', { class: 'ax-crit', dx: 6 }, text, event.amount);
}

// What the chart is read by and how far apart it runs, beside the pill; only the first where there is no room for both.
function saySpread(stack, point, pillX, pillW, scale, parent) {
  const valueOf = (id) => stack.values[stack.series.findIndex((series) => series.id === id)][point];
  const lead = stack.series.find((series) => !series.light);
  const short = `${lead.name} ${format.value(stack.scale, valueOf(lead.id))}`;
  const long = say('between', stack.spread.label, format.value(stack.scale, valueOf(stack.spread.lower)), format.value(stack.scale, valueOf(stack.spread.upper)));
  const right = scale.right + 40 - (pillX + pillW);
  const left = pillX - scale.x + 20;
  const width = (text) => textWidth(text) * 1.06 + 12;
  const both = width(short) + width(long);
  const toRight = right >= both || (left < both && right >= left);
  const room = toRight ? right : left;
  if (room < width(short)) return;
  const at = toRight ? { x: pillX + pillW + 8, 'text-anchor': 'start' } : { x: pillX - 8, 'text-anchor': 'end' };
  const text = node('text', { ...at, y: PILL.top + 12.8, class: 'ax-b' }, parent, short);
  if (room >= both) node('tspan', { class: 'ax-e', dx: 6 }, text, long);
}

function areaMarks(stack, scale, point, parent, small) {
  const [x, y] = [scale.xAt(stack.months[point]), scale.yAt(stack.total[point])];
  if (small) {
    node('line', { x1: x, x2: x, y1: scale.y, y2: scale.bottom, class: 'cur' }, parent);
    beside(stack, scale, x, y, stack.total[point], 'ax-b', parent);
  }
  node('circle', { cx: x, cy: y, r: 3.5, class: 'dotc' }, parent);
}

function barMarks(stack, scale, point, parent, small) {
  if (!small) return; // the readout beside it has the values
  let highest = -1;
  stack.total.forEach((total, i) => {
    const clear = point < 0 || Math.abs(scale.xAt(stack.months[i]) - scale.xAt(stack.months[point])) >= CLEAR / 2;
    if (clear && total > 0 && (highest < 0 || total > stack.total[highest])) highest = i;
  });
  const other = highest < 0 ? -1 : scale.xAt(stack.months[highest]);
  if (highest >= 0) {
    const x = Math.max(scale.x + 16, Math.min(scale.right - 16, other));
    const y = Math.max(scale.y, scale.yAt(stack.total[highest]) - 5);
    node('text', { x, y, class: 'ax', 'text-anchor': 'middle' }, parent, format.value(stack.scale, stack.total[highest]));
  }
  if (point < 0) return;

  const x = scale.xAt(stack.months[point]);
  const top = scale.y - 8;
  node('line', { x1: x, x2: x, y1: top, y2: Math.max(top, scale.yAt(stack.total[point]) - 2), class: 'cur' }, parent);
  const left = x > scale.right - CLEAR || (other > x && other - x < CLEAR * 1.2 && x - CLEAR > scale.x);
  const at = left ? { x: x - 7, 'text-anchor': 'end' } : { x: x + 7, 'text-anchor': 'start' };
  node('text', { ...at, y: scale.y + 1, class: 'ax-b' }, parent, format.value(stack.scale, stack.total[point]));
}

function lineMarks(stack, scale, point, parent, small) {
  const x = scale.xAt(stack.months[point]);
  if (small) node('line', { x1: x, x2: x, y1: scale.y - 2, y2: scale.bottom, class: 'cur' }, parent);
  stack.series.forEach((series, s) => {
    const spot = (at, r, css) => {
      const value = stack.values[s][at];
      if (Number.isNaN(value) || (stack.spread && !stack.endLabels.includes(series.id))) return;
      // A value under a log axis has a text on the baseline and no ring.
      const shown = value >= stack.floor;
      const [cx, cy] = [scale.xAt(stack.months[at]), shown ? scale.yAt(value) : scale.bottom - 3];
      if (shown) node('circle', { cx, cy, r: series.light ? r - 1 : r, class: series.colour === 'accent' ? 'dota' : 'dotc' }, parent);
      if (s === 0 && small) beside(stack, scale, cx, cy, value, css, parent);
    };
    spot(point, 3.5, 'ax-b');
    if (s === 0 && stack.mark !== null && Math.abs(scale.xAt(stack.months[stack.mark]) - x) >= CLEAR) spot(stack.mark, 2.5, 'ax');
  });
}

function beside(stack, scale, x, y, value, css, parent) {
  const text = format.value(stack.scale, value);
  const end = x + 8 + textWidth(text) > scale.right;
  const at = end ? { x: x - 8, 'text-anchor': 'end' } : { x: x + 8, 'text-anchor': 'start' };
  node('text', { ...at, y: Math.max(scale.y + 8, y - 3), class: `${css} halo` }, parent, text);
}
