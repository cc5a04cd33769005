import type { Status } from '../model';
import { STATUS_TITLES, useActions, useCatalog, useReadOnly } from '../state';
import { SmallButton } from './SmallButton';
import styles from './buttons.module.css';

interface BulkDecisionProps {
  readonly ids: readonly string[];
}

const CHOICES = {
  control: ['applicable', 'inherited', 'excluded', 'undecided'],
  criterion: ['applies', 'not-relevant'],
} as const satisfies Record<string, readonly Status[]>;

/** One decision for many, as one step to undo. Clauses among them are left alone. */
export function BulkDecision({ ids }: BulkDecisionProps) {
  const catalog = useCatalog();
  const actions = useActions();
  const readOnly = useReadOnly();
  const kinds = (['control', 'criterion'] as const).map((kind) => ({
    kind,
    of: ids.filter((id) => catalog.requirement(id)?.kind === kind),
  }));
  return kinds.map(
    ({ kind, of }) =>
      of.length > 0 && (
        <div
          key={kind}
          className={styles.bulk}
          role="group"
          aria-label={`Decide on ${kind === 'control' ? 'controls' : 'criteria'}`}
        >
          <span>
            {of.length === 1
              ? `1 ${kind}`
              : `${of.length} ${kind === 'control' ? 'controls' : 'criteria'}`}
            :
          </span>
          {CHOICES[kind].map((status) => (
            <SmallButton
              key={status}
              disabled={readOnly}
              onClick={() => actions.setStatus(of, status)}
            >
              {STATUS_TITLES[status]}
            </SmallButton>
          ))}
        </div>
      ),
  );
}
