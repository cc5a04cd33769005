import { useEffect } from 'react';
import { PRESENT_OVERVIEW, useWorkspace } from '../state';
import { askForProject, saveProjectFile } from './arrivals/project';
import type { DialogName } from './dialogs/useDialogs';

const focusSearch = (): void =>
  document.querySelector<HTMLInputElement>('input[data-search]')?.focus();

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('textarea, select, input:not([type=checkbox], [type=radio])') !== null;

/** Shortcuts that work anywhere; those of a single key can be switched off (WCAG 2.1.4). */
export function useShortcuts(show: (dialog: DialogName) => void): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const { store, actions } = workspace;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const key = event.key.toLowerCase();
      const typing = isTyping(event.target);
      if (event.ctrlKey || event.metaKey) {
        if (key === 'k') focusSearch();
        else if (key === 's' && !event.shiftKey) saveProjectFile(workspace);
        else if (key === 'o' && !event.shiftKey) askForProject();
        // In a text field undo belongs to the text.
        else if (typing) return;
        else if (key === 'z' && event.shiftKey) actions.redo();
        else if (key === 'z') actions.undo();
        else if (key === 'y') actions.redo();
        else return;
        event.preventDefault();
        return;
      }
      if (typing || !store.getState().singleKeys) return;
      if (document.querySelector('[role=dialog], [role=menu]')) return;
      if (key === '/') focusSearch();
      else if (key === '?') show('shortcuts');
      else if (key === 'p') actions.present(PRESENT_OVERVIEW);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [workspace, show]);
}
