import { useMemo } from 'react';
import { named } from '../../catalog';
import { useApp, useCatalog } from '../../state';
import styles from './details.module.css';
import { GroupDetails } from './GroupDetails';
import { NothingSelected } from './NothingSelected';
import { RequirementDetails } from './RequirementDetails';
import { SeveralDetails } from './SeveralDetails';

/** What is selected, or where the common ground lies when nothing is. */
export function Details() {
  const catalog = useCatalog();
  const selection = useApp(({ view }) => view.selection);
  const selected = useMemo(
    () => selection.flatMap((id) => named(catalog, id) ?? []),
    [catalog, selection],
  );
  const [only] = selected;
  return (
    <div className={styles.details}>
      {only === undefined ? (
        <NothingSelected />
      ) : selected.length > 1 ? (
        <SeveralDetails selected={selected} />
      ) : only.isGroup ? (
        <GroupDetails key={only.id} group={only} />
      ) : (
        <RequirementDetails key={only.id} id={only.id} />
      )}
    </div>
  );
}
