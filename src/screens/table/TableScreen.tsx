import { Suspense } from 'react';
import { useApp } from '../../state';
import { part } from '../../ui/part';
import { EvidenceTable } from './EvidenceTable';
import { PracticeTable } from './PracticeTable';
import { RequirementTable } from './RequirementTable';
import styles from './table.module.css';

const OwnControlTable = part(() => import('./OwnControlTable'));

/** The scope as rows: of requirements, of own controls, of evidence, or of what to do first. */
export default function TableScreen() {
  const rows = useApp(({ view }) => view.rows);
  return (
    <div className={styles.screen}>
      {rows === 'requirements' && <RequirementTable />}
      {rows === 'own-controls' && (
        <Suspense fallback={<p className={styles.empty}>Loading…</p>}>
          <OwnControlTable />
        </Suspense>
      )}
      {rows === 'evidence' && <EvidenceTable />}
      {rows === 'practices' && <PracticeTable />}
    </div>
  );
}
