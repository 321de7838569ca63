// The keys of the commands, and the two dialogs: the palette and the sheet of keys. Which keys there are comes from the
// registry of commands; the page says which of them can be done where a person is.
import { stepCursor } from './cursor.js';
import { isUp } from './line.js';

const TEXT = 'select, textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range], [type=button])';
const SEQUENCE_MS = 1500;
const RECENT = 'tokenstudio-recent';
const OFF = 'tokenstudio-single-keys-off';
const MOST_RECENT = 12;

// Storage may be blocked; then nothing is remembered.
const stored = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
};
const store = (key, value) => {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {}
};

// "Ctrl Shift Z", "G", "Shift [", "?": as the registry writes it. A sign that needs Shift on some keyboard is just that sign.
const chordOf = (event) => {
  const free = event.getModifierState('AltGraph'); // signs of many keyboards come with it
  const ctrl = (event.ctrlKey || event.metaKey) && !free;
  if (event.altKey && !free) return '';
  const sign = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const shown = { '{': '[', '}': ']' }[sign] ?? sign;
  const shift = sign !== shown || (event.shiftKey && (/^[A-Z[\]]$/.test(sign) || event.key.length > 1));
  return [ctrl && 'Ctrl', shift && 'Shift', shown].filter(Boolean).join(' ');
};

export function attach(dialog, net, commands) {
  const field = dialog.querySelector('[role=combobox]');
  const sheet = document.getElementById('keys');
  const single = sheet.querySelector('[data-single-keys]');
  const byKeys = new Map(commands.flatMap((command) => command.keys.map((keys) => [keys, command])));
  const starts = new Set([...byKeys.keys()].filter((keys) => /^[^ ] [^ ]$/.test(keys)).map((keys) => keys[0]));
  let offered = new Set();
  let first = ''; // of a sequence
  let timer = 0;

  const tell = (method, ...words) => isUp() && net.invokeMethodAsync(method, ...words);
  const open = (box) => box.open || box.showModal();

  const inBrowser = {
    find() {
      field.value = '';
      open(dialog);
      tell('Open', stored(RECENT) ?? []);
    },
    help: () => open(sheet),
    'month-back': () => stepCursor(-1, false),
    'month-on': () => stepCursor(1, false),
    'year-back': () => stepCursor(-1, true),
    'year-on': () => stepCursor(1, true),
  };
  const run = (id) => {
    if (inBrowser[id]) inBrowser[id]();
    else if (commands.find((command) => command.id === id)?.inBrowser) document.querySelector(`[data-command="${id}"]`)?.click();
    else tell('Run', id);
  };

  // Undo of what is being typed belongs to the browser; with nothing unsent in a field of the design it is the design's.
  const isTypingUndone = (node) => node?.matches?.(TEXT) && (node.dataset.dirty === '1' || node.dataset.path === undefined);

  const press = (event) => {
    if (event.key === 'Shift' || event.key === 'Control' || event.key === 'Alt' || event.key === 'AltGraph' || event.defaultPrevented || event.isComposing) return;
    const chord = chordOf(event);
    if (dialog.open && chord === 'Ctrl K') {
      event.preventDefault();
      return dialog.close();
    }
    if (document.querySelector('dialog[open], .mud-dialog')) return;
    const ctrl = chord.startsWith('Ctrl');
    if (!ctrl && (event.target.closest?.(TEXT) || !single.checked)) return;
    const keys = first ? `${first} ${chord}` : chord;
    clearTimeout(timer);
    first = '';
    if (!byKeys.has(keys) && starts.has(chord)) {
      first = chord;
      timer = setTimeout(() => (first = ''), SEQUENCE_MS);
      return;
    }
    const command = byKeys.get(keys);
    if (!command || !offered.has(command.id)) return;
    if ((command.id === 'undo' || command.id === 'redo') && isTypingUndone(document.activeElement)) return;
    event.preventDefault();
    run(command.id);
  };

  const click = (event) => {
    const id = event.target.closest?.('[data-run]')?.dataset.run;
    if (id) run(id);
    else if (event.target === dialog || event.target === sheet) event.target.close(); // the backdrop is the dialog's own
  };

  // Up and down choose; they do not move the caret.
  const choosing = (event) => (event.key === 'ArrowUp' || event.key === 'ArrowDown') && event.preventDefault();
  const chosen = new MutationObserver(() => document.getElementById(field.getAttribute('aria-activedescendant'))?.scrollIntoView({ block: 'nearest' }));
  const remember = () => store(OFF, !single.checked);

  document.addEventListener('keydown', press);
  document.addEventListener('click', click);
  field.addEventListener('keydown', choosing);
  chosen.observe(field, { attributeFilter: ['aria-activedescendant'] });
  single.checked = stored(OFF) !== true;
  single.addEventListener('change', remember);

  return {
    offer(ids) {
      offered = new Set(ids);
      document.documentElement.dataset.keys = ids.length; // from here on keys count
    },
    run,
    choose(key) {
      store(RECENT, [key, ...(stored(RECENT) ?? []).filter((other) => other !== key)].slice(0, MOST_RECENT));
      dialog.close();
    },
    destroy() {
      document.removeEventListener('keydown', press);
      document.removeEventListener('click', click);
      chosen.disconnect();
      clearTimeout(timer);
    },
  };
}
