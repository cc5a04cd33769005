import { useId, useMemo } from 'react';
import { setBasis } from '../../../model';
import type { Figures } from '../../../model';
import { useActions, useReadOnly, useScope, useWorkspace } from '../../../state';
import { TickBox } from '../../../ui';
import styles from './mappings.module.css';

const ROWS: readonly {
  readonly title: string;
  readonly of: (figures: Figures) => string;
  readonly value: (figures: Figures) => number;
}[] = [
  {
    title: 'Shared controls',
    value: (figures) => figures.sharedControls,
    of: (figures) => ` of ${figures.controls}`,
  },
  {
    title: 'Shared criteria',
    value: (figures) => figures.sharedCriteria,
    of: (figures) => ` of ${figures.criteria}`,
  },
  { title: 'Mappings', value: (figures) => figures.mappings, of: () => '' },
];

/** Whether own mappings count, and what that changes in the figures. */
export function Effect() {
  const { derived } = useWorkspace();
  const scope = useScope();
  const actions = useActions();
  const readOnly = useReadOnly();
  const id = useId();
  const counted = scope.bases.includes('yours');
  const [without, within] = useMemo(
    () =>
      [false, true].map((on) => derived.overlap(setBasis(scope, 'yours', on)).figures) as [
        Figures,
        Figures,
      ],
    [derived, scope],
  );
  return (
    <div className={styles.effect}>
      <div className={styles.switch}>
        <TickBox
          id={id}
          role="switch"
          aria-checked={counted}
          aria-describedby={`${id}-where`}
          checked={counted}
          disabled={readOnly}
          onChange={(event) => actions.setBasis('yours', event.target.checked)}
        />
        <span>
          <label htmlFor={id}>Yours count</label>
          <small id={`${id}-where`}>
            {counted ? 'in every figure, graph and export' : 'not now: the crosswalk alone does'}
          </small>
        </span>
      </div>
      <table className={styles.figures}>
        <thead>
          <tr>
            <td />
            <th scope="col" data-now={!counted || undefined}>
              Without yours
            </th>
            <th scope="col" data-now={counted || undefined}>
              With yours
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ title, of, value }) => {
            const difference = value(within) - value(without);
            return (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td data-now={!counted || undefined}>
                  {value(without)}
                  {of(without)}
                </td>
                <td data-now={counted || undefined}>
                  {value(within)}
                  {of(within)}{' '}
                  <span className={styles.difference}>
                    {difference === 0
                      ? '(same)'
                      : `(${difference > 0 ? '+' : '−'}${Math.abs(difference)})`}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
