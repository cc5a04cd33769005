import { shownScope, useApp, useCatalog } from '../../../state';
import { counted } from '../../../ui/counted';
import styles from './decisions.module.css';
import { decidedAmong } from './rows';

/** The heading of a theme, the clauses or a series, with how far it is decided. */
export function GroupHead({ group, span }: { readonly group: string; readonly span: number }) {
  const catalog = useCatalog();
  const members = catalog.members(group);
  const info = catalog.group(group);
  const ids = members.map(({ id }) => id);
  const decided = useApp((state) => decidedAmong(shownScope(state), ids));
  const irrelevant = useApp(
    (state) =>
      ids.filter((id) => shownScope(state).decisions[id]?.status === 'not-relevant').length,
  );
  const progress =
    info?.kind === 'theme'
      ? `${decided} of ${ids.length} decided`
      : info?.kind === 'clauses'
        ? `${ids.length} clauses, which always apply`
        : `${counted(ids.length, 'criterion', 'criteria')}, ${
            irrelevant === 0 ? 'all apply' : `${irrelevant} not relevant`
          }`;
  return (
    <div role="row" aria-label={`${info?.title ?? group}, ${progress}`} className={styles.group}>
      <div role="rowheader" aria-colspan={span} className={styles.groupTitle}>
        <b>{info?.title ?? group}</b>
        <span data-done={(info?.kind === 'theme' && decided === ids.length) || undefined}>
          {progress}
        </span>
      </div>
    </div>
  );
}
