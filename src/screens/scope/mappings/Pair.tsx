import { useCatalog } from '../../../state';
import { RequirementLink } from '../../../ui';
import styles from './mappings.module.css';

interface PairProps {
  readonly iso: string;
  readonly tsc: string;
}

/** The two ends of a mapping by name. */
export function Pair({ iso, tsc }: PairProps) {
  const catalog = useCatalog();
  return (
    <p className={styles.pair}>
      <span>
        <RequirementLink id={iso} /> {catalog.requirement(iso)?.title}
      </span>
      <span>
        <span aria-hidden>↔ </span>
        <RequirementLink id={tsc} /> {catalog.requirement(tsc)?.title}
      </span>
    </p>
  );
}
