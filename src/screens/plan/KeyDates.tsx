import { dayWords } from '../../exchange/day-words';
import { collectedOnce, PLAN_ROLES } from '../../model';
import type { Schedule } from '../../model';
import { counted } from '../../ui/counted';
import styles from './plan.module.css';

const DATES = [
  { title: 'Type I report', phase: PLAN_ROLES.typeOneReport },
  { title: 'ISO 27001 certificate', phase: PLAN_ROLES.certificate },
  { title: 'Type II report', phase: PLAN_ROLES.typeTwoReport },
] as const;

/** The dates that others ask for, and what the overlap saves. */
export function KeyDates({ schedule }: { readonly schedule: Schedule }) {
  const common = collectedOnce(schedule);
  return (
    <dl className={styles.dates}>
      {DATES.map(({ title, phase }) => {
        const placed = schedule.get(phase);
        return (
          placed && (
            <div key={phase}>
              <dt>{title}</dt>
              <dd>{dayWords(placed.end)}</dd>
            </div>
          )
        );
      })}
      <div data-shared>
        <dt>Type II window over Stage 2</dt>
        <dd>{common ? `${counted(common.days, 'day')} in common` : 'nothing in common'}</dd>
      </div>
    </dl>
  );
}
