import type { Catalog } from '../catalog';
import { ownGroups } from '../model';
import { shownScope } from './store';
import type { AppState } from './store';

/** Every group that can be collapsed in the view: the catalog's, and those of own controls shown. */
export const groupIds = (catalog: Catalog, state: AppState): readonly string[] => [
  ...catalog.groups.map(({ id }) => id),
  ...(state.view.middle === 'controls' ? ownGroups(shownScope(state).library) : []),
];
