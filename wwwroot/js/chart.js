// A chart over time: ApexCharts draws its frame and marks once, after that new numbers are written into its paths. With
// chart-options.js and chart-paths.js the only script that knows ApexCharts.
import ApexCharts from '../lib/apexcharts/apexcharts.esm.js';
import { apexOptions } from './chart-options.js';
import { findPaths, writePaths } from './chart-paths.js';
import { cursorMonth, joinCursor, moveByKey, moveCursor } from './cursor.js';
import { format } from './format.js';
import { createOverlay } from './overlay.js';
import { colourOf, onThemeChange } from './palette.js';
import { createReadout } from './readout.js';
import { leadOf, nearest, periodOf, readStack, sameShape, scaleOf } from './stack.js';
import { lowered, say } from './words.js';

const YEAR = 12;

export async function create(host, spec, bytes) {
  const frame = host.querySelector('.ch');
  const plot = frame.querySelector('.plot');
  const slider = frame.querySelector('[role=slider]'); // the leading chart of a page has it, and the readout
  const overlay = createOverlay(frame, !slider);
  const readout = host.querySelector('[data-readout]') && createReadout(host, (id) => dim(id));

  let stack = readStack(spec, bytes);
  let scale = null;
  let paths = null;
  let apex = null;
  let drawnSize = null;
  let drawing = false;
  let stale = false;
  let gone = false;
  host.__patched = 0;

  const size = () => ({ width: frame.clientWidth, height: frame.clientHeight });
  const visible = () => frame.clientWidth > 0 && frame.clientHeight > 0;

  // Where the shared cursor stands in this chart; -1 when its month lies outside the bars.
  const cursor = () => {
    if (stack.count === 0) return slider ? 0 : -1;
    if (!stack.period) return nearest(stack.months, cursorMonth());
    const bar = periodOf(stack, cursorMonth());
    if (slider) return Math.max(0, Math.min(stack.count - 1, bar));
    return bar < 0 || bar >= stack.count ? -1 : bar;
  };

  const me = { leads: slider !== null, show: showCursor, step };
  const leave = joinCursor(me, stack.months[Math.max(0, Math.min(stack.count - 1, stack.cursor))] ?? 0);
  await redraw();

  // After Apex has drawn: its nodes and its plot box are new.
  function settle() {
    const { translateX: x, translateY: y, gridWidth: w, gridHeight: h } = apex.w.globals;
    scale = scaleOf(stack, { x, y, w, h });
    paths = findPaths(plot, stack);
    overlay.clearHatches();
    stack.series.forEach((series, s) => {
      if (!series.hatched || stack.form === 'lines') return;
      const hatch = overlay.hatch(`hatch-${stack.id}-${s}`, colourOf(series.colour));
      paths[s][0]?.setAttribute('fill', hatch);
    });
    stack.series.forEach((series, s) => series.dash && paths[s][0]?.setAttribute('stroke-dasharray', series.dash));
    dim(readout?.kept() ?? null);
    writePaths(paths, stack, scale);
    refresh();
  }

  function refresh() {
    overlay.drawFixed(stack, scale);
    showCursor();
  }

  function showCursor() {
    if (gone) return;
    const point = cursor();
    if (scale) overlay.drawCursor(stack, scale, point);
    if (!slider) return;
    readout?.fill(stack, point);
    slider.setAttribute('aria-valuemax', Math.max(0, stack.count - 1));
    slider.setAttribute('aria-valuenow', point);
    const at = stack.count ? `${stack.names[point]}, ${stack.dates[point]}, ` : '';
    const lead = leadOf(stack, point);
    const designs = stack.form === 'lines' && !stack.spread; // lines with names that people gave
    slider.setAttribute('aria-valuetext', at + (stack.series.length ? `${format.row(stack.scale, lead.value)} ${designs ? lead.name : lowered(lead.name)}` : say('noData')));
  }

  // A full drawing by Apex, one at a time; what comes in meanwhile is drawn once more at the end. A chart that is not
  // shown waits until it has a size.
  async function redraw() {
    stale = true;
    if (drawing) return;
    drawing = true;
    try {
      while (stale && !gone && visible()) {
        stale = false;
        drawnSize = size();
        const options = apexOptions(stack, drawnSize, !slider);
        if (apex) await apex.updateOptions(options, false, false, false);
        else await (apex = new ApexCharts(plot, options)).render();
        if (!gone) settle();
      }
    } finally {
      drawing = false;
      if (gone) apex?.destroy();
    }
  }

  function dim(id) {
    stack.series.forEach((series, s) => {
      for (const path of paths?.[s] ?? []) if (path) path.style.opacity = id === null || id === series.id ? '' : '.25';
    });
  }

  const moveTo = (point) => stack.count && moveCursor(stack.months[Math.max(0, Math.min(stack.count - 1, point))]);

  function step(sign, year) {
    if (stack.count === 0) return;
    const from = Math.max(0, cursor());
    const far = Math.max(YEAR, stack.period);
    moveTo(year ? nearest(stack.months, stack.months[from] + sign * far) : from + sign);
  }

  const followPointer = (event) => {
    if (stack.count && scale) moveTo(scale.pointAt(event.clientX - frame.getBoundingClientRect().left));
  };
  const sliderKeys = (event) => moveByKey(event, () => moveTo(0), () => moveTo(stack.count - 1), step);

  frame.addEventListener('pointermove', followPointer);
  frame.addEventListener('pointerdown', followPointer);
  slider?.addEventListener('keydown', sliderKeys);
  const stopTheme = onThemeChange(redraw);
  const resized = new ResizeObserver(() => {
    const now = size();
    if (now.width !== drawnSize?.width || now.height !== drawnSize?.height) redraw();
  });
  resized.observe(frame);

  return {
    update(spec, bytes) {
      const before = stack;
      stack = readStack(spec, bytes, before);
      if (drawing || !scale || !sameShape(stack, before)) return void redraw();
      scale = scaleOf(stack, scale);
      if (!writePaths(paths, stack, scale)) return void redraw();
      host.__patched++;
      refresh();
    },
    setCursor: moveTo,
    destroy() {
      gone = true;
      leave();
      stopTheme();
      resized.disconnect();
      frame.removeEventListener('pointermove', followPointer);
      frame.removeEventListener('pointerdown', followPointer);
      slider?.removeEventListener('keydown', sliderKeys);
      overlay.remove();
      if (!drawing) apex?.destroy();
    },
  };
}
