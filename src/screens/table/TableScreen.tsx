import { useApp } from '../../state';
import { EvidenceTable } from './EvidenceTable';
import { PracticeTable } from './PracticeTable';
import { RequirementTable } from './RequirementTable';
import styles from './table.module.css';

/** The scope as rows: of requirements, of evidence, or of what to do first. */
export default function TableScreen() {
  const rows = useApp(({ view }) => view.rows);
  return (
    <div className={styles.screen}>
      {rows === 'requirements' && <RequirementTable />}
      {rows === 'evidence' && <EvidenceTable />}
      {rows === 'practices' && <PracticeTable />}
    </div>
  );
}
