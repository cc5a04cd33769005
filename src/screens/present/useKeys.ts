import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useApp } from '../../state';
import { decisionsFor } from './decisions';
import type { Flow } from './useFlow';

/**
 * The keys of a presentation. The presentation is one widget, so its letters work while the focus
 * is in it; while it is nowhere, they heed the preference for single keys (WCAG 2.1.4).
 */
export function useKeys(root: RefObject<HTMLElement | null>, flow: Flow): void {
  const singleKeys = useApp((state) => state.singleKeys);
  const latest = useRef({ flow, singleKeys });
  useLayoutEffect(() => {
    latest.current = { flow, singleKeys };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return;
      const target = event.target instanceof Element ? event.target : null;
      const inside = root.current?.contains(target) ?? false;
      // Whatever else has the focus, such as a notice, keeps its own keys.
      if (!inside && target !== document.body) return;
      const act = actionFor(event, latest.current.flow, target?.closest('button, a') != null);
      const single = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
      if (act && (inside || !single || latest.current.singleKeys)) {
        event.preventDefault();
        act();
      }
      // The window under the presentation has keys of its own, such as those that zoom its graph.
      if (act || single) event.stopPropagation();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root]);
}

/** What a key does, if anything. @param onButton whether it would press what has the focus */
function actionFor(event: KeyboardEvent, flow: Flow, onButton: boolean): (() => void) | undefined {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? flow.redo : flow.undo;
    return key === 'y' ? flow.redo : undefined;
  }
  switch (key) {
    case 'Escape':
      return flow.end;
    case ' ':
      if (onButton) return undefined;
      return event.shiftKey ? flow.back : flow.next;
    case 'ArrowRight':
    case 'PageDown':
      return flow.next;
    case 'ArrowLeft':
    case 'PageUp':
      return flow.back;
    case 'Home':
      return flow.first;
    case 'End':
      return flow.last;
    case 'ArrowDown':
      return flow.current && (() => flow.moveTo(flow.row + 1));
    case 'ArrowUp':
      return flow.current && (() => flow.moveTo(flow.row - 1));
  }
  const { current } = flow;
  const chosen = current && decisionsFor(current).find((decision) => decision.key === key);
  return chosen && (() => flow.decide(chosen.status));
}
