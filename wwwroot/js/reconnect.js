// The bar under the top bar while the server is away. Blazor puts the state class on the element; CSS shows the words for it.
const bar = document.getElementById('components-reconnect-modal');

// True: connected again. False: the server is there but our circuit is not. Throws while the server is away.
const retry = async () => {
  document.removeEventListener('visibilitychange', retryWhenVisible);
  try {
    if ((await Blazor.reconnect()) || (await Blazor.resumeCircuit())) return;
    location.reload();
  } catch {
    document.addEventListener('visibilitychange', retryWhenVisible);
  }
};
const retryWhenVisible = () => document.visibilityState === 'visible' && retry();

const resume = async () => {
  try {
    if (!(await Blazor.resumeCircuit())) location.reload();
  } catch {
    bar.classList.replace('components-reconnect-paused', 'components-reconnect-resume-failed');
  }
};

bar.addEventListener('components-reconnect-state-changed', (event) => {
  if (event.detail.state === 'failed') document.addEventListener('visibilitychange', retryWhenVisible);
  // The server restarted and knows this page no longer: what was saved is there after a reload.
  if (event.detail.state === 'rejected') location.reload();
});
bar.querySelector('[data-reconnect]').addEventListener('click', retry);
bar.querySelector('[data-resume]').addEventListener('click', resume);
