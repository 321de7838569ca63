// A sheet from the foot of a phone behaves as a dialog: focus comes in and stays, Escape closes, focus goes back. On wider
// screens the same markup stands beside its list and none of this applies.
const SHEET = '.insp';
const FOCUSABLE = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';

export function sheets(root) {
  let open = null;
  let from = null;

  const isUp = (sheet) => sheet.classList.contains('open') && getComputedStyle(sheet).position === 'fixed';
  const stops = () => [...open.querySelectorAll(FOCUSABLE)].filter((stop) => !stop.disabled && stop.getClientRects().length > 0);

  const come = (sheet) => {
    from = root.contains(document.activeElement) ? document.activeElement : null;
    open = sheet;
    sheet.setAttribute('role', 'dialog');
    sheet.setAttribute('aria-modal', 'true');
    if (!sheet.contains(document.activeElement)) sheet.querySelector('.insp-h button')?.focus();
  };

  const go = () => {
    open.setAttribute('role', 'group');
    open.removeAttribute('aria-modal');
    const lost = document.activeElement === document.body || open.contains(document.activeElement);
    open = null;
    if (lost && from?.isConnected) from.focus();
  };

  const look = () => {
    const sheet = [...root.querySelectorAll(SHEET)].find(isUp) ?? null;
    if (sheet === open) return;
    if (open) go();
    if (sheet) come(sheet);
  };

  const keys = (event) => {
    if (!open || event.defaultPrevented || document.querySelector(':popover-open')) return;
    if (event.key === 'Escape') return open.querySelector('.insp-h button')?.click();
    if (event.key !== 'Tab') return;
    const all = stops();
    const [edge, other] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
    if (document.activeElement !== edge && open.contains(document.activeElement)) return;
    other?.focus();
    event.preventDefault();
  };

  const watcher = new MutationObserver(look);
  watcher.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
  root.addEventListener('keydown', keys);
  addEventListener('resize', look);
  look();

  return () => {
    watcher.disconnect();
    root.removeEventListener('keydown', keys);
    removeEventListener('resize', look);
  };
}
