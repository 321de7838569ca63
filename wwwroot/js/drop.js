// A file dropped anywhere on a page with a field for files goes into that field, as if it had been chosen.
const field = () => document.querySelector('.imp input[type="file"]');
const hasFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false;
const mark = (on) => field()?.closest('.imp').classList.toggle('drop', on);

document.addEventListener('dragover', (event) => {
  if (!hasFiles(event) || !field()) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  mark(true);
});
document.addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) mark(false);
});
document.addEventListener('drop', (event) => {
  const input = field();
  if (!hasFiles(event) || !input) return;
  event.preventDefault();
  mark(false);
  const one = new DataTransfer();
  one.items.add(event.dataTransfer.files[0]);
  input.files = one.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
});
