// The time cursor of charts that the server drew: its marks, readout and keys are the studio's, without the chart library.
// The chart with a slider leads; the others of the page follow.
import { cursorMonth, joinCursor, moveByKey, moveCursor } from './cursor.js';
import { format } from './format.js';
import { drawMarks } from './marks.js';
import { createReadout } from './readout.js';
import { leadOf, nearest, periodOf, readStack, scaleOf } from './stack.js';
import { node } from './svg.js';
import { lowered } from './words.js';

const YEAR = 12;

const bytesOf = (numbers) => new Uint8Array(Float64Array.from(numbers, (number) => number ?? NaN).buffer);

// One of the two layouts: where its plot stands in its own coordinates, and the picture of its cursor.
const layoutOf = (box, stack) => {
  const [x, y, w, h] = box.dataset.plot.split(' ').map(Number);
  return { box, svg: box.querySelector('.over svg'), scale: scaleOf(stack, { x, y, w, h }) };
};

function follow(host) {
  const { spec, numbers } = JSON.parse(host.dataset.staticChart);
  const stack = readStack(spec, bytesOf(numbers));
  if (stack.count === 0) return;
  const layouts = [...host.children].map((box) => layoutOf(box, stack));
  const leads = host.dataset.slider !== undefined;
  const readout = leads && createReadout(host.parentElement, () => {});
  let moved = false;

  const clamp = (point) => Math.max(0, Math.min(stack.count - 1, point));
  const cursor = () => (stack.period ? periodOf(stack, cursorMonth()) : nearest(stack.months, cursorMonth()));
  const step = (sign, year) => {
    const from = clamp(cursor());
    moveTo(year ? nearest(stack.months, stack.months[from] + sign * Math.max(YEAR, stack.period)) : from + sign);
  };
  const moveTo = (point) => moveCursor(stack.months[clamp(point)]);

  // Until someone moves it the server's own picture stands.
  const show = () => {
    const point = cursor();
    moved ||= point !== stack.cursor;
    if (leads) tell(point);
    if (!moved) return;
    for (const { svg, scale } of layouts) {
      svg.replaceChildren();
      drawMarks(stack, scale, point >= 0 && point < stack.count ? point : -1, node('g', {}, svg), !leads);
    }
    if (leads) readout.fill(stack, point);
  };
  const slider = document.createElement('div');
  const tell = (point) => {
    slider.setAttribute('aria-valuenow', point);
    const lead = leadOf(stack, point);
    slider.setAttribute('aria-valuetext', `${stack.names[point]}, ${stack.dates[point]}, ${format.row(stack.scale, lead.value)} ${lowered(lead.name)}`);
  };

  joinCursor({ leads, show, step }, stack.months[clamp(stack.cursor)]);
  if (!leads) return;

  slider.className = 'cursor';
  slider.tabIndex = 0;
  for (const [name, value] of Object.entries({ role: 'slider', 'aria-label': host.dataset.slider, 'aria-valuemin': 0, 'aria-valuemax': stack.count - 1 })) slider.setAttribute(name, value);
  host.append(slider);
  show();
  const point = (event) => {
    const { svg, scale } = layouts.find((layout) => layout.box.clientWidth > 0);
    const box = svg.getBoundingClientRect();
    moveTo(scale.pointAt(((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width));
  };
  host.addEventListener('pointermove', point);
  host.addEventListener('pointerdown', point);
  slider.addEventListener('keydown', (event) => moveByKey(event, () => moveTo(0), () => moveTo(stack.count - 1), step));
}

for (const host of document.querySelectorAll('[data-static-chart]')) follow(host);
for (const word of document.querySelectorAll('[data-scripted]')) word.hidden = false;
