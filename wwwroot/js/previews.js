// Sends the newest value only: at most one every 67 ms and four under way, so that a drag stays smooth at 200 ms of delay.
import { isUp, onUpAgain } from './line.js';

const GAP_MS = 67;
const UNDER_WAY = 4;

export function previews(send) {
  let next = null;
  let underWay = 0;
  let last = 0;
  let timer = 0;
  let life = 0; // counts reconnections: calls from before one never return

  const sendNext = async () => {
    if (!next || underWay >= UNDER_WAY) return;
    const { path, text } = next;
    next = null;
    underWay++;
    last = performance.now();
    const mine = life;
    try {
      await send(path, text);
    } catch {
      // The server could not show it; the commit at the end of the edit tells the value again.
    }
    if (mine === life) underWay--;
    pump();
  };

  const pump = () => {
    if (!next || timer || underWay >= UNDER_WAY || !isUp()) return;
    const wait = Math.max(0, last + GAP_MS - performance.now());
    // Pending until it is sent: a value that comes between the timer and the frame must not start a second one.
    timer = setTimeout(
      () =>
        requestAnimationFrame(() => {
          timer = 0;
          sendNext();
        }),
      wait,
    );
  };

  const forget = onUpAgain(() => {
    life++;
    underWay = 0;
    pump();
  });

  return {
    send(path, text) {
      next = { path, text };
      pump();
    },
    drop() {
      next = null;
    },
    stop() {
      next = null;
      clearTimeout(timer);
      forget();
    },
  };
}
