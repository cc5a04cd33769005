import { useMemo, useState } from 'react';
import type { Phase } from '../../catalog';
import { planWarnings, schedulePlan } from '../../model';
import { useScope } from '../../state';
import { useToday } from '../scope/useToday';
import { KeyDates } from './KeyDates';
import { PhaseTable } from './PhaseTable';
import { PlanWarnings } from './PlanWarnings';
import styles from './plan.module.css';
import { Timeline } from './Timeline';
import { isNote } from './words';

/** The plan on the calendar: key dates, warnings, the timeline, and the same as a table. */
export function Programme({ phases }: { readonly phases: readonly Phase[] }) {
  const { plan, statement } = useScope();
  const today = useToday();
  const [opened, setOpened] = useState<string | null>(null);
  const schedule = useMemo(() => schedulePlan(phases, plan), [phases, plan]);
  const warnings = useMemo(
    () => planWarnings(phases, schedule, statement, today),
    [phases, schedule, statement, today],
  );
  return (
    <>
      <section className={styles.part} aria-labelledby="plan-timeline">
        <h2 className="visually-hidden" id="plan-timeline">
          Timeline
        </h2>
        <KeyDates schedule={schedule} />
        <PlanWarnings
          label="Warnings on the plan"
          warnings={warnings.filter((warning) => !isNote(warning))}
          phases={phases}
        />
        <Timeline facts={{ phases, schedule, today }} onOpen={setOpened} />
        <PlanWarnings
          label="Notes on the plan"
          warnings={warnings.filter(isNote)}
          phases={phases}
        />
      </section>
      <PhaseTable
        phases={phases}
        schedule={schedule}
        opened={opened}
        onOpened={() => setOpened(null)}
      />
    </>
  );
}
