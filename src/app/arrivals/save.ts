import { fileName } from '../../exchange/file-name';
import { writeProject } from '../../exchange/project-file';
import { createScopeId, markFiled } from '../../state';
import type { Workspace } from '../../state';
import { extrasOf } from '../../state/arrivals';
import { frozenOf } from '../../state/frozen';
import { rememberSaves, savePointsOf } from '../../state/save-points';
import { download } from '../../ui';

/** Downloads the user's own scope, with its log, as a project file, and remembers what was in it. */
export function saveProject({ catalog, store, storage, actions }: Workspace): void {
  const { scopeId, scopeName, scope } = store.getState();
  const now = new Date();
  const point = { saveId: createScopeId(), savedAt: now.toISOString() };
  const project = {
    id: scopeId,
    name: scopeName,
    scope,
    ...point,
    saves: savePointsOf(storage, scopeId, scope.log, catalog),
    extras: extrasOf(storage, scopeId),
    frozen: frozenOf(storage, scopeId, catalog),
  };
  const name = fileName('project', 'json', now);
  download(name, writeProject(project, catalog), 'application/json');
  rememberSaves(storage, scopeId, [{ ...point, scope: { ...scope, log: [] } }], catalog);
  markFiled(storage, scopeId, scope);
  actions.notify('info', `Saved “${scopeName}” as ${name}.`);
}
