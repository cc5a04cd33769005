import { COLLECTED_ONCE, LANE_TITLES } from '../../exchange/plan-drawing';
import type { PlanFacts } from '../../exchange/plan-drawing';
import { daysWords, weeksWords } from '../../exchange/day-words';
import { collectedOnce } from '../../model';
import styles from './plan.module.css';
import { heldWords, partiesWords, rangeWords, SOURCE_TITLES } from './words';

interface ExplanationProps {
  readonly subject: string | null;
  readonly facts: PlanFacts;
}

/** What the row that is looked at means; it stays until another is looked at. */
export function Explanation({ subject, facts }: ExplanationProps) {
  return (
    <div
      className={styles.explanation}
      id="plan-explanation"
      data-empty={subject === null || undefined}
    >
      {subject === null ? (
        <p>
          Point at a row, or go to it with the arrow keys, to read about it. Press it to change it.
        </p>
      ) : (
        <Words subject={subject} facts={facts} />
      )}
    </div>
  );
}

function Words({ subject, facts }: { readonly subject: string; readonly facts: PlanFacts }) {
  const common = collectedOnce(facts.schedule);
  if (subject === COLLECTED_ONCE && common) {
    return (
      <>
        <p>
          <b>Evidence collected once</b> {daysWords(common.start, common.end)}, {common.days} days
        </p>
        <p>
          Stage 2 falls inside the Type II window. Records of these days, drawn as full populations,
          serve the certification body at once and the CPA firm in its fieldwork.
        </p>
      </>
    );
  }
  const phase = facts.phases.find(({ id }) => id === subject);
  const placed = facts.schedule.get(subject);
  if (!phase || !placed) return null;
  const { because } = phase;
  return (
    <>
      <p>
        <b>{phase.title}</b> {daysWords(placed.start, placed.end)}
        {placed.weeks !== undefined && `, ${weeksWords(placed.weeks)}`}.{' '}
        <span className={styles.quiet}>
          {LANE_TITLES[phase.lane]}, by {partiesWords(phase.who)}.{' '}
          {heldWords(placed, facts.phases, phase.kind)}.
        </span>
      </p>
      <p>{phase.what}</p>
      {because && (
        <p>
          <b>{rangeWords(phase)}.</b> {SOURCE_TITLES[because.source]}: {because.text}
        </p>
      )}
    </>
  );
}

/** What a row of the timeline is called. */
export function subjectLabel(subject: string, { phases, schedule }: PlanFacts): string {
  const common = collectedOnce(schedule);
  if (subject === COLLECTED_ONCE && common) {
    return `Evidence collected once: ${daysWords(common.start, common.end)}, ${common.days} days`;
  }
  const title = phases.find(({ id }) => id === subject)?.title ?? subject;
  const placed = schedule.get(subject);
  if (!placed) return title;
  const weeks = placed.weeks === undefined ? '' : `, ${weeksWords(placed.weeks)}`;
  return `${title}: ${daysWords(placed.start, placed.end)}${weeks}`;
}
