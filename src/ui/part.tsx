import { createElement, useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { PartFailure } from './PartFailure';

/** A component with code of its own. */
export interface Part<P extends object> {
  (props: P): ReactNode;
  /** Fetches the code before it is drawn. @returns when it is there, or failed to come */
  readonly preload: () => Promise<void>;
}

/**
 * A component whose code loads when it is first drawn, or earlier. It does not suspend: React would
 * hold back what has arrived for 300 ms, so that fallbacks do not flash. Code that does not come
 * fails in its own place, where it can be asked for again.
 *
 * @param Waiting stands there until the code has come; nothing when left out
 */
export function part<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  Waiting?: ComponentType,
): Part<P> {
  let loaded: ComponentType<P> | undefined;
  let coming: Promise<void> | undefined;
  const start = (): Promise<void> =>
    (coming ??= load().then(
      (module) => {
        loaded = module.default;
      },
      (error: unknown) => {
        coming = undefined;
        throw error;
      },
    ));

  function Part(props: P): ReactNode {
    const [Component, setComponent] = useState(() => {
      // The code is on its way before the first frame; a failure is looked at below.
      if (!loaded) start().catch(() => undefined);
      return loaded;
    });
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (Component || failed) return;
      let current = true;
      start().then(
        () => current && setComponent(() => loaded),
        () => current && setFailed(true),
      );
      return () => {
        current = false;
      };
    }, [Component, failed]);
    if (failed) return <PartFailure onRetry={() => setFailed(false)} />;
    if (!Component) return Waiting ? <Waiting /> : null;
    return createElement(Component, props);
  }
  Part.preload = () => start().catch(() => undefined);
  return Part;
}
