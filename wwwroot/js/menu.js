// Menus are details elements: they open without a script. This closes them the way people expect of a menu.
const open = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('click', (event) => {
  for (const menu of open()) {
    const chosen = event.target.closest('.menu-l') && event.target.closest('a, button');
    if (!menu.contains(event.target) || chosen) menu.open = false;
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of open()) {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector('summary').focus();
  }
});
