import { statusByControls } from '../../../model';
import { IMPLEMENTATION_TITLES, shownScope, useApp } from '../../../state';
import { servingIn } from '../library/serving-in';
import styles from './decisions.module.css';
import type { WorkRow } from './rows';

/** How many own controls serve a row, and the lowest of their statuses. */
export function ServedCell({ row: { id } }: { readonly row: WorkRow }) {
  // As one text, so that a row of which it stays the same is not drawn again.
  const words = useApp((state) => {
    const serving = servingIn(shownScope(state).library);
    const status = statusByControls(serving, id);
    const count = serving.get(id)?.length ?? 0;
    return status === 'unserved' ? '' : `${count} · ${IMPLEMENTATION_TITLES[status].toLowerCase()}`;
  });
  return <span className={styles.value}>{words || 'none'}</span>;
}
