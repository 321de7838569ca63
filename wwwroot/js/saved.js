// The saved state in the top bar. The server says when it saved; how long ago that was is reckoned here, without asking.
import { isUp, onDown, onUpAgain } from './line.js';

const JUST_MS = 5_000;
const STEPS = [
  ['seconds', 1_000, 60],
  ['minutes', 60_000, 60],
  ['hours', 3_600_000, 24],
  ['days', 86_400_000, Infinity],
];

// Which words say an age, their number, and the time until they no longer do.
export const ageOf = (ms) => {
  if (ms < JUST_MS) return { words: 'saved', count: 0, next: JUST_MS - ms };
  const [words, size] = STEPS.find(([, unit, most]) => ms < unit * most);
  return { words, count: Math.floor(ms / size), next: size - (ms % size) };
};

const fill = (words, count) => words.replace('{0}', count);

// Blazor holds on to its text nodes: they are written in, never replaced.
const write = (node, text) => {
  if (node.firstChild.data !== text) node.firstChild.data = text;
};

// The state changes, not the age, are said aloud. counts tells how many edits are under way and how many wait here.
export function savedState(chip, counts) {
  const { dataset: words } = chip;
  const [long, short, aloud] = ['.saved-l', '.saved-s', '[role=status]'].map((part) => chip.querySelector(part));
  let skew = 0; // of this clock to the server's: known once a save was acknowledged here
  let timer = 0;

  const show = () => {
    clearTimeout(timer);
    const { underWay, kept } = counts();
    const state = !isUp() ? 'offline' : underWay > 0 || words.state === 'saving' ? 'saving' : 'saved';
    words.shown = state;
    write(aloud, words[state]);
    if (state === 'offline') {
      write(long, kept === 0 ? words.offline : fill(kept === 1 ? words.one : words.many, kept));
      write(short, kept === 0 ? words.offline : fill(words.manyShort, kept));
    } else if (state === 'saving') {
      write(long, words.saving);
      write(short, words.saving);
    } else {
      const age = ageOf(Math.max(0, Date.now() - words.at - skew));
      write(long, fill(words[age.words], age.count));
      write(short, words.savedShort);
      timer = setTimeout(show, Math.min(age.next, 3_600_000));
    }
  };

  const watcher = new MutationObserver((changes) => {
    if (counts().underWay > 0 && changes.some((change) => change.attributeName === 'data-at')) skew = Date.now() - words.at;
    show();
  });
  watcher.observe(chip, { attributeFilter: ['data-at', 'data-state', 'data-saved-short'] });
  const forgets = [onDown(show), onUpAgain(show)];
  show();

  return {
    show,
    stop() {
      clearTimeout(timer);
      watcher.disconnect();
      for (const forget of forgets) forget();
    },
  };
}
