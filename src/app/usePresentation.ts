import { useEffect, useLayoutEffect, useRef } from 'react';
import { useApp } from '../state';

/**
 * Whether a presentation covers the window. When it ends, the focus returns to where it was: to
 * the element itself, since the window stays as it is underneath.
 */
export function usePresentation(): boolean {
  const presenting = useApp(({ view }) => view.present !== '');
  const before = useRef<Element | null>(null);
  // Before the browser takes the focus from what is no longer visible.
  useLayoutEffect(() => {
    if (presenting) before.current = document.activeElement;
  }, [presenting]);
  useEffect(() => {
    if (!presenting) return;
    return () => {
      const element = before.current;
      // A menu item that started it is gone; its menu's button stands for it.
      const opener = document.querySelector<HTMLElement>('[data-present]');
      if (element instanceof HTMLElement && element.isConnected && element !== document.body) {
        element.focus();
      } else opener?.focus();
    };
  }, [presenting]);
  return presenting;
}
