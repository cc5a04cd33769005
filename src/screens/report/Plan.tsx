import { LANES } from '../../catalog';
import type { Phase } from '../../catalog';
import { dayWords, weeksWords } from '../../exchange/day-words';
import { planTitle } from '../../exchange/plan-picture';
import { LANE_TITLES } from '../../exchange/plan-drawing';
import { collectedOnce, schedulePlan } from '../../model';
import type { Schedule } from '../../model';
import { counted } from '../../ui/counted';
import { Table } from './parts';
import type { PartProps } from './parts';

/** The dates of the combined programme, once it has a start. */
export function PlanPart({ facts, phases }: PartProps) {
  const { plan } = facts.scope;
  if (plan.start === '') {
    return <p>The plan has no start yet, so that there are no dates.</p>;
  }
  if (!phases) return <p>The phases of the plan are not loaded.</p>;
  const schedule = schedulePlan(phases, plan);
  const common = collectedOnce(schedule);
  return (
    <>
      <p>
        {planTitle(plan)}.{' '}
        {common
          ? `The SOC 2 Type II window and Stage 2 have ${counted(common.days, 'day')} in common, on which evidence can be collected once for both.`
          : 'The SOC 2 Type II window and Stage 2 have no day in common.'}{' '}
        Dates are planned from usual durations and those chosen; no auditor has agreed to them here.
      </p>
      {LANES.map((lane) => (
        <section key={lane}>
          <h3>{LANE_TITLES[lane]}</h3>
          <Table
            columns={['Phase', 'From', 'To', 'Length']}
            widths={['52%']}
            rows={rowsOf(
              phases.filter((phase) => phase.lane === lane),
              schedule,
            )}
          />
        </section>
      ))}
    </>
  );
}

/** By date. */
const rowsOf = (phases: readonly Phase[], schedule: Schedule) =>
  phases
    .flatMap((phase) => {
      const placed = schedule.get(phase.id);
      return placed ? [{ phase, placed }] : [];
    })
    .sort((a, b) => (a.placed.start < b.placed.start ? -1 : 1))
    .map(({ phase, placed }) => ({
      key: phase.id,
      cells: [
        phase.title,
        dayWords(placed.start),
        placed.end === placed.start ? 'the same day' : dayWords(placed.end),
        lengthOf(phase, placed.weeks),
      ],
    }));

function lengthOf({ kind, years }: Phase, weeks: number | undefined): string {
  if (years !== undefined) return counted(years, 'year');
  if (kind === 'milestone' || weeks === undefined) return '–';
  return weeksWords(weeks);
}
