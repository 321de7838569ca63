// The one time cursor of a page: a month after launch that all charts share. Moving it asks no server.
const charts = new Set();
let month = null;
let moved = false;
let request = 0;

export const cursorMonth = () => month;

export function moveCursor(next) {
  if (next === month) return;
  month = next;
  moved = true;
  request ||= requestAnimationFrame(() => {
    request = 0;
    for (const chart of charts) chart.show();
  });
}

// A chart is { leads, show(), step(sign, year) }. Until someone moves the cursor it stands where the leading chart starts.
export function joinCursor(chart, start) {
  charts.add(chart);
  if (month === null || (chart.leads && !moved)) {
    month = start;
    for (const other of charts) if (other !== chart) other.show();
  }
  return () => {
    charts.delete(chart);
    if (charts.size === 0) {
      month = null;
      moved = false;
    }
  };
}

// A month or a year on or back, by the steps of the leading chart.
export function stepCursor(sign, year) {
  [...charts].find((chart) => chart.leads)?.step(sign, year);
}

// What the keys of a slider do: Home and End, arrows by a month, with Shift or by page a year.
export function moveByKey(event, first, last, step) {
  const sign = { ArrowRight: 1, ArrowUp: 1, PageUp: 1, ArrowLeft: -1, ArrowDown: -1, PageDown: -1 }[event.key];
  if (event.key === 'Home') first();
  else if (event.key === 'End') last();
  else if (sign) step(sign, event.shiftKey || event.key.startsWith('Page'));
  else return;
  event.preventDefault();
}
