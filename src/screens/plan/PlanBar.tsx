import type { Phase } from '../../catalog';
import { setPlan } from '../../model';
import { dayWords } from '../../exchange/day-words';
import { useActions, useReadOnly, useScope } from '../../state';
import { DateField, Segmented, SmallButton } from '../../ui';
import styles from './plan.module.css';
import { usePlanFiles } from './usePlanFiles';

const ORDERS = [
  { value: 'soc2', title: 'SOC 2 first' },
  { value: 'iso', title: 'ISO 27001 first' },
] as const;

interface PlanBarProps {
  readonly phases: readonly Phase[];
  readonly onDifferences: () => void;
}

/** What the calendar is laid from, and what can be taken along. */
export function PlanBar({ phases, onDifferences }: PlanBarProps) {
  const { plan } = useScope();
  const actions = useActions();
  const readOnly = useReadOnly();
  const files = usePlanFiles(phases);
  return (
    <div className={styles.bar}>
      <DateField
        label="Start of the programme"
        value={plan.start}
        disabled={readOnly}
        onCommit={(start) =>
          actions.change(
            start === ''
              ? 'take back the start of the plan'
              : `start the plan on ${dayWords(start)}`,
            (scope) => setPlan(scope, { start }),
          )
        }
      />
      <div className={styles.order}>
        <span aria-hidden="true">Order</span>
        <Segmented
          label="Which framework first"
          options={ORDERS}
          value={plan.first}
          disabled={readOnly}
          onChange={(first) =>
            actions.change(first === 'iso' ? 'plan ISO 27001 first' : 'plan SOC 2 first', (scope) =>
              setPlan(scope, { first }),
            )
          }
        />
      </div>
      <span className={styles.gap} />
      <SmallButton onClick={onDifferences}>Where they differ</SmallButton>
      {files && (
        <>
          <SmallButton onClick={() => void files.svg()}>Timeline as SVG</SmallButton>
          <SmallButton onClick={() => void files.png()}>Timeline as PNG</SmallButton>
          <SmallButton onClick={() => void files.calendar()}>Calendar (ICS)</SmallButton>
        </>
      )}
    </div>
  );
}
