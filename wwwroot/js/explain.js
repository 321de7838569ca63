// Words that explain themselves: [data-explain] buttons open their popover when pressed, without a script. This opens it on
// hover and on focus by keys too, and closes what hover opened when the pointer is gone from both.
const OPEN_MS = 250;
const CLOSE_MS = 200;

let timer = 0;
let hovered = null; // the button whose popover the pointer opened

const popoverOf = (button) => document.getElementById(button.getAttribute('popovertarget'));
const buttonAt = (node) => node?.closest?.('[data-explain]');
const isOpen = (popover) => popover?.matches(':popover-open') ?? false;

const show = (button) => {
  const popover = popoverOf(button);
  if (popover?.isConnected && !isOpen(popover)) popover.showPopover({ source: button });
};
const hide = (button) => {
  const popover = popoverOf(button);
  if (isOpen(popover)) popover.hidePopover();
};
const later = (ms, act) => {
  clearTimeout(timer);
  timer = setTimeout(act, ms);
};

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return;
  const button = buttonAt(event.target);
  if (button) {
    if (button === hovered) clearTimeout(timer);
    else
      later(OPEN_MS, () => {
        if (isOpen(popoverOf(button))) return;
        show(button);
        hovered = button;
      });
  } else if (hovered && popoverOf(hovered)?.contains(event.target)) clearTimeout(timer);
  else
    later(CLOSE_MS, () => {
      if (hovered) hide(hovered);
      hovered = null;
    });
});

// Pressed: it stays until it is dismissed.
document.addEventListener('click', (event) => {
  if (!buttonAt(event.target)) return;
  clearTimeout(timer);
  hovered = null;
});

document.addEventListener('focusin', (event) => {
  const button = buttonAt(event.target);
  if (button?.matches(':focus-visible')) show(button);
});
document.addEventListener('focusout', (event) => {
  const popover = event.target.closest?.('.q-x');
  const button = buttonAt(event.target) ?? (popover && document.querySelector(`[popovertarget="${CSS.escape(popover.id)}"]`));
  if (!button || !event.relatedTarget) return; // a press outside dismisses by itself
  if (event.relatedTarget !== button && !popoverOf(button)?.contains(event.relatedTarget)) hide(button);
});
