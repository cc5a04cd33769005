import { factLines } from '../../exchange/document-head';
import { useApp } from '../../state';
import { reportTitle } from '../../ui/statement-words';
import { decisionCounts } from './facts';
import type { ReportFacts } from './facts';
import { Missing } from './parts';
import styles from './report.module.css';

interface CoverProps {
  readonly facts: ReportFacts;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** Of what, when, with what and by whom. */
export function Cover({ facts, parts }: CoverProps) {
  const { scope, head } = facts;
  const author = useApp((state) => state.author);
  const role = useApp((state) => state.role);
  const frozen = useApp(({ visitor }) => visitor?.arrival?.source === 'frozen version');
  const controls = decisionCounts(facts, 'control');
  const total = controls.reduce((sum, group) => sum + group.total, 0);
  const undecided = controls.reduce((sum, { counts }) => sum + (counts.undecided ?? 0), 0);
  const preparer = [author, role].filter(Boolean).join(', ');
  return (
    <header className={styles.cover}>
      <p className={styles.kind}>Scope of a combined ISO/IEC 27001 and SOC 2 audit</p>
      <h1>{head.scopeName}</h1>
      <p className={styles.organisation}>
        {scope.statement.organisation || <Missing>Organisation not named yet</Missing>}
      </p>
      <p>{reportTitle(scope.statement) || <Missing>SOC 2 report type not chosen yet</Missing>}</p>
      <p className={styles.standing}>
        {frozen && 'A frozen version. '}
        {undecided === 0
          ? `All ${total} Annex A controls are decided.`
          : `A draft: ${undecided} of ${total} Annex A controls are undecided and count as applicable until they are.`}
      </p>
      <dl className={styles.facts}>
        {factLines(head).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>Prepared by</dt>
          <dd>{preparer || <span className={styles.line} />}</dd>
        </div>
        <div>
          <dt>Approved by, on</dt>
          <dd>
            <span className={styles.line} />
          </dd>
        </div>
      </dl>
      <nav aria-label="Contents">
        <ol className={styles.contents}>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#report-${id}`}
                onClick={(event) => {
                  // The address holds the view, so that no jump may change it.
                  event.preventDefault();
                  document.getElementById(`report-${id}`)?.scrollIntoView();
                }}
              >
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </header>
  );
}
