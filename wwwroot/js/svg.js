// SVG nodes and the width of their text.
const SVG = 'http://www.w3.org/2000/svg';
const ruler = document.createElement('canvas').getContext('2d');

// Set each time: the font may have come after the first text.
export const textWidth = (text) => {
  ruler.font = '520 11px Inter';
  return ruler.measureText(text).width;
};

let open = null; // the nodes of the drawing under way -> how many children each has so far

// Draws groups anew with the nodes they have: a drawing like the one before makes none and removes none.
export const drawAnew = (groups, draw) => {
  open = new Map(groups.map((group) => [group, 0]));
  try {
    draw();
    for (const [parent, count] of open) while (parent.childNodes.length > count) parent.lastChild.remove();
  } finally {
    open = null;
  }
};

export const node = (name, attributes, parent, text) => {
  const at = open?.get(parent);
  const old = at === undefined ? null : (parent.childNodes[at] ?? null);
  const kept = old?.nodeName === name;
  const made = kept ? old : document.createElementNS(SVG, name);
  if (kept) for (const key of made.getAttributeNames()) if (!(key in attributes)) made.removeAttribute(key);
  for (const [key, value] of Object.entries(attributes)) if (made.getAttribute(key) !== String(value)) made.setAttribute(key, value);
  if (text !== undefined) write(made, text);
  if (!kept) parent.insertBefore(made, old);
  if (at === undefined) return made;
  open.set(parent, at + 1);
  open.set(made, text === undefined ? 0 : 1);
  return made;
};

const write = (node, text) => {
  if (node.firstChild?.nodeType !== Node.TEXT_NODE) node.prepend(text);
  else if (node.firstChild.data !== String(text)) node.firstChild.data = text;
};
