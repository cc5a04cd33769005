import { isInScope } from '../../model';
import type { Support, Supporting } from '../../model';
import { useOverlap } from '../../state';
import { RequirementLinks } from '../../ui';
import styles from './table.module.css';

/** How many requirements of each framework something serves, and which. */
export function Served({ support }: { readonly support: Support<Supporting> }) {
  const overlap = useOverlap();
  const ids = support.item.supports.filter((id) => isInScope(overlap, id));
  return (
    <>
      <span className={styles.served}>
        <b>{support.iso + support.soc2}</b>: {support.iso} of ISO 27001, {support.soc2} of SOC 2
      </span>
      <small className={styles.servedIds}>
        <RequirementLinks ids={ids} />
      </small>
    </>
  );
}
