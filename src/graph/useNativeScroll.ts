import { useLayoutEffect, useRef } from 'react';
import type { Stage } from './stage';

/** The scroll range follows the camera once it has rested for this long. Milliseconds. */
const REST = 80;

/**
 * Find-in-page, screen readers and scripts scroll what they look for into view. The rows are moved
 * by a camera and not by scrolling, so the scroller offers the range in which the camera can move,
 * and whatever the browser scrolls becomes a movement of the camera.
 *
 * @returns refs of the element that clips the rows, and of the one in it that is as tall as all
 *   there is to see
 */
export function useNativeScroll(stage: Stage) {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const clip = scroller.current;
    const content = room.current;
    if (!clip || !content) return;
    let above = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const settle = () => {
      const range = stage.scrollRange();
      above = range.above;
      content.style.height = `${above + clip.clientHeight + range.below}px`;
      content.style.paddingTop = `${above}px`;
      clip.scrollTop = above;
      clip.scrollLeft = 0;
    };
    const settleSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(rest, REST);
    };
    const onScroll = () => {
      const x = clip.scrollLeft;
      const y = clip.scrollTop - above;
      if (x === 0 && y === 0) return;
      const viewport = stage.viewport();
      stage.look({ ...viewport, x: viewport.x - x, y: viewport.y - y });
      settle();
    };
    const rest = () => {
      // The browser may have scrolled already and not have told yet.
      onScroll();
      settle();
    };

    settle();
    clip.addEventListener('scroll', onScroll);
    const unsubscribe = stage.camera.subscribe(settleSoon);
    return () => {
      clearTimeout(timer);
      clip.removeEventListener('scroll', onScroll);
      unsubscribe();
    };
  }, [stage]);
  return { scroller, room };
}
