import { loadDifferences } from '../../../catalog';
import type { Difference } from '../../../catalog';
import { LinkedText, RequirementLinks, useLoaded } from '../../../ui';
import styles from '../details.module.css';

const SIDES = { iso: 'ISO 27001', soc2: 'SOC 2' } as const;

/** Where the emphasis of one framework has no counterpart, and what to do about it. */
export default function Differences() {
  const { value } = useLoaded(loadDifferences);
  if (!value) return null;
  return (
    <>
      <h3 className={styles.title}>Where they differ</h3>
      {(['iso', 'soc2'] as const).map((side) => (
        <div key={side} className={styles.differences}>
          <h4 className={styles.strong}>Emphasis of {SIDES[side]} alone</h4>
          {value
            .filter((difference) => difference.side === side)
            .map((difference) => (
              <DifferenceItem key={difference.id} difference={difference} />
            ))}
        </div>
      ))}
    </>
  );
}

function DifferenceItem({ difference }: { readonly difference: Difference }) {
  return (
    <details className={styles.more}>
      <summary>{difference.title}</summary>
      <p className={styles.note}>
        <LinkedText>{difference.what}</LinkedText>
      </p>
      <p className={styles.note}>
        <b>What to do:</b> <LinkedText>{difference.do}</LinkedText>
      </p>
      <p className={styles.relation}>
        Concerns <RequirementLinks ids={difference.requirements} />
      </p>
    </details>
  );
}
