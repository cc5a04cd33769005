/** Frames do not come in a window that nobody sees; the work is done all the same. Milliseconds. */
const NO_FRAME = 500;

/**
 * Runs something once the browser has presented what changes now.
 *
 * @returns calls it off
 */
export function afterFrame(run: () => void): () => void {
  let timer = setTimeout(run, NO_FRAME);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
