import { memo } from 'react';
import { sideOf } from '../../model';
import { useActions } from '../../state';
import { DecisionMark, RequirementLink, RequirementLinks, StrengthTag, TickBox } from '../../ui';
import type { TableRow } from './rows';
import styles from './table.module.css';

interface RequirementTableRowProps {
  readonly row: TableRow;
  readonly selected: boolean;
  /** Whether there is a column of own controls. */
  readonly showsOwn: boolean;
}

export const RequirementTableRow = memo(function RequirementTableRow({
  row,
  selected,
  showsOwn,
}: RequirementTableRowProps) {
  const actions = useActions();
  const { id, title, group, overlap, reason, decision, missing, strongest, partners } = row;
  return (
    <tr
      aria-label={`${id} ${title}`}
      aria-selected={selected}
      data-selected={selected || undefined}
      data-side={sideOf(row.requirement)}
      data-overlap={overlap}
    >
      <td className={styles.pick}>
        <TickBox
          aria-label={`Select ${id}`}
          checked={selected}
          onChange={() => actions.select([id], 'toggle')}
        />
      </td>
      <th scope="row" className={styles.id}>
        <RequirementLink id={id} />
      </th>
      <td className={styles.title}>
        {title}
        <small className={styles.groupInline}>{group}</small>
      </td>
      <td className={styles.group}>{group}</td>
      <td className={styles.overlap}>
        <span className={styles.standing}>{overlap}</span>
        {reason !== '' && <small>{reason}</small>}
      </td>
      <td className={styles.decision}>
        <span className={styles.decided}>
          <DecisionMark id={id} /> {decision}
        </span>
        {missing !== '' && <small className={styles.warning}>{missing}</small>}
      </td>
      <td>
        {strongest > 0 ? <StrengthTag strength={strongest} /> : <span aria-label="none">–</span>}
      </td>
      <td className={styles.partners}>
        <RequirementLinks ids={partners} />
      </td>
      {showsOwn && (
        <td className={styles.own}>
          <RequirementLinks ids={row.own} />
          {row.unserved && <small className={styles.warning}>not served</small>}
        </td>
      )}
    </tr>
  );
});
