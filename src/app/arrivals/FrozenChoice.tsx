import { dayWords } from '../../exchange/day-words';
import { dayOf, fingerprintOf } from '../../model';
import { useApp, useWorkspace } from '../../state';
import type { Visitor } from '../../state';
import { arrivalOf, differencesFrom, openAsNew, replaceMine } from '../../state/arrivals';
import { useDialogs } from '../dialogs/useDialogs';
import styles from './visitor.module.css';
import { differWords } from './words';

/** A frozen version that is looked at: what it is, and the way back. */
export function FrozenChoice({ visitor }: { readonly visitor: Visitor }) {
  const workspace = useWorkspace();
  const mine = useApp((state) => state.scope);
  const ownName = useApp((state) => state.scopeName);
  const dialogs = useDialogs();
  const differences = differencesFrom(mine, visitor);
  const { savedAt } = arrivalOf(visitor);
  const frozen = savedAt ? `Frozen on ${dayWords(dayOf(new Date(savedAt)))}. ` : '';
  return (
    <div className={styles.banner} role="region" aria-label="Frozen version">
      <p>
        <strong>“{visitor.name}”</strong> is a frozen version of “{ownName}” and read-only.
        <small className={styles.details}>
          {frozen}Fingerprint {fingerprintOf(visitor.scope)}. {differWords(differences)}
        </small>
      </p>
      <div className={styles.choices}>
        <button type="button" onClick={workspace.actions.dropVisitor}>
          Back to my scope
        </button>
        <button
          type="button"
          disabled={differences.length === 0}
          onClick={() => dialogs.show('compare')}
        >
          Compare
        </button>
        <button type="button" onClick={() => openAsNew(workspace)}>
          Open as new
        </button>
        <button
          type="button"
          disabled={differences.length === 0}
          onClick={() => replaceMine(workspace)}
        >
          Replace mine
        </button>
      </div>
    </div>
  );
}
