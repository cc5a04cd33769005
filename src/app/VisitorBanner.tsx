import { asNewScope, switchScope, useActions, useApp, useWorkspace } from '../state';
import styles from './shell.module.css';

/** Shown with a scope that came in an address: nothing of the user's own is touched until they say. */
export function VisitorBanner() {
  const workspace = useWorkspace();
  const visitor = useApp((state) => state.visitor);
  const ownName = useApp((state) => state.scopeName);
  const actions = useActions();
  if (!visitor) return null;
  const openAsNew = () => switchScope(workspace, asNewScope(workspace, visitor));
  return (
    <div className={styles.banner} role="region" aria-label="Scope from a link">
      <p>This scope came with the link and is read-only. Yours, “{ownName}”, is untouched.</p>
      <button type="button" onClick={openAsNew}>
        Open as new
      </button>
      <button type="button" onClick={actions.replaceWithVisitor}>
        Replace mine
      </button>
      <button type="button" onClick={actions.dropVisitor}>
        Keep mine
      </button>
    </div>
  );
}
