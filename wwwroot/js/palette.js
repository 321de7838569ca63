// Colours from tokens.css, read once a theme: the chart library does not resolve CSS variables.
let theme = null;
let cache = new Map();

export const token = (name) => {
  const now = document.documentElement.dataset.theme;
  if (now !== theme) {
    theme = now;
    cache = new Map();
  }
  if (!cache.has(name)) {
    cache.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  }
  return cache.get(name);
};

export const colourOf = (key) => token(key === 'accent' ? '--accent' : `--c-${key}`) || token('--c-other');

export const onThemeChange = (handle) => {
  const watcher = new MutationObserver(handle);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => watcher.disconnect();
};
