// An open shared page learns that its link has ended, that its terms are others, or that there is a newer version of what
// it shows. Without a script the page stays as it was loaded, and what is asked for next is answered as the link stands then.
const AGAIN_MS = 2000;
const REFUSED_MS = 15000; // too many pages listen already

const live = document.querySelector('[data-live]');
let line = null;
let timer = 0;
let over = false;

const later = (ms) => {
  clearTimeout(timer);
  if (!over) timer = setTimeout(follow, ms);
};

// What was shown is taken out of the page, not only covered.
const end = (why) => {
  over = true;
  clearTimeout(timer);
  line?.abort();
  const cover = live.querySelector(`template[data-when="${why}"]`).content.cloneNode(true);
  document.title = cover.querySelector('h1').textContent;
  document.head.querySelectorAll('meta[name="description"], meta[name^="twitter:"], meta[property]').forEach((meta) => meta.remove());
  document.body.replaceChildren(cover);
  document.querySelector('h1').focus();
};

const told = {
  ended: () => end('ended'),
  changed: () => end('changed'),
  newer: () => live.querySelector('[data-newer]').removeAttribute('hidden'),
};

async function follow() {
  if (over || document.hidden) return;
  line?.abort();
  const mine = new AbortController();
  line = mine;
  try {
    const answer = await fetch(live.dataset.live, { signal: mine.signal, cache: 'no-store', headers: { Accept: 'text/event-stream' } });
    if (answer.status === 404) return end('ended');
    if (!answer.ok) return later(REFUSED_MS);
    await read(answer.body.pipeThrough(new TextDecoderStream()).getReader());
  } catch {
    // The line broke, or the page was left: asked for again below.
  }
  if (line === mine) later(AGAIN_MS);
}

async function read(reader) {
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done || over) return;
    text += value;
    const lines = text.split('\n');
    text = lines.pop();
    for (const said of lines) {
      told[/^event: *(\w+)/.exec(said)?.[1]]?.();
    }
  }
}

// A page nobody sees keeps no line: a browser has only six for one studio. It asks again before it is looked at.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) return follow();
  line?.abort();
  line = null;
});
addEventListener('pageshow', (event) => {
  if (event.persisted) follow();
});
follow();
