import { useEffect, useState } from 'react';
import type { ControlLibrary } from '../model';
import { useApp } from '../state';
import type * as MiddleModule from './middle';

type Middle = typeof MiddleModule;

/** Three columns are legible from this width of the drawing on. Pixels. */
export const MIDDLE_FROM = 600;

let loaded: Middle | undefined;

/**
 * The code of the middle column, while it is asked for, has something to show and has room. It is
 * fetched when it is first asked for; until then the graph stays as it is.
 *
 * @param width of the room for the drawing
 */
export function useMiddle(width: number, library: ControlLibrary): Middle | undefined {
  const asked = useApp(({ view }) => view.middle === 'controls');
  const wanted = asked && width >= MIDDLE_FROM && Object.keys(library).length > 0;
  const [middle, setMiddle] = useState(loaded);
  useEffect(() => {
    if (!wanted || middle) return;
    let current = true;
    import('./middle').then(
      (module) => {
        loaded = module;
        if (current) setMiddle(module);
      },
      // Without it there are two columns, as before.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted, middle]);
  return wanted ? middle : undefined;
}
