// How the price is spread over the runs at the page's time cursor, split at the launch price. Drawn by hand: its bars follow
// every move of the cursor, and no server is asked.
import { cursorMonth, joinCursor } from './cursor.js';
import { format } from './format.js';
import { isUp } from './line.js';
import { nearest } from './stack.js';
import { node, textWidth } from './svg.js';
import { say } from './words.js';

const BOX = { left: 38, top: 26, right: 6, bottom: 22 };
const HEAD = 6; // numbers of a point before its shares
const SETTLED = 200; // ms a cursor rests before the server hears of it
const GAP = 1;

export function create(host, spec, bytes, net) {
  const frame = host.querySelector('.ch');
  const plot = frame.querySelector('.plot');
  const at = host.querySelector('[data-point]');
  const svg = node('svg', { class: 'over', 'aria-hidden': 'true' }, plot);
  let model = read(spec, bytes);
  let timer = 0;
  let told = -1;

  const point = () => (model.points.length ? nearest(model.months, cursorMonth() ?? model.months[0]) : -1);

  const show = () => {
    const now = point();
    draw(svg, frame, model, model.points[now], now < 0 ? '' : model.names[now]);
    at.textContent = now < 0 ? say('theCursor') : model.names[now];
    plot.setAttribute('aria-label', now < 0 ? say('noRun') : model.summaries[now]);
    if (now < 0 || now === told) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isUp()) return;
      told = now;
      net.invokeMethodAsync('Settle', now).catch(() => {});
    }, SETTLED);
  };

  const leave = joinCursor({ leads: false, show, step() {} }, model.months[0] ?? 0);
  const resized = new ResizeObserver(show);
  resized.observe(frame);
  show();

  return {
    update(spec, bytes) {
      model = read(spec, bytes);
      show();
    },
    destroy() {
      clearTimeout(timer);
      leave();
      resized.disconnect();
      svg.remove();
    },
  };
}

// Each point: bins, ends of its prices, P5 and P95, share below the launch price, then a share a bin.
function read(spec, bytes) {
  const numbers = new Float32Array(bytes.slice().buffer);
  const points = [];
  for (let i = 0; i < numbers.length; ) {
    const [bins, from, to, low, high, below] = numbers.subarray(i, i + HEAD);
    points.push({ from, to, low, high, below, shares: numbers.subarray(i + HEAD, i + HEAD + bins) });
    i += HEAD + bins;
  }
  return { ...spec, points };
}

function draw(svg, frame, model, point, name) {
  svg.replaceChildren();
  const box = { x: BOX.left, y: BOX.top, w: frame.clientWidth - BOX.left - BOX.right, h: frame.clientHeight - BOX.top - BOX.bottom };
  if (box.w <= 0 || box.h <= 0) return;
  const foot = box.y + box.h;
  const yAt = (share) => foot - (Math.min(share, model.top) / model.top) * box.h;
  for (const share of [0, 0.25, 0.5, 0.75, 1].map((part) => part * model.top)) {
    if (share) node('line', { x1: box.x, x2: box.x + box.w, y1: yAt(share), y2: yAt(share), class: 'grid' }, svg);
    node('text', { x: box.x - 7, y: yAt(share) + 4, class: 'ax', 'text-anchor': 'end' }, svg, format.share(share));
  }
  if (point) {
    if (point.from === point.to) certain(svg, box, point);
    else bars(svg, box, model, point, yAt);
  }
  node('line', { x1: box.x, x2: box.x + box.w, y1: foot, y2: foot, class: 'axis' }, svg);
}

function certain(svg, box, point) {
  const x = box.x + box.w / 2;
  node('rect', { x: x - 4, y: box.y, width: 8, height: box.h, class: 'hb-h' }, svg);
  node('text', { x: x + 12, y: box.y + 12, class: 'ax-b' }, svg, say('everyRun', format.money(point.from)));
}

function bars(svg, box, model, point, yAt) {
  const foot = box.y + box.h;
  const span = Math.log(point.to / point.from);
  const xAt = (price) => box.x + (Math.log(price / point.from) / span) * box.w;
  const width = box.w / point.shares.length;
  point.shares.forEach((share, i) => {
    if (share === 0) return;
    const middle = point.from * Math.exp(((i + 0.5) / point.shares.length) * span);
    const side = middle < model.launch ? 'hb-l' : 'hb-h';
    const tail = middle < point.low || middle > point.high ? ' tail' : '';
    node('rect', { x: (box.x + i * width + GAP / 2).toFixed(2), y: yAt(share).toFixed(2), width: Math.max(0.5, width - GAP).toFixed(2), height: (foot - yAt(share)).toFixed(2), class: side + tail }, svg);
  });
  for (const [price, name] of [[point.low, 'P5'], [point.high, 'P95']]) {
    const x = xAt(price);
    node('line', { x1: x, x2: x, y1: box.y + box.h * 0.52, y2: foot, class: 'cap' }, svg);
    node('text', { x, y: box.y + box.h * 0.52 - 5, class: 'ax halo', 'text-anchor': 'middle' }, svg, name);
  }
  priceAxis(svg, box, point, xAt);
  split(svg, box, model, point, xAt);
}

// The launch price with what lies on either side of it; at an end of the axis when all lies on one.
function split(svg, box, model, point, xAt) {
  const x = Math.max(box.x, Math.min(box.x + box.w, model.launch > 0 ? xAt(model.launch) : box.x));
  node('line', { x1: x, x2: x, y1: box.y - 14, y2: box.y + box.h, class: 'cur' }, svg);
  const [below, launch] = [say('below', format.chance(point.below)), model.launchLabel];
  const left = x - textWidth(below) - 12 > box.x - 30;
  const right = x + textWidth(launch) + 8 < box.x + box.w + 4;
  const y = box.y - 6;
  if (left) node('text', { x: x - 6, y, class: 'ax-b', 'text-anchor': 'end' }, svg, below);
  if (right) {
    const text = node('text', { x: x + 6, y, class: left ? 'ax-e' : 'ax-b' }, svg, left ? launch : below);
    if (!left) node('tspan', { class: 'ax-e', dx: 6 }, text, launch);
  }
}

// 1, 3, 10, ... or only every so many decades.
function priceAxis(svg, box, point, xAt) {
  const decades = Math.log10(point.to / point.from);
  const every = Math.max(1, Math.ceil((decades * 52) / box.w));
  let free = box.x - 20;
  for (let power = Math.floor(Math.log10(point.from)); power <= Math.log10(point.to); power++) {
    for (const step of every === 1 ? [1, 3] : [1]) {
      const price = step * 10 ** power;
      if (price < point.from || price > point.to || (every > 1 && power % every !== 0)) continue;
      const label = format.tick(price);
      const half = textWidth(label) / 2;
      const x = Math.min(xAt(price), box.x + box.w - half + 6);
      if (x - half < free) continue;
      node('text', { x, y: box.y + box.h + 17, class: 'ax', 'text-anchor': 'middle' }, svg, label);
      free = x + half + 10;
    }
  }
}
