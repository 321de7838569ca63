// All typed and dragged input of a page. Blazor renders data-v; this module owns the value of every [data-path] field,
// so that a render that arrives late never overwrites what a person is typing.
import { readNumber, writeNumber } from './format.js';
import { isUp, onDown } from './line.js';
import { offlineEdits } from './offline.js';
import { previews } from './previews.js';
import { rowDrags } from './rows.js';
import { savedState } from './saved.js';
import { sheets } from './sheets.js';
import { trackDrags } from './track.js';

const FIELD = 'input[data-path], select[data-path], textarea[data-path]';
const IDLE_MS = 250;

const isRange = (field) => field.type === 'range';
const isLong = (field) => field.type === 'textarea';
const isText = (field) => field.type === 'text' || isLong(field);
const isSwitch = (field) => field.type === 'checkbox';
const isDirty = (field) => field.dataset.dirty === '1';
const setDirty = (field, dirty) => (dirty ? (field.dataset.dirty = '1') : delete field.dataset.dirty);
const textOf = (field) => (isSwitch(field) ? String(field.checked) : isRange(field) ? writeNumber(field.value) : field.value);

// Seconds of a slider that sets a time, as a date.
const reader = document.documentElement.lang;
const clock = new Intl.DateTimeFormat(['de', 'fr'].includes(reader) ? reader : 'en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
const moment = (seconds) => `${clock.format(new Date(seconds * 1000))} UTC`;

// The track is painted up to --v, and the value is read out with its unit.
const paintRange = (range) => {
  const part = (range.value - range.min) / (range.max - range.min || 1);
  range.parentElement.style.setProperty('--v', `${part * 100}%`);
  range.setAttribute('aria-valuetext', 'clock' in range.dataset ? moment(range.value) : `${writeNumber(range.value)} ${range.dataset.unit ?? ''}`.trim());
};

// The next frame has been drawn; a page in the background draws none.
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });

const setValue = (field, text) => {
  if (isSwitch(field)) field.checked = text === 'true';
  else field.value = isRange(field) ? readNumber(text) : text;
  if (isRange(field)) paintRange(field);
};

// place: the scenario and its section, under which a tab keeps what it could not send.
export function attach(root, net, place) {
  const before = new WeakMap(); // field -> its text when focus came in
  const origins = new WeakMap(); // field -> what the server had when the edit began: previews of it change data-v
  const refused = new WeakMap(); // field -> the text the server did not take, and what stood there
  const unsettled = new Set(); // commits that have no answer yet
  const held = new Map(); // path -> its latest call under way: until that is answered, older previews may still be rendered
  const preview = previews((path, text) => net.invokeMethodAsync('Preview', path, text));
  let dragged = null; // the slider under the pointer
  let givenUp = null; // a slider whose drag was given up while the hand still holds it
  let idle = 0;
  let settled = Promise.resolve(); // the latest commit, painted: what the next cell selects is drawn after what the last one changed

  const fieldsOf = (node) => [...(node.matches?.(FIELD) ? [node] : []), ...(node.querySelectorAll?.(FIELD) ?? [])];
  const twinsOf = (field) => fieldsOf(root).filter((twin) => twin.dataset.path === field.dataset.path);
  const show = (field) => {
    const path = field.dataset.path;
    if (held.has(path) || (dragged?.isConnected && dragged.dataset.path === path) || isDirty(field)) return;
    origins.delete(field);
    setValue(field, field.dataset.v);
  };

  // Every field of a path stays as it is until the answer is there. False when a later call took over meanwhile.
  const hold = async (field, answer) => {
    const path = field.dataset.path;
    held.set(path, answer);
    await answer.catch(() => {});
    if (held.get(path) !== answer) return false;
    held.delete(path);
    for (const twin of twinsOf(field)) if (twin !== field) show(twin);
    return true;
  };

  const tell = (method, ...words) => {
    if (isUp()) net.invokeMethodAsync(method, ...words);
  };

  // What the server has at a field, of a refused text what it had before; from the first touch on what it had then.
  const begin = (field) => {
    if (origins.has(field)) return;
    const draft = refused.get(field);
    origins.set(field, draft?.text === field.dataset.v ? draft.base : field.dataset.v);
  };
  const baseOf = (field) => {
    begin(field);
    return origins.get(field);
  };

  // On a dead line the text stays as typed, whatever is rendered.
  const keep = ({ field, text, base }) => {
    setDirty(field, text !== base);
    offline.keep(field, text, base);
  };

  const commit = async (field) => {
    clearTimeout(idle);
    preview.drop();
    const edit = { field, text: textOf(field), base: baseOf(field) };
    if (!isUp()) return keep(edit);
    offline.drop(field.dataset.path);
    setDirty(field, false);
    origins.delete(field);
    unsettled.add(edit);
    saved?.show();
    const answer = net.invokeMethodAsync('Commit', field.dataset.path, edit.text);
    settled = answer.catch(() => {}).then(painted);
    try {
      const newest = await hold(field, answer);
      const shown = await answer;
      if (shown === null) refused.set(field, edit); // the person's own text stays
      else if (newest) {
        before.set(field, shown);
        if (!isDirty(field)) setValue(field, shown); // a field that is being typed in again is left alone
      }
    } finally {
      unsettled.delete(edit);
      saved?.show();
    }
  };

  // What became of an edit that was kept. A field that was typed in again is left alone.
  const told = (edit, answer) => {
    for (const field of fieldsOf(root)) {
      if (field.dataset.path !== edit.path || (isDirty(field) && textOf(field) !== edit.text)) continue;
      setDirty(field, false);
      origins.delete(field);
      if (answer.shown === null && !answer.offered) refused.set(field, edit);
      else setValue(field, answer.shown ?? field.dataset.v);
    }
  };
  const offline = offlineEdits(place, net, told, () => saved?.show());
  const chip = document.querySelector('.saved[data-at]');
  const saved = chip && savedState(chip, () => ({ underWay: unsettled.size, kept: offline.count() }));

  const endPreview = async (field) => {
    clearTimeout(idle);
    preview.drop();
    if (isUp() && (await hold(field, net.invokeMethodAsync('EndPreview')))) show(field);
  };

  const restore = (field) => {
    setDirty(field, false);
    setValue(field, before.get(field) ?? field.dataset.v);
    endPreview(field);
  };

  // The slider and its number go back; what the hand still does until it lets go counts for nothing.
  const giveUp = (field) => {
    if (dragged !== field) return;
    for (const twin of twinsOf(field)) setValue(twin, origins.get(field));
    dragged = null;
    givenUp = field;
    endPreview(field);
  };

  const step = (field, event) => {
    const number = readNumber(field.value); // a date or a text has no step
    if (field.value.trim() === '' || Number.isNaN(number)) return;
    const size = event.altKey ? 0.1 : event.shiftKey ? 10 : 1;
    begin(field);
    field.value = writeNumber(+(number + (event.key === 'ArrowUp' ? size : -size)).toFixed(6));
    setDirty(field, true);
    clearTimeout(idle);
    preview.send(field.dataset.path, textOf(field));
  };

  // The same column of the next row that has a field there; rows that only carry a message are passed over.
  const goDown = (field) => {
    const column = field.closest('td')?.cellIndex;
    const below = (row) => row?.cells[column]?.querySelector('input[data-path]');
    let row = field.closest('tr')?.nextElementSibling;
    while (row && !below(row)) row = row.nextElementSibling;
    below(row)?.focus();
  };

  const on = (type, handle) =>
    root.addEventListener(type, (event) => {
      const field = event.target.closest?.(FIELD);
      if (field) handle(field, event);
    });

  on('input', (field) => {
    if (givenUp === field) return setValue(field, baseOf(field));
    begin(field);
    if (isRange(field)) {
      dragged = field;
      paintRange(field);
      for (const twin of twinsOf(field)) if (twin !== field) setValue(twin, textOf(field));
      preview.send(field.dataset.path, textOf(field));
    } else if (isText(field)) {
      setDirty(field, true);
      clearTimeout(idle);
      idle = setTimeout(() => preview.send(field.dataset.path, textOf(field)), IDLE_MS);
    }
  });

  on('change', (field) => {
    if (isText(field)) return; // committed on Enter or when focus leaves
    if (givenUp === field) return;
    dragged = null;
    commit(field);
  });

  // After the change that letting go may bring.
  const letGo = () => setTimeout(() => {
    if (givenUp) origins.delete(givenUp);
    givenUp = null;
  });
  addEventListener('pointerup', letGo);

  on('focusin', (field) => {
    if (isText(field)) {
      before.set(field, field.value);
      const select = () => !isDirty(field) && field === document.activeElement && !isLong(field) && field.select();
      select(); // a key may come before the next frame
      requestAnimationFrame(select); // the pointer that gave the focus puts a caret there after it
    }
    settled.then(() => field === document.activeElement && tell('Select', field.dataset.path));
  });

  on('focusout', (field) => {
    if (isText(field) && isDirty(field)) commit(field);
  });

  on('keydown', (field, event) => {
    if (isRange(field) && event.key === 'Escape') {
      if (field === dragged) event.preventDefault(); // gives up the drag, not the sheet
      return giveUp(field);
    }
    if (!isText(field)) return;
    if (isLong(field) && event.key !== 'Escape' && !(event.key === 'Enter' && event.ctrlKey)) return; // these keys write in it
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') step(field, event);
    else if (event.key === 'Escape') {
      if (!isDirty(field)) return;
      restore(field);
    }
    else if (event.key === 'Enter') {
      if (isDirty(field)) commit(field);
      before.set(field, field.value);
      goDown(field);
    } else return;
    event.preventDefault();
  });

  // A block from a spreadsheet fills cells from this one on; a single value is pasted as text.
  on('paste', (field, event) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trimEnd()) || !field.closest('table')) return;
    event.preventDefault();
    setDirty(field, false);
    tell('Paste', field.dataset.path, text);
  });

  // Setting the same value twice does no harm: whatever was not answered before the line broke is told again after it.
  const forget = onDown(() => {
    for (const edit of unsettled) keep(edit);
    unsettled.clear();
    held.clear();
    saved?.show();
  });

  // The page goes while the line is down: what is half typed is kept too, but never sent without being asked for.
  const leave = () => {
    const field = document.activeElement;
    if (isUp() || !root.contains(field) || !field.matches(FIELD) || !isDirty(field) || offline.textOf(field.dataset.path) === field.value) return;
    offline.keep(field, field.value, baseOf(field), true);
  };
  addEventListener('pagehide', leave);

  const reorder = rowDrags(root, (id, before, byKeys) => (isUp() ? net.invokeMethodAsync('Move', id, before, byKeys) : undefined));
  trackDrags(root);
  const leaveSheets = sheets(root);

  const watcher = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'attributes') show(change.target);
      else for (const node of change.addedNodes) fieldsOf(node).forEach(show);
    }
  });
  watcher.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-v'] });
  fieldsOf(root).forEach(show);
  root.dataset.listening = '1'; // from here on typing counts
  offline.replay();

  return {
    // The person has decided about an edit that was handed back.
    drop: offline.drop,
    // The field at a path, else the first one below or beside it: false when none of them is on screen.
    goTo(path) {
      const all = [...fieldsOf(root)].filter((field) => field.getClientRects().length > 0);
      const under = (stem) => all.find((field) => `${field.dataset.path}/`.startsWith(`${stem}/`));
      const field = under(path) ?? under(path.slice(0, path.lastIndexOf('/')) || path);
      field?.scrollIntoView({ block: 'nearest' });
      field?.focus();
      return field !== undefined;
    },
    destroy() {
      watcher.disconnect();
      reorder.destroy();
      leaveSheets();
      forget();
      removeEventListener('pagehide', leave);
      removeEventListener('pointerup', letGo);
      offline.stop();
      saved?.stop();
      preview.stop();
      clearTimeout(idle);
    },
  };
}
