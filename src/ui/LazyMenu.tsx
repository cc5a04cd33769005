import { useState } from 'react';
import type { ComponentType, ReactNode } from 'react';

/** What a menu that is loaded on demand gets. */
export interface LoadedMenuProps {
  readonly trigger: ReactNode;
  readonly triggerClassName: string | undefined;
  readonly label?: string | undefined;
  readonly openAtOnce: boolean;
}

interface LazyMenuProps extends Omit<LoadedMenuProps, 'openAtOnce'> {
  readonly load: () => Promise<{ readonly default: ComponentType<LoadedMenuProps> }>;
  /** Called when the menu cannot be had. */
  readonly onFailure: () => void;
}

/**
 * A button that becomes a menu when it is first pressed: menus are not part of the first view. The
 * button stays, and keeps the focus, until the menu is there.
 */
export function LazyMenu({ load, onFailure, ...look }: LazyMenuProps) {
  const [loaded, setLoaded] = useState<ComponentType<LoadedMenuProps> | null>(null);
  // It is loaded again when it is pressed, and whether that fails is said then.
  const preload = () => void load().catch(() => undefined);
  if (loaded) {
    const Menu = loaded;
    return <Menu {...look} openAtOnce />;
  }
  return (
    <button
      type="button"
      className={look.triggerClassName}
      aria-label={look.label}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => void load().then((module) => setLoaded(() => module.default), onFailure)}
    >
      {look.trigger}
    </button>
  );
}
