import { useMemo, useState } from 'react';
import { effectOfScope, overlapOf } from '../../../model';
import type { Figures, ScopeEffect } from '../../../model';
import { useActions, useCatalog, useOverlap, useReadOnly, useScope } from '../../../state';
import { FoldTitle, SmallButton } from '../../../ui';
import type { Choice, ChoiceGroup } from './choices';
import { NOTHING, signed } from './words';
import styles from './what-if.module.css';

const COLUMNS = [
  'Choice',
  'Criteria added or dropped',
  'Of those added, linked at once',
  'Controls that start or stop being shared',
  'Shared controls',
  'Shared criteria',
  'Decide',
] as const;

interface ChoiceTableProps {
  readonly groups: readonly ChoiceGroup[];
  /** Groups that are opened first. */
  readonly folded: readonly ChoiceGroup[];
}

export const ChoiceTable = ({ groups, folded }: ChoiceTableProps) => (
  <table className={`${styles.table} ${styles.choices}`}>
    <thead>
      <tr>
        {COLUMNS.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    {groups.map((group) => (
      <Group key={group.title} group={group} />
    ))}
    {folded.map((group) => (
      <FoldedGroup key={group.title} group={group} />
    ))}
  </table>
);

const Group = ({ group: { title, choices } }: { readonly group: ChoiceGroup }) => (
  <tbody>
    <tr className={styles.groupRow}>
      <th colSpan={COLUMNS.length} scope="rowgroup">
        {title}
      </th>
    </tr>
    <ChoiceRows choices={choices} />
  </tbody>
);

function FoldedGroup({ group: { title, choices } }: { readonly group: ChoiceGroup }) {
  const [open, setOpen] = useState(false);
  return (
    <tbody>
      <tr className={styles.groupRow}>
        <th colSpan={COLUMNS.length} scope="rowgroup">
          <FoldTitle open={open} onToggle={() => setOpen(!open)}>
            {title} ({choices.length})
          </FoldTitle>
        </th>
      </tr>
      {open && <ChoiceRows choices={choices} />}
    </tbody>
  );
}

function ChoiceRows({ choices }: { readonly choices: readonly Choice[] }) {
  const catalog = useCatalog();
  const actions = useActions();
  const scope = useScope();
  const now = useOverlap();
  const readOnly = useReadOnly();
  const effects = useMemo(
    () =>
      new Map(
        choices.map(({ key, then: scopeThen }) => {
          const then = scopeThen === scope ? now : overlapOf(catalog, scopeThen);
          return [key, { ...effectOfScope(catalog, now, then), figures: then.figures }];
        }),
      ),
    [catalog, scope, now, choices],
  );
  return choices.map(({ key, title, then, choose }) => {
    const effect = effects.get(key);
    const chosen = then === scope;
    return (
      effect && (
        <tr key={key} data-chosen={chosen || undefined}>
          <th scope="row">{title}</th>
          <EffectCells effect={effect} before={now.figures} after={effect.figures} />
          <td>
            {chosen ? (
              <span className={styles.quiet}>as it is now</span>
            ) : (
              <SmallButton
                aria-label={`Choose: ${title}`}
                disabled={readOnly}
                onClick={() => choose(actions)}
              >
                Choose
              </SmallButton>
            )}
          </td>
        </tr>
      )
    );
  });
}

interface EffectCellsProps {
  readonly effect: ScopeEffect;
  readonly before: Figures;
  readonly after: Figures;
}

function EffectCells({ effect, before, after }: EffectCellsProps) {
  const { criteria, criteriaLinked, criteriaOut, controlsShared, controlsNotShared } = effect;
  return (
    <>
      <Count label="Criteria added or dropped">{signed(criteria, criteriaOut)}</Count>
      <Count label="Linked at once">
        {criteria === 0 ? NOTHING : `${criteriaLinked} of ${criteria}`}
      </Count>
      <Count label="Controls newly shared or no longer">
        {signed(controlsShared, controlsNotShared)}
      </Count>
      <td data-label="Shared controls">
        <Change
          before={`${before.sharedControls}`}
          after={`${after.sharedControls}`}
          of={`${after.controls}`}
        />
      </td>
      <td data-label="Shared criteria">
        <Change
          before={`${before.sharedCriteria} of ${before.criteria}`}
          after={`${after.sharedCriteria} of ${after.criteria}`}
        />
      </td>
    </>
  );
}

/** A count that a narrow screen leaves out when it says nothing. */
const Count = ({ label, children }: { readonly label: string; readonly children: string }) => (
  <td data-label={label} data-nothing={children === NOTHING || undefined}>
    {children}
  </td>
);

interface ChangeProps {
  readonly before: string;
  readonly after: string;
  readonly of?: string;
}

/** "61 → 74 of 93"; one figure where nothing changes. */
function Change({ before, after, of }: ChangeProps) {
  const whole = of === undefined ? '' : ` of ${of}`;
  return (
    <span className={styles.change}>
      {before !== after && (
        <>
          {before} <span aria-label="becomes">→</span>{' '}
        </>
      )}
      {after}
      {whole}
    </span>
  );
}
