// Where the search goes on a page besides its fields: a month of the charts, a line of the checks.
import { moveCursor } from './cursor.js';

export function goToMonth(month) {
  moveCursor(month);
  const slider = document.querySelector('.cursor[role=slider]');
  slider?.scrollIntoView({ block: 'nearest' });
  slider?.focus();
}

export function goToCheck(code) {
  const line = document.querySelector(`[data-check="${CSS.escape(code)}"]`);
  const folded = line?.closest('details');
  if (folded) folded.open = true;
  line?.scrollIntoView({ block: 'nearest' });
  line?.querySelector('button')?.focus();
}

// What a phone shows next begins at its top; wider screens scroll each side by itself.
export const toTop = () => innerWidth < 640 && document.querySelector('main.studio')?.scrollTo(0, 0);
