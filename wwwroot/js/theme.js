// Classic script in the head: sets the theme before the first paint, so that a dark page never flashes white.
(() => {
  const key = 'tokenstudio-theme';
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');

  // Storage may be blocked; the theme then lasts as long as the page.
  const stored = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const store = (theme) => {
    try {
      localStorage.setItem(key, theme);
    } catch {}
  };
  const follow = () => {
    const chosen = stored();
    root.dataset.theme = chosen === 'dark' || chosen === 'light' ? chosen : system.matches ? 'dark' : 'light';
  };

  follow();
  system.addEventListener('change', follow);
  addEventListener('storage', (event) => event.key === key && follow());
  document.addEventListener('click', (event) => {
    if (!event.target.closest?.('[data-theme-toggle]')) return;
    root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    store(root.dataset.theme);
  });
})();
