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
