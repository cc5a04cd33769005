import { createScopeId, useActions, useApp, useWorkspace } from '../state';
import styles from './shell.module.css';

/** Shown with a scope that came in an address: nothing of the user's own is touched until they say. */
export function VisitorBanner() {
  const { catalog, storage } = useWorkspace();
  const visitor = useApp((state) => state.visitor);
  const ownName = useApp((state) => state.scopeName);
  const actions = useActions();
  if (!visitor) return null;
  const openAsNew = () => {
    const taken = storage.load(catalog).scopes.some(({ id }) => id === visitor.id);
    actions.openScope(taken ? createScopeId() : visitor.id, visitor.name, visitor.scope);
  };
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
