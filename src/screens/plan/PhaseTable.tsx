import { LANES } from '../../catalog';
import type { Phase } from '../../catalog';
import { LANE_TITLES } from '../../exchange/plan-drawing';
import { resetWeeks } from '../../model';
import type { Schedule } from '../../model';
import { useActions, useReadOnly, useScope } from '../../state';
import { SmallButton } from '../../ui';
import { PhaseRow } from './PhaseRow';
import styles from './plan.module.css';

interface PhaseTableProps {
  readonly phases: readonly Phase[];
  readonly schedule: Schedule;
  /** The phase that the user asked to see. */
  readonly opened: string | null;
  /** Called when it has been shown. */
  readonly onOpened: () => void;
}

/** The timeline in words, and where its durations are changed. */
export function PhaseTable({ phases, schedule, opened, onOpened }: PhaseTableProps) {
  return (
    <section className={styles.part} aria-labelledby="plan-durations">
      <h2 className={styles.heading} id="plan-durations">
        Dates and durations
      </h2>
      <p className={styles.lead}>
        Change the weeks of anything; what depends on it moves along. A number outside the range is
        taken, and the plan says so. An empty field goes back to the usual number.
      </p>
      <ResetDurations />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Phase</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Weeks</th>
            <th scope="col">Lies there because</th>
            <th scope="col">Range, and where it comes from</th>
          </tr>
        </thead>
        {LANES.map((lane) => (
          <tbody key={lane} data-lane={lane}>
            <tr className={styles.laneRow}>
              <th scope="rowgroup" colSpan={6}>
                {LANE_TITLES[lane]}
              </th>
            </tr>
            {phases
              .filter((phase) => phase.lane === lane)
              .map((phase) => (
                <PhaseRow
                  key={phase.id}
                  phase={phase}
                  placed={schedule.get(phase.id)}
                  phases={phases}
                  opened={phase.id === opened}
                  onOpened={onOpened}
                />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** Nothing while every duration is the usual one. */
function ResetDurations() {
  const changed = Object.keys(useScope().plan.weeks).length;
  const actions = useActions();
  const readOnly = useReadOnly();
  if (changed === 0) return null;
  return (
    <p className={styles.lead}>
      <SmallButton
        disabled={readOnly}
        onClick={() => actions.change('set all durations back', resetWeeks)}
      >
        Usual durations again ({changed})
      </SmallButton>
    </p>
  );
}
