import { useRef } from 'react';
import { loadPlan } from '../../catalog';
import type { Phase } from '../../catalog';
import { useScope } from '../../state';
import { useLoaded } from '../../ui';
import { Differences } from './Differences';
import { NoStart } from './NoStart';
import styles from './plan.module.css';
import { PlanBar } from './PlanBar';
import { Programme } from './Programme';

/** Where the frameworks differ, and the two of them as one programme on the calendar. */
export default function PlanScreen() {
  const { value: phases, failed } = useLoaded(loadPlan);
  if (failed) {
    return <p className={styles.message}>The plan could not be loaded. Reload to try again.</p>;
  }
  return phases ? <Plan phases={phases} /> : <p className={styles.message}>Loading…</p>;
}

function Plan({ phases }: { readonly phases: readonly Phase[] }) {
  const { start } = useScope().plan;
  const screen = useRef<HTMLDivElement>(null);
  const differences = useRef<HTMLElement>(null);
  // The button that was pressed goes with the question it answered.
  const onStart = () => screen.current?.querySelector('input')?.focus();
  return (
    <div className={styles.screen} ref={screen}>
      <PlanBar phases={phases} onDifferences={() => differences.current?.scrollIntoView()} />
      {start === '' ? <NoStart onStart={onStart} /> : <Programme phases={phases} />}
      <Differences phases={phases} ref={differences} />
    </div>
  );
}
