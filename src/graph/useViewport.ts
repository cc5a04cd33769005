import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import { NO_OFFSETS } from './viewport';
import type { Offsets, Size, Viewport } from './viewport';

/** Where the drawing is looked at, and how far its columns are moved. */
export interface Camera {
  readonly viewport: Viewport;
  readonly offsets: Offsets;
}

/**
 * The camera changes with every wheel event, so it lives outside React: whoever draws subscribes.
 */
export const createCamera = () =>
  createStore<Camera>(() => ({ viewport: { zoom: 1, x: 0, y: 0 }, offsets: NO_OFFSETS }));
export type CameraStore = ReturnType<typeof createCamera>;

/** The size of an element, followed for as long as it is on screen; null before the first look. */
export function useSize(element: HTMLElement | null): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  // Before the browser presents the room, so that the drawing is in it from the first frame.
  useLayoutEffect(() => {
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) =>
        before?.width === width && before.height === height ? before : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Whether a media query holds, followed. */
export function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  const [matches, setMatches] = useState(media.matches);
  useEffect(() => {
    const follow = () => setMatches(media.matches);
    follow();
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [media]);
  return matches;
}
