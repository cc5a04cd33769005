import { lazy, Suspense } from 'react';
import { BAR_TITLES } from '../../catalog';
import { BARS } from '../../model';
import { useActions, useOverlap, useReadOnly, useScope, useWorkspace } from '../../state';
import { Segmented } from '../../ui';
import styles from './panel.module.css';

/** Its scales come with the graph's; they need not be there for the figures to be read. */
const Histogram = lazy(() => import('./Histogram'));

const OPTIONS = BARS.map((value) => ({ value, title: BAR_TITLES[value] }));

/** How strong a mapping must be to count, with the distribution it cuts. */
export function StrengthSection() {
  const { derived } = useWorkspace();
  const actions = useActions();
  const scope = useScope();
  const overlap = useOverlap();
  const readOnly = useReadOnly();
  const histogram = derived.histogram(scope);
  const all = histogram.reduce((sum, count) => sum + count, 0);
  return (
    <section className={styles.section} aria-labelledby="strength-title">
      <h2 id="strength-title" className={styles.title}>
        Overlap strength
      </h2>
      <Segmented
        label="Overlap strength"
        options={OPTIONS}
        value={scope.bar}
        disabled={readOnly}
        onChange={actions.setBar}
      />
      <div className={styles.histogramRoom}>
        <Suspense>
          <Histogram counts={histogram} bar={scope.bar} />
        </Suspense>
      </div>
      <p className={styles.axis}>
        <span>weak</span>
        <span>
          {overlap.active.length} of {all} mappings
        </span>
        <span>strong</span>
      </p>
    </section>
  );
}
