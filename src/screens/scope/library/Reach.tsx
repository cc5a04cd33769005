import { useMemo } from 'react';
import { libraryReach } from '../../../model';
import type { Serves } from '../../../model';
import { useCatalog, useOverlap } from '../../../state';
import { counted } from '../../../ui/counted';
import styles from './library.module.css';
import { reachWords } from './words';

interface ReachProps {
  /** What stands in front, as in "With all". */
  readonly lead?: string;
  readonly statements: readonly Serves[];
}

/** "72 own controls serve 90 Annex A controls and 51 criteria", and of how many in scope. */
export function Reach({ lead, statements }: ReachProps) {
  const catalog = useCatalog();
  const overlap = useOverlap();
  const all = useMemo(
    () => libraryReach([{ serves: catalog.requirements.map(({ id }) => id) }], overlap),
    [catalog, overlap],
  );
  const reach = libraryReach(statements, overlap);
  return (
    <p className={styles.reach}>
      {lead !== undefined && <span className={styles.lead}>{lead}</span>}
      <b>{reachWords(reach)}</b>
      <small>
        of {all.controls} and {all.criteria} in scope
        {all.clauses > 0 && `, and ${reach.clauses} of ${counted(all.clauses, 'clause')}`};{' '}
        {reach.both} of them serve both frameworks
      </small>
    </p>
  );
}
