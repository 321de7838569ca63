// Sends the newest value only: at most one every 67 ms and four under way, so that a drag stays smooth at 200 ms of delay.
const GAP_MS = 67;
const UNDER_WAY = 4;

export function previews(send) {
  let next = null;
  let underWay = 0;
  let last = 0;
  let timer = 0;

  const sendNext = async () => {
    if (!next || underWay >= UNDER_WAY) return;
    const { path, text } = next;
    next = null;
    underWay++;
    last = performance.now();
    try {
      await send(path, text);
    } catch {
      // The line is down; the reconnect bar says so, and the commit at the end of the edit tells the value again.
    }
    underWay--;
    pump();
  };

  const pump = () => {
    if (!next || timer || underWay >= UNDER_WAY) return;
    const wait = Math.max(0, last + GAP_MS - performance.now());
    timer = setTimeout(() => {
      timer = 0;
      requestAnimationFrame(sendNext);
    }, wait);
  };

  return {
    send(path, text) {
      next = { path, text };
      pump();
    },
    drop() {
      next = null;
    },
  };
}
