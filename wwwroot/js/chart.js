// A stacked area over time. The only script that knows ApexCharts: Apex draws the frame and the bands once, after that
// new numbers are written straight into its paths, which takes 5 ms instead of 50. Leans on class names of 4.7.0.
import ApexCharts from '../lib/apexcharts/apexcharts.esm.js';
import { createOverlay } from './overlay.js';
import { colourOf, onThemeChange, token } from './palette.js';
import { createReadout } from './readout.js';
import { nearest, readStack, sameShape, scaleOf } from './stack.js';
import { format } from './format.js';

const nonce = document.querySelector('script[nonce]')?.nonce;
const YEAR = 12;
// With Apex's labels off these leave exactly our room: 38 px for values, 41 for the pill, 25 for the months.
const PADDING = { left: 28, right: -1, top: 11, bottom: 10 };
const NO_FILTER = { filter: { type: 'none' } };
const AXIS = {
  labels: { show: false },
  axisBorder: { show: false },
  axisTicks: { show: false },
  crosshairs: { show: false },
  tooltip: { enabled: false },
};

// Apex stacks from the baseline up; an empty stack still needs a series to draw a grid.
const apexSeries = (stack) => {
  const pairs = (values) => Array.from(values, (value, i) => [stack.months[i], value]);
  const empty = {
    name: '',
    data: [
      [0, 0],
      [1, 0],
    ],
  };
  if (stack.count === 0 || stack.series.length === 0) return [empty];
  return stack.series.map((series, s) => ({ name: series.name, data: pairs(stack.values[s]) })).reverse();
};

const apexOptions = (stack, size) => ({
  chart: {
    type: 'area',
    stacked: true,
    nonce,
    width: size.width,
    height: size.height,
    background: 'transparent',
    fontFamily: 'Inter',
    parentHeightOffset: 0,
    toolbar: { show: false },
    zoom: { enabled: false },
    selection: { enabled: false },
    animations: { enabled: false },
    redrawOnWindowResize: false,
    redrawOnParentResize: false,
  },
  series: apexSeries(stack),
  colors: stack.series.length ? stack.series.map((series) => colourOf(series.colour)).reverse() : ['transparent'],
  fill: { type: 'solid', opacity: 1 },
  stroke: { width: 0.8, curve: 'straight', colors: [token('--surface')] },
  dataLabels: { enabled: false },
  legend: { show: false },
  tooltip: { enabled: false },
  markers: { size: 0 },
  states: { normal: NO_FILTER, hover: NO_FILTER, active: NO_FILTER },
  grid: {
    borderColor: token('--grid'),
    strokeDashArray: 0,
    position: 'back',
    padding: PADDING,
    xaxis: { lines: { show: false } },
    yaxis: { lines: { show: true } },
  },
  xaxis: { ...AXIS, type: 'numeric', min: stack.months[0] ?? 0, max: stack.months[stack.count - 1] ?? 1, tickAmount: 1 },
  yaxis: { ...AXIS, show: true, min: 0, max: stack.top, tickAmount: 4 },
});

export async function create(host, spec, bytes) {
  const frame = host.querySelector('.ch');
  const plot = frame.querySelector('.plot');
  const slider = frame.querySelector('[role=slider]');
  const overlay = createOverlay(frame);
  const readout = createReadout(host, (id) => dim(id));

  let stack = readStack(spec, bytes);
  let cursor = Math.max(0, clampPoint(stack.cursor));
  let scale = null;
  let paths = null; // Apex's own path nodes, per series from the top: [fill, outline]
  let drawing = false;
  let stale = false;
  let frameRequest = 0;
  let gone = false;
  host.__patched = 0;

  const size = () => ({ width: Math.max(1, frame.clientWidth), height: Math.max(1, frame.clientHeight) });
  let drawnSize = size();
  const apex = new ApexCharts(plot, apexOptions(stack, drawnSize));
  await apex.render();
  settle();

  // After Apex has drawn: its nodes and its plot box are new.
  function settle() {
    const { translateX: x, translateY: y, gridWidth: w, gridHeight: h } = apex.w.globals;
    scale = scaleOf(stack, { x, y, w, h });
    const last = stack.series.length - 1;
    paths = stack.series.map((_, s) => [
      ...plot.querySelectorAll(`.apexcharts-area-series .apexcharts-series[data\\:realIndex="${last - s}"] path.apexcharts-area`),
    ]);
    overlay.clearHatches();
    stack.series.forEach((series, s) => {
      if (series.hatched) paths[s][0]?.setAttribute('fill', overlay.hatch(`hatch-${stack.id}-${s}`, colourOf(series.colour)));
    });
    dim(readout.kept());
    writeBands();
    refresh();
  }

  function refresh() {
    overlay.drawFixed(stack, scale);
    showCursor();
  }

  function showCursor() {
    overlay.drawCursor(stack, scale, cursor);
    readout.fill(stack, cursor);
    slider.setAttribute('aria-valuemax', Math.max(0, stack.count - 1));
    slider.setAttribute('aria-valuenow', cursor);
    const at = stack.count ? `${stack.ticks[cursor]}, ${stack.dates[cursor]}, ` : '';
    slider.setAttribute('aria-valuetext', `${at}${format.compactOne(stack.total[cursor] ?? 0)} circulating`);
  }

  // Writes the bands into Apex's paths, by our scale: a fresh drawing and a patched one are then the same.
  // False when the nodes are not the ones we know.
  function writeBands() {
    if (!stack.count || paths.some((pair) => !pair[0])) return false;
    const x = Array.from(stack.months, (month) => (scale.xAt(month) - scale.x).toFixed(1));
    const line = (sums) => Array.from(sums, (sum, i) => `${x[i]} ${(scale.yAt(sum) - scale.y).toFixed(1)}`);
    const sums = new Float64Array(stack.count);
    let floor = line(sums);
    for (let s = stack.series.length - 1; s >= 0; s--) {
      stack.values[s].forEach((value, i) => (sums[i] += value));
      const roof = line(sums);
      const outline = 'M' + roof.join('L');
      const [fill, stroke] = paths[s];
      fill.setAttribute('d', `${outline}L${floor.reverse().join('L')}z`);
      stroke?.setAttribute('d', outline);
      floor = roof;
    }
    return true;
  }

  // A full redraw by Apex, one at a time; what comes in meanwhile is drawn once more at the end.
  async function redraw() {
    stale = true;
    if (drawing) return;
    drawing = true;
    while (stale && !gone) {
      stale = false;
      drawnSize = size();
      await apex.updateOptions(apexOptions(stack, drawnSize), false, false, false);
      if (!gone) settle();
    }
    drawing = false;
  }

  function dim(id) {
    stack.series.forEach((series, s) => {
      for (const path of paths?.[s] ?? []) path.style.opacity = id === null || id === series.id ? '' : '.25';
    });
  }

  function clampPoint(point) {
    return Math.max(0, Math.min(stack.count - 1, point));
  }

  function setCursor(point) {
    const next = clampPoint(point);
    if (next === cursor) return;
    cursor = next;
    frameRequest ||= requestAnimationFrame(() => {
      frameRequest = 0;
      if (!gone) showCursor();
    });
  }

  const yearFrom = (sign) => nearest(stack.months, stack.months[cursor] + sign * YEAR);
  const move = (sign, year) => setCursor(year ? yearFrom(sign) : cursor + sign);

  const followPointer = (event) => {
    if (stack.count) setCursor(nearest(stack.months, scale.monthAt(event.clientX - frame.getBoundingClientRect().left)));
  };
  const sliderKeys = (event) => {
    const sign = { ArrowRight: 1, ArrowUp: 1, PageUp: 1, ArrowLeft: -1, ArrowDown: -1, PageDown: -1 }[event.key];
    if (event.key === 'Home') setCursor(0);
    else if (event.key === 'End') setCursor(stack.count - 1);
    else if (sign) move(sign, event.shiftKey || event.key.startsWith('Page'));
    else return;
    event.preventDefault();
  };
  // [ and ] anywhere on the page, { and } (Shift) by a year; not while a person types.
  const pageKeys = (event) => {
    const sign = { '[': -1, ']': 1, '{': -1, '}': 1 }[event.key];
    if (!sign || event.ctrlKey || event.metaKey || event.target.closest?.('input, select, textarea, [contenteditable]')) return;
    move(sign, event.shiftKey || event.key === '{' || event.key === '}');
  };

  frame.addEventListener('pointermove', followPointer);
  frame.addEventListener('pointerdown', followPointer);
  slider.addEventListener('keydown', sliderKeys);
  document.addEventListener('keydown', pageKeys);
  const stopTheme = onThemeChange(redraw);
  const resized = new ResizeObserver(() => {
    const now = size();
    if (now.width !== drawnSize.width || now.height !== drawnSize.height) redraw();
  });
  resized.observe(frame);

  return {
    update(spec, bytes) {
      const before = stack;
      stack = readStack(spec, bytes, before);
      if (stack.count !== before.count) cursor = stack.count ? nearest(stack.months, before.months[cursor] ?? 0) : 0;
      cursor = Math.max(0, clampPoint(cursor));
      if (drawing || !sameShape(stack, before)) return void redraw();
      scale = scaleOf(stack, scale);
      if (!writeBands()) return void redraw();
      host.__patched++;
      refresh();
    },
    setCursor,
    destroy() {
      gone = true;
      stopTheme();
      resized.disconnect();
      document.removeEventListener('keydown', pageKeys);
      frame.removeEventListener('pointermove', followPointer);
      frame.removeEventListener('pointerdown', followPointer);
      slider.removeEventListener('keydown', sliderKeys);
      overlay.remove();
      apex.destroy();
    },
  };
}
