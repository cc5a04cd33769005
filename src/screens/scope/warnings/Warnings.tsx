import { warningsSheet } from '../../../exchange/warnings';
import { WARNING_KINDS } from '../../../model';
import { useCatalog, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import { KIND_WORDS } from '../../../ui/warning-words';
import { downloadSheet } from '../../table/download-sheet';
import { useCopySheet } from '../../table/useCopySheet';
import { useToday } from '../useToday';
import { counted } from '../../../ui/counted';
import { useWarnings } from './useWarnings';
import { WarningGroup } from './WarningGroup';
import styles from './warnings.module.css';

/** What a lead auditor would stop at, by kind, each with the way to where it can be mended. */
export default function Warnings() {
  const catalog = useCatalog();
  const scope = useScope();
  const today = useToday();
  const warnings = useWarnings();
  const copy = useCopySheet();
  const groups = WARNING_KINDS.map((kind) => ({
    kind,
    of: warnings.filter((warning) => warning.kind === kind),
  })).filter(({ of }) => of.length > 0);
  const undecided = warnings.filter(({ kind }) => kind === 'undecided').length;
  const count = warnings.length - undecided;
  const sheet = () => warningsSheet(warnings, catalog, scope, today);
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h2 className={styles.heading}>What a lead auditor would ask</h2>
        <span className={styles.sum} role="status">
          {counted(count, 'warning')}
          {undecided > 0 && `, ${undecided} undecided`}
        </span>
        {warnings.length > 0 && (
          <div className={styles.tools}>
            <SmallButton onClick={() => void copy(sheet(), counted(warnings.length, 'row'))}>
              Copy as a table
            </SmallButton>
            <SmallButton onClick={() => downloadSheet('warnings', sheet())}>
              Warnings (CSV)
            </SmallButton>
          </div>
        )}
      </div>
      {groups.length === 0 && (
        <p className={styles.empty}>
          None of these checks found anything. That is not a statement that an audit would pass.
        </p>
      )}
      {groups.map(({ kind, of }) => (
        <WarningGroup key={kind} kind={kind} warnings={of} today={today} />
      ))}
      <details className={styles.checks}>
        <summary>What is checked</summary>
        <ul>
          {WARNING_KINDS.map((kind) => (
            <li key={kind}>{KIND_WORDS[kind].title}</li>
          ))}
        </ul>
        <p>
          What the scope leaves out is not looked at: categories that are not chosen, and the
          clauses while they are not counted.
        </p>
      </details>
    </div>
  );
}
