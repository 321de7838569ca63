// The table beside a chart: Blazor lists the series, this writes the figures at the cursor and dims what is not asked about.
import { format } from './format.js';
import { leadOf, monthChange } from './stack.js';
import { lowered, say } from './words.js';

export function createReadout(host, dim) {
  const table = host.querySelector('[data-readout]');
  let kept = null;

  const put = (cell, text) => {
    if (cell && cell.textContent !== text) cell.textContent = text;
  };
  const cell = (name, id) => table.querySelector(id === undefined ? `[${name}]` : `[${name}="${CSS.escape(id)}"]`);

  // In one line, where there is no room for the table.
  const line = (name) => host.querySelector(`[data-line-${name}]`);
  const fillLine = (stack, point) => {
    if (!line('sum')) return;
    const lead = leadOf(stack, point);
    const change = monthChange(stack, point);
    const whole = stack.form === 'lines' || (stack.form === 'area' && stack.scale === 'percent'); // shares of one whole, or lines side by side: their sum says nothing
    line('sum').parentElement.hidden = whole || stack.series.length === 0;
    put(line('sum'), format.row(stack.scale, lead.value));
    put(line('of'), lowered(lead.name) + (stack.limit ? ` (${format.percent(lead.value / stack.limit.value)})` : ''));
    line('change').hidden = change === null;
    line('change').dataset.sign = Math.sign(change ?? 0);
    put(line('step'), `${change > 0 ? '+' : change < 0 ? '\u2212' : ''}${format.row(stack.scale, Math.abs(change ?? 0))}`);
  };

  const fill = (stack, point) => {
    const total = stack.total[point] ?? 0;
    fillLine(stack, point);
    const share = (value, whole) => (whole > 0 ? format.percent(value / whole) : '–');
    put(cell('data-at'), stack.count ? say('at', lowered(stack.names[point])) : '');
    stack.series.forEach((series, s) => {
      const value = stack.values[s][point] ?? 0;
      put(cell('data-value', series.id), Number.isNaN(value) ? '–' : format.row(stack.scale, value));
      put(cell('data-share', series.id), share(value, total));
    });
    put(cell('data-total'), format.row(stack.scale, total));
    put(cell('data-whole'), share(total, total));
    const compared = stack.comparedValues?.[point];
    if (compared !== undefined) {
      put(cell('data-compared'), format.row(stack.scale, compared));
      put(cell('data-compared-by'), total > 0 ? format.change(compared / total - 1) : '–');
    }
    if (stack.limit) put(cell('data-of-limit'), share(total, stack.limit.value));
  };

  const keep = (id) => {
    kept = kept === id ? null : id;
    for (const row of table.querySelectorAll('[data-series]')) {
      row.querySelector('button').setAttribute('aria-pressed', String(row.dataset.series === kept));
    }
    dim(kept);
  };

  const rowOf = (event) => event.target.closest?.('[data-series]')?.dataset.series ?? null;
  table.addEventListener('pointerover', (event) => dim(rowOf(event) ?? kept));
  table.addEventListener('pointerleave', () => dim(kept));
  table.addEventListener('click', (event) => event.target.closest('button') && keep(rowOf(event)));

  return { fill, kept: () => kept };
}
