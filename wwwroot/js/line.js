// Whether the server can be reached. A call made while it cannot neither returns nor throws, so nobody may make one.
const bar = document.getElementById('components-reconnect-modal');
const ups = new Set();
const downs = new Set();
let up = true;

bar?.addEventListener('components-reconnect-state-changed', (event) => {
  if (event.detail.state === 'show' && up) {
    up = false;
    for (const handle of downs) handle();
  }
  if (event.detail.state !== 'hide') return;
  up = true;
  for (const handle of ups) handle();
});

const put = (handlers, handle) => {
  handlers.add(handle);
  return () => handlers.delete(handle);
};

export const isUp = () => up;
export const onUpAgain = (handle) => put(ups, handle);
export const onDown = (handle) => put(downs, handle);
