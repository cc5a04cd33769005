/** Work on many elements, cut where another task may come between. */

/** Yields after each element. */
export type Work = Generator<void, void>;

/** Elements seen to in a frame: with their styles and the painting it stays well under 50 ms. */
const PER_FRAME = 100;

/** @returns whether the work is done */
export function doSome(work: Work, most = Infinity): boolean {
  for (let count = 0; count < most; count += 1) if (work.next().done) return true;
  return false;
}

/**
 * Does some of the work in each frame.
 *
 * @param part does what it is given with all its changes at once, and says whether all is done
 * @returns ends it before it is done
 */
export function workInFrames(
  work: Work,
  part: (some: () => boolean) => boolean,
  onDone: () => void,
): () => void {
  let frame = requestAnimationFrame(function next() {
    if (part(() => doSome(work, PER_FRAME))) onDone();
    else frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}
