import { Suspense, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';

/** What a menu that is loaded on demand gets. */
export interface LoadedMenuProps {
  readonly trigger: ReactNode;
  readonly triggerClassName: string | undefined;
  readonly label?: string | undefined;
  readonly openAtOnce: boolean;
}

interface LazyMenuProps extends Omit<LoadedMenuProps, 'openAtOnce'> {
  readonly menu: ComponentType<LoadedMenuProps>;
  /** Starts loading; called when the pointer comes near. */
  readonly preload: () => void;
}

/** A button that becomes a menu when it is first pressed: menus are not part of the first view. */
export function LazyMenu({ menu: LoadedMenu, preload, ...look }: LazyMenuProps) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      className={look.triggerClassName}
      aria-label={look.label}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setWanted(true)}
    >
      {look.trigger}
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <LoadedMenu {...look} openAtOnce />
    </Suspense>
  );
}
