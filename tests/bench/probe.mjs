// Runs inside the measured page, before its own scripts. It knows nothing of the app but what it
// is told, so that another page can be measured in the same way.

/**
 * Puts `window.bench` into the page.
 *
 * @param {{ figures: string, picture: string, ready: string }} selectors what stands there once the
 *   numbers are on screen, once rows and edges are, and once nothing is loaded any more
 */
export function installProbe({ figures, picture, ready }) {
  /** Rest between two samples, so that what one leaves behind does not count for the next. */
  const REST = 60;
  /** Rows that are hovered or selected in turn. */
  const ROWS = 12;

  const longTasks = [];
  const keep = (list) => longTasks.push(...list.getEntries());
  new PerformanceObserver(keep).observe({ type: 'longtask', buffered: true });

  const rest = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // The second callback runs when the frame that the first one was part of has been painted.
  const presented = async () => {
    await frame();
    await frame();
    return performance.now();
  };

  const start = {};
  const watcher = new window.MutationObserver(() => {
    if (!('figures' in start) && document.querySelector(figures)) {
      start.figures = 0;
      void presented().then((time) => {
        start.figures = time;
      });
    }
    if (!('picture' in start) && document.querySelector(picture)) {
      start.picture = 0;
      void presented().then((time) => {
        start.picture = time;
      });
    }
    if (!('ready' in start) && document.querySelector(ready)) start.ready = performance.now();
    if (['figures', 'picture', 'ready'].every((mark) => mark in start)) watcher.disconnect();
  });
  watcher.observe(document, { childList: true, subtree: true, attributes: true });

  /** Time to the presented frame, and the part of it until our handlers have run. */
  async function timed(act) {
    const from = performance.now();
    act();
    // React renders what a click changed in a microtask, which runs before this one.
    await Promise.resolve();
    const script = performance.now() - from;
    return { toFrame: (await presented()) - from, script };
  }

  /** The browser tells of a long task a moment after it. */
  const longTasksSince = async (from) => {
    await rest(100);
    return longTasks.filter(({ startTime }) => startTime >= from).map(({ duration }) => duration);
  };

  /** Times the acts in turn, in whole rounds: until there are enough samples, or time is up. */
  async function series(acts, { enough, limit, pause = REST }) {
    const from = performance.now();
    const samples = [];
    do {
      for (const act of acts) {
        samples.push(await timed(act));
        await rest(pause);
      }
    } while (samples.length < enough && performance.now() - from < limit);
    return { samples, longTasks: await longTasksSince(from) };
  }

  const visibleRows = ({ graph, rows }) => {
    const { top, bottom } = document.querySelector(graph).getBoundingClientRect();
    const inside = [...document.querySelectorAll(rows)].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top >= top && box.bottom <= bottom;
    });
    return inside.slice(0, ROWS);
  };

  const clicks = (elements, options) =>
    series(
      elements.map((element) => () => element.click()),
      options,
    );

  window.bench = {
    isSettled: () => Boolean(start.figures && start.picture && start.ready),

    /** What happened from navigation until everything was there. */
    started: async () => ({
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      ...start,
      longTasks: await longTasksSince(0),
    }),

    /** Nothing changes: what the way of measuring costs. */
    nothing: (options) => series([() => undefined], options),

    clicks,
    select: (selectors, options) => clicks(visibleRows(selectors), options),

    /** The pointer goes from row to row. */
    hover(selectors, options) {
      const point = (type, row) =>
        row?.dispatchEvent(new window.PointerEvent(type, { bubbles: true }));
      let last;
      const acts = visibleRows(selectors).map((row) => () => {
        point('pointerout', last);
        point('pointerover', row);
        last = row;
      });
      return series(acts, options).finally(() => point('pointerout', last));
    },

    /** The middles of the first rows on screen, where every subject of a comparison has them. */
    places: (selectors) =>
      visibleRows(selectors).map((row) => {
        const { x, y, height } = row.getBoundingClientRect();
        return { x: x + 100, y: y + height / 2 };
      }),

    /**
     * The pointer goes from place to place, whatever is there: all events that a real one brings
     * about, at the element that is under it.
     */
    async hoverPlaces(places, litRows, options) {
      let last;
      const lit = [];
      const send = (target, kind, { x, y }, relatedTarget = null) => {
        const at = { clientX: x, clientY: y, view: window, relatedTarget };
        const event = { bubbles: true, cancelable: true, ...at };
        target?.dispatchEvent(new window.PointerEvent(`pointer${kind}`, event));
        target?.dispatchEvent(new window.MouseEvent(`mouse${kind}`, event));
      };
      const go = (place) => {
        const target = document.elementFromPoint(place.x, place.y);
        if (target !== last) {
          send(last, 'out', place, target);
          send(target, 'over', place, last);
        }
        send(target, 'move', place);
        last = target;
      };
      const countLit = () => {
        const [element] = document.querySelectorAll('[data-lit-rows]');
        return element
          ? Number(element.dataset.litRows)
          : document.querySelectorAll(litRows).length;
      };
      const result = await series(
        places.map((place) => () => go(place)),
        options,
      );
      for (const place of places) {
        go(place);
        await presented();
        lit.push(countLit());
      }
      // Off the rows again.
      go({ x: 700, y: 150 });
      return { ...result, lit };
    },

    /** The wheel is turned so many frames down and as many up. */
    async scrollFrames(graph, { frames, limit, step }) {
      const host = document.querySelector(graph);
      const from = performance.now();
      const times = [];
      let before = await frame();
      while (times.length < frames && before - from < limit) {
        const deltaY = times.length < frames / 2 ? step : -step;
        const wheel = { deltaY, bubbles: true, cancelable: true };
        host.dispatchEvent(new window.WheelEvent('wheel', wheel));
        const now = await frame();
        times.push(now - before);
        before = now;
      }
      for (let i = times.length; i > 0; i -= 1) {
        host.dispatchEvent(new window.WheelEvent('wheel', { deltaY: -step, bubbles: true }));
      }
      return { frames: times };
    },

    /** Turns the wheel by so many pixels a frame, to the last row and back. */
    async scroll({ graph, rows }, { enough, limit, step }) {
      const host = document.querySelector(graph);
      const bottoms = [...document.querySelectorAll(rows)].map(
        (row) => row.getBoundingClientRect().bottom,
      );
      const below = Math.max(...bottoms) - host.getBoundingClientRect().bottom;
      const wayDown = Math.max(1, Math.floor(below / step));
      const from = performance.now();
      const times = [];
      let before = await frame();
      while (times.length < enough && before - from < limit) {
        const deltaY = Math.floor(times.length / wayDown) % 2 === 0 ? step : -step;
        const wheel = { deltaY, bubbles: true, cancelable: true };
        host.dispatchEvent(new window.WheelEvent('wheel', wheel));
        const now = await frame();
        times.push(now - before);
        before = now;
      }
      return { frames: times, longTasks: await longTasksSince(from) };
    },
  };
}
