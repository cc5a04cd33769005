import { Printer, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { loadPlan } from '../../catalog';
import { headLine } from '../../exchange/document-head';
import { useApp, useCatalog, useOverlap, useScope } from '../../state';
import { documentName } from '../../state/document-name';
import { useLoaded } from '../../ui';
import { useToday } from '../scope/useToday';
import { Cover } from './Cover';
import { DecisionsPart, ExclusionsPart, InheritedPart } from './Decisions';
import { reportFacts } from './facts';
import { FiguresPart } from './Figures';
import { GapsPart, WarningsPart } from './Gaps';
import { LibraryPart } from './Library';
import { LimitsPart, MethodPart } from './Method';
import { PlanPart } from './Plan';
import { usePageFoot } from './page-foot';
import styles from './report.module.css';
import { ProvidersPart, StatementPart } from './Statement';

/** The parts in their order; each says that it is empty where it is. */
const PARTS = [
  { id: 'figures', title: 'Common ground', Part: FiguresPart },
  { id: 'statement', title: 'Scope statement', Part: StatementPart },
  { id: 'providers', title: 'Providers', Part: ProvidersPart },
  { id: 'decisions', title: 'Decisions', Part: DecisionsPart },
  { id: 'exclusions', title: 'What is left out, and why', Part: ExclusionsPart },
  { id: 'inherited', title: 'What is inherited, and from whom', Part: InheritedPart },
  { id: 'gaps', title: 'Where nothing is linked', Part: GapsPart },
  { id: 'warnings', title: 'What an auditor would ask', Part: WarningsPart },
  { id: 'library', title: 'Own controls', Part: LibraryPart },
  { id: 'plan', title: 'Plan', Part: PlanPart },
  { id: 'method', title: 'Method and sources', Part: MethodPart },
  { id: 'limits', title: 'What this report does not say', Part: LimitsPart },
] as const;

/** Pages to read and to print, in the place of the window they were asked for in. */
export default function ReportScreen({ onClose }: { readonly onClose: () => void }) {
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const today = useToday();
  const scopeName = useApp(documentName);
  const facts = useMemo(
    () => reportFacts(catalog, scope, overlap, scopeName, today),
    [catalog, scope, overlap, scopeName, today],
  );
  const title = `${scopeName}, scope report ${today}`;
  useEffect(() => {
    // What the print dialog proposes as the name of the file.
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  usePageFoot(headLine(facts.head));
  const { value: phases, failed } = useLoaded(loadPlan);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);
  useEffect(() => {
    page.current?.focus();
    // The menu that it was chosen from is gone; its button stands for it.
    return () => document.querySelector('[data-export]')?.closest('button')?.focus();
  }, []);
  return (
    <div
      className={styles.report}
      role="region"
      aria-label="Report"
      data-paper
      tabIndex={-1}
      ref={page}
    >
      <div className={styles.bar}>
        <p>
          In the print dialog choose “Save as PDF”, A4 or Letter, and switch its own headers and
          footers off.
        </p>
        <button
          type="button"
          className={styles.primary}
          disabled={!phases && !failed}
          onClick={() => window.print()}
        >
          <Printer size={16} aria-hidden /> Print
        </button>
        <button type="button" className={styles.quiet} onClick={onClose}>
          <X size={16} aria-hidden /> Close
        </button>
      </div>
      <article className={styles.sheet}>
        <Cover facts={facts} parts={PARTS} />
        <div className={styles.body}>
          {PARTS.map(({ id, title, Part }, index) => (
            <section key={id} id={`report-${id}`} className={styles.part}>
              <h2>
                {index + 1} {title}
              </h2>
              <Part facts={facts} phases={phases} />
            </section>
          ))}
        </div>
      </article>
    </div>
  );
}
