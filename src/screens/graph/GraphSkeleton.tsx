import styles from './skeleton.module.css';

/** Rows of each card in the stand-in, about as in the first view. */
const CARDS = { iso: [7, 4, 2, 9], soc2: [4, 3, 2, 1, 2, 7, 4] } as const;

/** Stands in for the graph while it loads, where its cards will be. */
export function GraphSkeleton() {
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">Drawing the graph…</span>
      {(['iso', 'soc2'] as const).map((side) => (
        <div key={side} className={styles.column} data-side={side} aria-hidden>
          {CARDS[side].map((rows, index) => (
            <div key={index} className={styles.card} style={{ height: 34 + 26 * rows }} />
          ))}
        </div>
      ))}
    </div>
  );
}
