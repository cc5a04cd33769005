import { Suspense, useEffect, useMemo } from 'react';
import { named } from '../../catalog';
import { isOwnGroup } from '../../model';
import { useApp, useCatalog, useScope } from '../../state';
import { part } from '../../ui/part';
import styles from './overview.module.css';
import { NothingSelected } from './NothingSelected';

const load = () => import('./Selected');
const Selected = part(load);

/** Fetched while nobody waits for it, so that selecting shows the details at once. */
export const preloadDetails = (): Promise<unknown> =>
  load().then(
    ({ loadExplanations }) => Promise.all([Selected.preload(), loadExplanations()]),
    () => undefined,
  );

/** What is selected, or where the common ground lies when nothing is. */
export function Details() {
  const catalog = useCatalog();
  const selection = useApp(({ view }) => view.selection);
  const selected = useMemo(
    () => selection.flatMap((id) => named(catalog, id) ?? []),
    [catalog, selection],
  );
  const { library } = useScope();
  const own = selection.filter((id) => Object.hasOwn(library, id) || isOwnGroup(id));
  useEffect(() => {
    // After what the first view itself waits for.
    const timer = setTimeout(() => void preloadDetails(), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.details}>
      {selected.length + own.length === 0 ? (
        <NothingSelected />
      ) : (
        <Suspense fallback={<p className={styles.loading}>Loading the details…</p>}>
          <Selected selected={selected} own={own} />
        </Suspense>
      )}
    </div>
  );
}
