import { useApp, useCatalog, useWorkspace } from '../../state';
import type { Visitor } from '../../state';
import { arrivalOf, differencesFrom, openAsNew, replaceMine } from '../../state/arrivals';
import { useDialogs } from '../dialogs/useDialogs';
import { FrozenChoice } from './FrozenChoice';
import styles from './visitor.module.css';
import { differWords, holdsWords, limitWords, madeWords } from './words';

interface VisitorChoiceProps {
  readonly visitor: Visitor;
}

/** What is to be said of a scope that is not the user's own, and what can be done with it. */
export default function VisitorChoice({ visitor }: VisitorChoiceProps) {
  return arrivalOf(visitor).source === 'frozen version' ? (
    <FrozenChoice visitor={visitor} />
  ) : (
    <ArrivedChoice visitor={visitor} />
  );
}

/** What came in, beside a choice: nothing of the user's own is touched until they say. */
function ArrivedChoice({ visitor }: VisitorChoiceProps) {
  const workspace = useWorkspace();
  const catalog = useCatalog();
  const mine = useApp((state) => state.scope);
  const ownName = useApp((state) => state.scopeName);
  const dialogs = useDialogs();
  const { source } = arrivalOf(visitor);
  const differences = differencesFrom(mine, visitor);
  const details = [
    madeWords(visitor),
    holdsWords(visitor.scope, catalog),
    differWords(differences),
    ...limitWords(visitor),
  ];
  return (
    <div className={styles.banner} role="region" aria-label={`Scope from a ${source}`}>
      <p>
        <strong>“{visitor.name}”</strong> came with the {source} and is read-only. Yours, “{ownName}
        ”, is untouched.
        <small className={styles.details}>{details.filter(Boolean).join(' ')}</small>
      </p>
      <div className={styles.choices}>
        <button type="button" onClick={() => openAsNew(workspace)}>
          Open as new
        </button>
        <button
          type="button"
          disabled={differences.length === 0}
          onClick={() => dialogs.show('compare')}
        >
          Compare
        </button>
        <button type="button" onClick={() => dialogs.show('merge')}>
          Merge
        </button>
        <button type="button" onClick={() => replaceMine(workspace)}>
          Replace mine
        </button>
        <button type="button" onClick={workspace.actions.dropVisitor}>
          Keep mine
        </button>
      </div>
    </div>
  );
}
