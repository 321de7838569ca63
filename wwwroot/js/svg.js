// SVG nodes and the width of their text.
const SVG = 'http://www.w3.org/2000/svg';
const ruler = document.createElement('canvas').getContext('2d');

// Set each time: the font may have come after the first text.
export const textWidth = (text) => {
  ruler.font = '520 11px Inter';
  return ruler.measureText(text).width;
};

export const node = (name, attributes, parent, text) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
};
