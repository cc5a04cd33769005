import { useEffect, useState } from 'react';
import type { ControlLibrary } from '../model';
import { useApp } from '../state';
import type * as MiddleModule from './middle';

type Middle = typeof MiddleModule;

/** Three columns are legible from this width of the drawing on. Pixels. */
export const MIDDLE_FROM = 600;

/** With own controls to show it is likely to be asked for, and then it should be there. */
const IDLE_DELAY = 1_500;

let loaded: Middle | undefined;

/**
 * The code of the middle column, while it is asked for, has something to show and has room. It is
 * fetched when it is asked for, or when there is time; until then the graph stays as it is.
 *
 * @param width of the room for the drawing
 */
export function useMiddle(width: number, library: ControlLibrary): Middle | undefined {
  const asked = useApp(({ view }) => view.middle === 'controls');
  const isPossible = Object.keys(library).length > 0;
  const wanted = asked && width >= MIDDLE_FROM && isPossible;
  const [middle, setMiddle] = useState(loaded);
  useEffect(() => {
    if (!isPossible || middle) return;
    let current = true;
    const fetch = () => {
      import('./middle').then(
        (module) => {
          loaded = module;
          if (current) setMiddle(module);
        },
        // Without it there are two columns, as before.
        () => undefined,
      );
    };
    const timer = setTimeout(fetch, wanted ? 0 : IDLE_DELAY);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, isPossible, middle]);
  return wanted ? middle : undefined;
}
