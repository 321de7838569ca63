// The table beside a chart: Blazor lists the series, this writes the figures at the cursor and dims what is not asked about.
import { format } from './format.js';
import { lowered, say } from './words.js';

export function createReadout(host, dim) {
  const table = host.querySelector('[data-readout]');
  let kept = null;

  const put = (cell, text) => {
    if (cell && cell.textContent !== text) cell.textContent = text;
  };
  const cell = (name, id) => table.querySelector(id === undefined ? `[${name}]` : `[${name}="${CSS.escape(id)}"]`);

  const fill = (stack, point) => {
    const total = stack.total[point] ?? 0;
    const share = (value, whole) => (whole > 0 ? format.percent(value / whole) : '–');
    put(cell('data-at'), stack.count ? say('at', lowered(stack.names[point])) : '');
    stack.series.forEach((series, s) => {
      const value = stack.values[s][point] ?? 0;
      put(cell('data-value', series.id), format.row(stack.scale, value));
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
