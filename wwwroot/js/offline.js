// What is edited while the server is away is kept, told in its order once the server is back, and forgotten when it has
// been taken. What the server hands back stays kept until the person has decided.
import { keptEdits } from './kept.js';
import { isUp, onDown, onUpAgain } from './line.js';
import { say } from './words.js';

const LONGEST_LABEL = 200;

// What a field is called where its row is not in sight.
const labelOf = (field) => {
  const own = field.getAttribute('aria-label') ?? document.getElementById(field.getAttribute('aria-labelledby'))?.textContent ?? field.labels?.[0]?.textContent;
  const group = field.closest('[role=group][aria-label]')?.getAttribute('aria-label');
  const label = (own ?? field.dataset.path).trim();
  return (group && !label.startsWith(group) ? `${group}, ${label}` : label).slice(0, LONGEST_LABEL);
};

// How a field that is chosen, not typed, says its values.
const wordsOf = (field) => {
  if (field.type === 'checkbox') return { true: say('on'), false: say('off') };
  return field.options ? Object.fromEntries([...field.options].map((option) => [option.value, option.text])) : null;
};

// told: called with each edit and the server's answer. changed: when more or less is kept.
export function offlineEdits(place, net, told, changed) {
  const words = document.querySelector('[data-kept-words]');
  let life = 0; // counts replays: an answer from before a break never comes
  let full = false;

  const tell = () => {
    const count = kept.all().length;
    const { one, many } = words.dataset;
    words.textContent = full ? words.dataset.full : count === 0 ? '' : (count === 1 ? one : many).replace('{0}', count);
    changed();
  };
  const kept = keptEdits(place, () => tell());

  const replay = async () => {
    const mine = ++life;
    let taken = 0;
    for (const edit of kept.all()) {
      if (!kept.has(edit)) continue; // overtaken by a newer edit
      if (!isUp()) return;
      const answer = await net.invokeMethodAsync('Replay', edit);
      if (mine !== life) return;
      if (!answer.offered) kept.drop(edit.path);
      if (answer.shown !== null) taken++;
      told(edit, answer);
    }
    if (taken > 0) await net.invokeMethodAsync('Replayed', taken);
  };

  const forgets = [onDown(tell), onUpAgain(replay)];

  return {
    count: () => kept.all().length,
    replay,
    keep(field, text, base, unfinished = false) {
      full = !kept.keep({ path: field.dataset.path, text, base, label: labelOf(field), words: wordsOf(field), unfinished });
      if (full) tell();
    },
    textOf: (path) => kept.all().find((edit) => edit.path === path)?.text,
    drop: kept.drop,
    stop() {
      for (const forget of forgets) forget();
    },
  };
}
