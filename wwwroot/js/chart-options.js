// What ApexCharts is told: it draws the grid and the marks once, natively; all text is our overlay's.
import { colourOf, token } from './palette.js';
import { heightOf } from './stack.js';

const nonce = document.querySelector('script[nonce]')?.nonce;
// With Apex's labels off these leave exactly our room: 38 px for values; above 41 for the pill, or 22 in a small chart;
// below 25 for the months, or 22.
const PADDING = {
  area: { left: 28, right: -1, top: 11, bottom: 10 },
  bars: { left: 28, right: 2, top: 11, bottom: 10 },
  lines: { left: 28, right: -1, top: 11, bottom: 10 },
};
const SMALL = { top: -19, bottom: -3 };
const TYPES = { area: 'area', bars: 'bar', lines: 'line' };
// Lines named at their ends, with their values where there is room for them.
const endRoom = (stack, width) => (!stack.spread ? 0 : width < WIDE ? 48 : 96);
const WIDE = 560; // as in overlay.js
const NO_FILTER = { filter: { type: 'none' } };
const AXIS = {
  labels: { show: false, rotate: 0 }, // Apex keeps room for turned labels of many bars, even of labels that are not shown
  axisBorder: { show: false },
  axisTicks: { show: false },
  crosshairs: { show: false },
  tooltip: { enabled: false },
};

// Apex stacks from the baseline up; an empty chart still needs a series to draw a grid. A line gets a value where it has
// none, or Apex would cut it into pieces; what is seen is written over it.
const apexSeries = (stack) => {
  const at = (i, value) => (stack.form === 'bars' ? value : [stack.months[i], value]);
  const height = (value) => (stack.form === 'lines' ? (value > stack.floor ? heightOf(stack, value) : 0) : value);
  if (stack.count === 0 || stack.series.length === 0) return [{ name: '', data: stack.form === 'bars' ? [0, 0] : [[0, 0], [1, 0]] }];
  return stack.series.map((series, s) => ({ name: series.name, data: Array.from(stack.values[s], (value, i) => at(i, height(value))) })).reverse();
};

const stroke = (stack, colours) =>
  ({
    area: { width: 0.8, curve: 'straight', colors: [token('--surface')] },
    bars: { width: 0.4, colors: [token('--surface')] },
    lines: { width: stack.series.map((series) => (series.light ? 1 : 1.8)).reverse(), curve: 'straight', lineCap: 'round', colors: colours },
  })[stack.form];

const timeAxis = (stack) =>
  stack.form === 'bars'
    ? { ...AXIS, type: 'category', categories: Array.from({ length: Math.max(2, stack.count) }, (_, i) => i) }
    : { ...AXIS, type: 'numeric', min: stack.months[0] ?? 0, max: stack.months[stack.count - 1] ?? 1, tickAmount: 1 };

export const apexOptions = (stack, size, small) => {
  const padding = { ...PADDING[stack.form] };
  padding.right += endRoom(stack, size.width);
  if (small) for (const side in SMALL) padding[side] += SMALL[side];
  const colours = stack.series.length ? stack.series.map((series) => colourOf(series.colour)).reverse() : ['transparent'];
  return {
    chart: {
      type: TYPES[stack.form],
      stacked: stack.form !== 'lines',
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
    colors: colours,
    fill: { type: 'solid', opacity: 1 },
    stroke: stroke(stack, colours),
    plotOptions: { bar: { columnWidth: '86%', borderRadius: 0 } },
    dataLabels: { enabled: false },
    legend: { show: false },
    tooltip: { enabled: false },
    markers: { size: 0 },
    states: { normal: NO_FILTER, hover: NO_FILTER, active: NO_FILTER },
    grid: {
      borderColor: token('--grid'),
      strokeDashArray: 0,
      position: 'back',
      padding,
      xaxis: { lines: { show: false } },
      yaxis: { lines: { show: !stack.floor } }, // the uneven ones of a log axis lie under the plot, ours
    },
    xaxis: timeAxis(stack),
    yaxis: { ...AXIS, show: true, min: 0, max: stack.form === 'lines' ? 1 : stack.top, tickAmount: 4 },
  };
};
