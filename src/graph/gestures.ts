import { zoomAt } from './viewport';
import type { Viewport } from './viewport';

/** Movement below this is a click with an unsteady hand. Pixels. */
const DRAG_THRESHOLD = 5;
/** Wheel events that count lines; a line is about this many pixels. */
const LINE_HEIGHT = 20;
/** Zoom per wheel pixel, as an exponent. */
const WHEEL_ZOOM = 0.0022;

interface Pointer {
  readonly x: number;
  readonly y: number;
}

/**
 * Wheel scrolls, Ctrl+wheel and pinch zoom, drag pans. Handled in one place above both the canvas
 * and the rows, so that it makes no difference where a gesture begins.
 *
 * @param move is given the viewport a gesture asks for, not yet kept on screen
 * @returns a function that removes the listeners
 */
export function followGestures(
  element: HTMLElement,
  look: () => Viewport,
  move: (viewport: Viewport) => void,
): () => void {
  const pointers = new Map<number, Pointer>();
  let dragging = false;
  let travelled = 0;

  const at = (event: { clientX: number; clientY: number }): Pointer => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1;
    const viewport = look();
    if (event.ctrlKey || event.metaKey) {
      move(zoomAt(viewport, Math.exp(-event.deltaY * unit * WHEEL_ZOOM), at(event)));
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0;
    const dx = (sideways ? event.deltaY : event.deltaX) * unit;
    const dy = sideways ? 0 : event.deltaY * unit;
    move({ ...viewport, x: viewport.x - dx, y: viewport.y - dy });
  };

  const onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    if (pointers.size === 0) {
      dragging = false;
      travelled = 0;
    }
    pointers.set(event.pointerId, at(event));
  };

  const onMove = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    const viewport = look();
    if (other) {
      const ratio = distance(now, other) / Math.max(1, distance(before, other));
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      const panned = {
        ...viewport,
        x: viewport.x + (now.x - before.x) / 2,
        y: viewport.y + (now.y - before.y) / 2,
      };
      dragging = true;
      move(zoomAt(panned, ratio, middle));
      return;
    }
    travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (!dragging && travelled < DRAG_THRESHOLD) return;
    if (!dragging) {
      dragging = true;
      // From here on the drag goes on outside the element too.
      element.setPointerCapture(event.pointerId);
    }
    move({ ...viewport, x: viewport.x + now.x - before.x, y: viewport.y + now.y - before.y });
  };

  const onUp = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
  };

  /** The click that ends a drag is not meant for the row under it. */
  const onClick = (event: MouseEvent): void => {
    if (!dragging) return;
    dragging = false;
    event.preventDefault();
    event.stopPropagation();
  };

  const stop = new AbortController();
  const options = { signal: stop.signal };
  element.addEventListener('wheel', onWheel, { ...options, passive: false });
  element.addEventListener('pointerdown', onDown, options);
  element.addEventListener('pointermove', onMove, options);
  element.addEventListener('pointerup', onUp, options);
  element.addEventListener('pointercancel', onUp, options);
  element.addEventListener('click', onClick, { ...options, capture: true });
  return () => stop.abort();
}

const distance = (a: Pointer, b: Pointer): number => Math.hypot(a.x - b.x, a.y - b.y);
