// Rows of a table put into another order: dragged by their grip, or by Alt and an arrow on their name. Letting go is one edit.
import { onUpAgain } from './line.js';

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

  // One move waits for the answer to the one before: only then do the rows stand as the next one must find them. Presses are
  // counted each; a key held down moves as fast as the answers come.
  let underWay = 0;
  let last = Promise.resolve();
  let life = 0; // counts reconnections: moves from before one have no answer

  const moveByOne = async (id, up) => {
    const all = rows();
    const at = all.findIndex((row) => row.dataset.row === id);
    if (at < 0 || (up ? at === 0 : at === all.length - 1)) return;
    await move(id, (up ? all[at - 1] : all[at + 2])?.dataset.row ?? null, true);
  };

  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return end(false);
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const row = event.target.closest?.('tr[data-row]');
    if (!row || event.target.matches('input, select')) return;
    event.preventDefault();
    if (event.repeat && underWay > 0) return;
    const mine = life;
    const done = () => mine === life && underWay--;
    underWay++;
    last = last.then(() => mine === life && moveByOne(row.dataset.row, event.key === 'ArrowUp')).then(done, done);
  });

  const forget = onUpAgain(() => {
    life++;
    underWay = 0;
    last = Promise.resolve();
  });

  // A node that is moved loses the focus. It has it again before the next key comes, which would else go nowhere.
  let focused = null;
  root.addEventListener('focusin', (event) => (focused = event.target.closest?.('tr[data-row]') && event.target.matches('button') ? event.target : null));
  const moved = new MutationObserver((changes) => {
    if (!focused?.isConnected || document.activeElement !== document.body) return;
    const row = focused.closest('tr[data-row]');
    if (changes.some((change) => [...change.addedNodes].includes(row))) focused.focus();
  });
  moved.observe(root, { subtree: true, childList: true });

  return {
    destroy() {
      forget();
      moved.disconnect();
    },
  };
}
