import { createElement, lazy, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';

/** A component with code of its own. */
export interface Part<P extends object> {
  (props: P): ReactNode;
  /** Fetches the code before it is drawn. @returns when it is there, or failed to come */
  readonly preload: () => Promise<void>;
}

/**
 * A component whose code loads when it is first drawn, or earlier. Unlike `lazy` of React alone,
 * once the code is there it draws at once, without a fallback for a frame.
 */
export function part<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): Part<P> {
  let loaded: ComponentType<P> | undefined;
  const start = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const Waiting = lazy(start) as ComponentType<P>;
  const Part = (props: P): ReactNode => {
    // Each place keeps the one it began with: another type would draw it anew.
    const [Component] = useState(() => loaded ?? Waiting);
    return createElement(Component, props);
  };
  Part.preload = () =>
    start().then(
      () => undefined,
      () => undefined,
    );
  return Part;
}
