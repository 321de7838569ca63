// Edits made while the server is away. The tab keeps them, through a reload too, until the server has taken them or the
// person has decided what becomes of them.
const MOST_EDITS = 200;
const MOST_CHARACTERS = 200_000;
const LONGEST_BASE = 4_000; // what goes with a text must fit in one message to the server

const sizeOf = (edits) => JSON.stringify(edits).length;

// place: the scenario and its section. changed: called after each change of what is kept.
export function keptEdits(place, changed) {
  const key = `tokenstudio-kept:${place}`;
  let edits = [];
  try {
    edits = JSON.parse(sessionStorage.getItem(key) ?? '[]');
  } catch {
    // Storage is blocked or was written by someone else: nothing is kept from before.
  }

  const settle = (next) => {
    edits = next;
    try {
      if (edits.length > 0) sessionStorage.setItem(key, JSON.stringify(edits));
      else sessionStorage.removeItem(key);
    } catch {
      // Blocked or full: what is kept lasts as long as the page.
    }
    changed();
  };

  return {
    all: () => [...edits],
    has: (edit) => edits.includes(edit),

    // The newest text of a field is kept, with what the server had there before the first. False when it is too much.
    keep(edit) {
      const before = edits.find((kept) => kept.path === edit.path);
      if (before?.text === edit.text && before.unfinished === edit.unfinished) return true; // it keeps its place
      const others = edits.filter((kept) => kept !== before);
      const { base } = before ?? edit;
      if (edit.text === base) return settle(others) ?? true;
      const next = [...others, { ...edit, base: base?.length > LONGEST_BASE ? null : base }];
      if (next.length > MOST_EDITS || sizeOf(next) > MOST_CHARACTERS) return false;
      return settle(next) ?? true;
    },

    drop(path) {
      if (edits.some((kept) => kept.path === path)) settle(edits.filter((kept) => kept.path !== path));
    },
  };
}
