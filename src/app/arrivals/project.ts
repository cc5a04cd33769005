/** The ways to a project file and back; what reads and writes it is loaded when asked for. */
import { useCallback } from 'react';
import { useWorkspace } from '../../state';
import type { Workspace } from '../../state';

const INPUT = 'data-project-file';

/** Marks the one input for project files, wherever it is on the page. */
export const PROJECT_INPUT = { [INPUT]: true } as const;

/** Asks the user for a project file; the input tells what they chose. */
export const askForProject = (): void =>
  document.querySelector<HTMLInputElement>(`input[${INPUT}]`)?.click();

const failed = ({ actions }: Workspace) =>
  actions.notify('problem', 'A part of the page could not be loaded. Reload it and try again.');

/** Downloads the project file. What is being typed is committed first. */
export function saveProjectFile(workspace: Workspace): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.blur();
    field.focus();
  }
  import('./save').then(
    ({ saveProject }) => saveProject(workspace),
    () => failed(workspace),
  );
}

/** @returns opens a file that was chosen or dropped */
export function useOpenFile(): (file: File) => void {
  const workspace = useWorkspace();
  return useCallback(
    (file) => {
      import('./open').then(
        ({ openFile }) => openFile(workspace, file),
        () => failed(workspace),
      );
    },
    [workspace],
  );
}

/** Unpacks the scope of a link that came with the address. */
export function openPacked(workspace: Workspace, packed: string): void {
  import('./open').then(
    ({ openLink }) => openLink(workspace, packed),
    () => failed(workspace),
  );
}
