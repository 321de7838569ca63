// Handles on a vesting track. Each moves the slider of its field, so that a drag is previews and letting go one edit.
export function trackDrags(root) {
  let drag = null;

  const put = (value) => {
    const { slider } = drag;
    const text = String(Math.max(Number(slider.min), Math.min(Number(slider.max), value)));
    if (text === slider.value) return;
    slider.value = text;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const end = (kept) => {
    if (!drag) return;
    if (!kept) put(Number(drag.first));
    if (drag.slider.value !== drag.first || !kept) drag.slider.dispatchEvent(new Event('change', { bubbles: true }));
    drag = null;
  };

  root.addEventListener('pointerdown', (event) => {
    const handle = event.target.closest?.('[data-drag]');
    const slider = handle && root.querySelector(`input[type=range][data-path="${CSS.escape(handle.dataset.drag)}"]`);
    if (!slider || event.button > 0) return;
    event.preventDefault();
    const track = handle.closest('[data-months]');
    track.setPointerCapture(event.pointerId);
    // The track may grow while an end is dragged; the hand goes by the track it took hold of.
    const { left, width } = track.getBoundingClientRect();
    drag = { slider, first: slider.value, left, width, months: Number(track.dataset.months), from: Number(handle.dataset.from) };
  });
  root.addEventListener('pointermove', (event) => {
    if (drag) put(Math.round(((event.clientX - drag.left) / drag.width) * drag.months - drag.from));
  });
  root.addEventListener('pointerup', () => end(true));
  root.addEventListener('pointercancel', () => end(false));
  root.addEventListener('keydown', (event) => event.key === 'Escape' && end(false));
}
