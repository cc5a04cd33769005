import type { Evidence } from '../../../catalog';
import { isInScope } from '../../../model';
import { useOverlap } from '../../../state';
import { RequirementLinks } from '../../../ui';
import styles from '../details.module.css';

interface EvidenceCardProps {
  readonly evidence: Evidence;
  /** The requirement whose details this stands in; it is not listed again. */
  readonly current?: string;
}

/** One artefact: what it shows, what else it supports, and where it comes from. */
export function EvidenceCard({ evidence, current }: EvidenceCardProps) {
  const overlap = useOverlap();
  const others = evidence.supports.filter((id) => id !== current && isInScope(overlap, id));
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <h4 className={styles.strong}>{evidence.name}</h4>
        <span className={styles.tag}>
          {evidence.kind === 'point' ? 'as of a date' : 'over the period'}
        </span>
      </div>
      <p className={styles.note}>{evidence.shows}</p>
      {others.length > 0 && (
        <p className={styles.relation}>
          {current ? 'Also supports ' : 'Supports '}
          <RequirementLinks ids={others} />
        </p>
      )}
      <details className={styles.more}>
        <summary>Where it comes from</summary>
        <dl className={styles.facts}>
          <dt>Source</dt>
          <dd>{evidence.source}</dd>
          <dt>Produced</dt>
          <dd>{evidence.produced}</dd>
          {evidence.population && (
            <>
              <dt>Population</dt>
              <dd>{evidence.population}</dd>
            </>
          )}
          {evidence.sample && (
            <>
              <dt>Sample</dt>
              <dd>{evidence.sample}</dd>
            </>
          )}
          <dt>Owner</dt>
          <dd>{evidence.owner}</dd>
        </dl>
      </details>
    </article>
  );
}
