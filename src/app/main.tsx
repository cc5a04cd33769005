import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { shippedCatalog } from '../catalog';
import {
  createActions,
  createAppStore,
  createDerived,
  createStorage,
  followStore,
  localStorageArea,
  startStore,
  WorkspaceProvider,
} from '../state';
import type { AppState, Workspace } from '../state';
import { ErrorBoundary } from './ErrorBoundary';
import { SCREENS } from './screens';
import { Shell } from './Shell';
import './theme.css';

const store = createAppStore();
const actions = createActions(store, shippedCatalog);
const workspace: Workspace = {
  catalog: shippedCatalog,
  store,
  actions,
  derived: createDerived(shippedCatalog),
  storage: createStorage(localStorageArea()),
};

startStore(store, actions, shippedCatalog, workspace.storage);
// On its way while the rest is drawn.
void SCREENS[store.getState().view.tab].preload();
followStore(store, actions, shippedCatalog, workspace.storage);

// After the first frame: undo can wait that long, the figures cannot.
setTimeout(
  () => void import('./later').then(({ startLater }) => startLater(store, actions, shippedCatalog)),
);

const applyTheme = ({ theme }: AppState): void => {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};
applyTheme(store.getState());
store.subscribe(applyTheme);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary store={store}>
      <WorkspaceProvider value={workspace}>
        <Shell />
      </WorkspaceProvider>
    </ErrorBoundary>
  </StrictMode>,
);
