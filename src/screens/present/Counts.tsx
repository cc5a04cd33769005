import type { Side } from '../../model';
import { useCatalog, useOverlap, useScope } from '../../state';
import type { ShownStanding } from '../../state';
import styles from './present.module.css';
import { isUndecided } from './steps';

/** The running count: what is decided and what is shared, over one bar a framework. */
export function Counts() {
  const catalog = useCatalog();
  const scope = useScope();
  const { figures } = useOverlap();
  const decided = catalog.controls.filter((control) => !isUndecided(scope, control)).length;
  return (
    <div className={styles.counts} role="group" aria-label="Running count">
      <Count
        side="iso"
        lead={
          <>
            <b data-running="decided">{decided}</b> of {figures.controls} decided,{' '}
            <b data-running="shared-controls">{figures.sharedControls}</b> shared
          </>
        }
        parts={[
          { standing: 'shared', title: 'shared', count: figures.sharedControls },
          { standing: 'only', title: 'ISO 27001 only', count: figures.isoOnly },
          {
            standing: 'not-applicable',
            title: 'not applicable',
            count: figures.controlsNotApplicable,
          },
        ]}
      />
      <Count
        side="soc2"
        lead={
          <>
            <b data-running="shared-criteria">{figures.sharedCriteria}</b> of {figures.criteria}{' '}
            criteria shared
          </>
        }
        parts={[
          { standing: 'shared', title: 'shared', count: figures.sharedCriteria },
          { standing: 'only', title: 'SOC 2 only', count: figures.soc2Only },
          { standing: 'not-applicable', title: 'not relevant', count: figures.criteriaNotRelevant },
        ]}
      />
    </div>
  );
}

interface CountProps {
  readonly side: Side;
  readonly lead: React.ReactNode;
  readonly parts: readonly {
    readonly standing: ShownStanding;
    readonly title: string;
    readonly count: number;
  }[];
}

function Count({ side, lead, parts }: CountProps) {
  return (
    <div className={styles.count} data-side={side}>
      <p>{lead}</p>
      <div className={styles.track} aria-hidden>
        {parts.map(
          ({ standing, count }) =>
            count > 0 && (
              <span key={standing} data-standing={standing} style={{ flexGrow: count }} />
            ),
        )}
      </div>
      <p className={styles.parts}>
        {parts.map(
          ({ standing, title, count }) =>
            // What is shared stands in the line above.
            standing !== 'shared' && (
              <span key={standing}>
                <i data-standing={standing} aria-hidden />
                {count} {title}
              </span>
            ),
        )}
      </p>
    </div>
  );
}
