// Whether the server can be reached. A call made while it cannot neither returns nor throws, so nobody may make one.
const bar = document.getElementById('components-reconnect-modal');
const handlers = new Set();
let up = true;

bar?.addEventListener('components-reconnect-state-changed', (event) => {
  if (event.detail.state === 'show') up = false;
  if (event.detail.state !== 'hide') return;
  up = true;
  for (const handle of handlers) handle();
});

export const isUp = () => up;
export const onUpAgain = (handle) => {
  handlers.add(handle);
  return () => handlers.delete(handle);
};
