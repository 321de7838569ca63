// Rows of a table put into another order: dragged by their grip, or by Alt and an arrow on their name. Letting go is one edit.
export function rowDrags(root, move) {
  const rows = () => [...root.querySelectorAll('tr[data-row]')];
  let drag = null;

  const mark = (before) => {
    const all = rows();
    for (const row of all) delete row.dataset.drop;
    if (before === undefined) return;
    if (before) before.dataset.drop = 'before';
    else all.at(-1).dataset.drop = 'after';
  };

  const end = (kept) => {
    if (!drag) return;
    const { row, before } = drag;
    drag = null;
    mark();
    delete row.dataset.dragged;
    if (kept && before !== undefined && before !== row && before !== following(row)) move(row.dataset.row, before?.dataset.row ?? null, false);
  };

  const following = (row) => rows()[rows().indexOf(row) + 1] ?? null;

  root.addEventListener('pointerdown', (event) => {
    const grip = event.target.closest?.('[data-grip]');
    if (!grip || event.button > 0) return;
    event.preventDefault();
    drag = { row: grip.closest('tr'), before: undefined };
    drag.row.dataset.dragged = '1';
    grip.setPointerCapture(event.pointerId);
  });
  root.addEventListener('pointermove', (event) => {
    if (!drag) return;
    drag.before = rows().find((row) => event.clientY < row.getBoundingClientRect().top + row.offsetHeight / 2) ?? null;
    mark(drag.before);
  });
  root.addEventListener('pointerup', () => end(true));
  root.addEventListener('pointercancel', () => end(false));

  root.addEventListener('keydown', async (event) => {
    if (event.key === 'Escape') return end(false);
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const row = event.target.closest?.('tr[data-row]');
    if (!row || event.target.matches('input, select')) return;
    event.preventDefault();
    const all = rows();
    const at = all.indexOf(row);
    const up = event.key === 'ArrowUp';
    if (up ? at === 0 : at === all.length - 1) return;
    await move(row.dataset.row, (up ? all[at - 1] : all[at + 2])?.dataset.row ?? null, true);
    // A node that is moved loses the focus.
    root.querySelector(`tr[data-row="${CSS.escape(row.dataset.row)}"] button`)?.focus();
  });
}
