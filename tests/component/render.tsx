import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { Catalog } from '../../src/catalog';
import type { Scope } from '../../src/model';
import { INITIAL_VIEW, WorkspaceProvider } from '../../src/state';
import type { AppState, View } from '../../src/state';
import { scopeOf } from '../fixtures/examples';
import { workspaceWith } from '../fixtures/workspaces';

interface Setting {
  /** Security only, Moderate and up, on the guide alone, unless told otherwise. */
  readonly scope?: Partial<Scope>;
  readonly view?: Partial<View>;
  readonly state?: Partial<AppState>;
  /** The shipped one, unless told otherwise. */
  readonly catalog?: Catalog;
  readonly storage?: Storage | null;
}

/** Renders a part of the app in a workspace, with a user at it. */
export function renderApp(part: ReactNode, setting: Setting = {}) {
  const { scope, view, state, catalog, storage } = setting;
  const workspace = workspaceWith(
    {
      // So that figures stay what the guide says when other bases grow.
      scope: scopeOf({ bases: ['guide'], ...scope }),
      view: { ...INITIAL_VIEW, ...view },
      ...state,
    },
    storage,
    catalog,
  );
  const { container, unmount } = render(
    <WorkspaceProvider value={workspace}>{part}</WorkspaceProvider>,
  );
  return {
    ...workspace,
    container,
    unmount,
    user: userEvent.setup(),
    scope: () => workspace.store.getState().scope,
    view: () => workspace.store.getState().view,
  };
}

/** The bare number that a figure shows. */
export const figure = (container: HTMLElement, name: string): string | null | undefined =>
  container.querySelector(`[data-count="${name}"]`)?.textContent;
