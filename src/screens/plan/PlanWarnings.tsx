import { Info, TriangleAlert } from 'lucide-react';
import type { Phase } from '../../catalog';
import { setStatement } from '../../model';
import type { PlanWarning } from '../../model';
import { useActions, useReadOnly } from '../../state';
import { SmallButton } from '../../ui';
import styles from './plan.module.css';
import { isNote, warningWords } from './words';

interface PlanWarningsProps {
  /** Accessible name of the list. */
  readonly label: string;
  readonly warnings: readonly PlanWarning[];
  readonly phases: readonly Phase[];
}

/** What an auditor or a customer would say of the plan; notes are what one merely ought to know. */
export function PlanWarnings({ label, warnings, phases }: PlanWarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-label={label}>
      {warnings.map((warning) => {
        const Icon = isNote(warning) ? Info : TriangleAlert;
        return (
          <li
            key={warning.why === 'out-of-range' ? warning.phase : warning.why}
            data-note={isNote(warning) || undefined}
          >
            <Icon size={15} aria-hidden="true" />
            <span>
              <b>{isNote(warning) ? 'Note.' : 'Warning.'}</b> {warningWords(warning, phases)}
              {warning.why === 'period-differs' && <TakePeriod planned={warning.planned} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Puts the planned window in the place of the stated one. */
function TakePeriod({ planned: [from, to] }: { readonly planned: readonly [string, string] }) {
  const actions = useActions();
  const readOnly = useReadOnly();
  return (
    <>
      {' '}
      <SmallButton
        disabled={readOnly}
        onClick={() =>
          actions.change('take the planned window into the scope statement', (scope) =>
            setStatement(scope, { from, to }),
          )
        }
      >
        Put the planned window there
      </SmallButton>
    </>
  );
}
