import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Practice } from '../../../catalog';
import { DISTRIBUTIONS } from '../../../catalog';
import type { Distribution } from '../../../catalog';
import { FoldTitle, useCopy } from '../../../ui';
import styles from '../details.module.css';

const EFFORT_WORDS = { S: 'S: up to a day', M: 'M: up to two weeks', L: 'L: longer' } as const;
const DISTRIBUTION_TITLES: Readonly<Record<Distribution, string>> = {
  eks: 'EKS',
  aks: 'AKS',
  gke: 'GKE',
  'self-managed': 'Self-managed',
};

interface PracticeCardProps {
  readonly practice: Practice;
  /** Why it serves the requirement whose details this stands in. */
  readonly why?: string | undefined;
}

/** One practice: its name and why it serves, and on demand all an engineer needs to do it. */
export function PracticeCard({ practice, why }: PracticeCardProps) {
  const [open, setOpen] = useState(false);
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <h5 className={styles.strong}>
          <FoldTitle open={open} onToggle={() => setOpen(!open)}>
            {practice.title}
          </FoldTitle>
        </h5>
        <span className={styles.tag} title={EFFORT_WORDS[practice.effort]}>
          effort {practice.effort}
        </span>
      </div>
      {why && <p className={styles.note}>{why}</p>}
      {open ? (
        <PracticeSteps practice={practice} />
      ) : (
        <button type="button" className={styles.inline} onClick={() => setOpen(true)}>
          {practice.steps.length} steps
        </button>
      )}
    </article>
  );
}

/** The steps of a practice, what shows that it is set, and what proves that it operated. */
export function PracticeSteps({ practice }: { readonly practice: Practice }) {
  const copy = useCopy();
  const { snippet, checks, warning, differs } = practice;
  const checkIds = [...(checks?.prowler ?? []), ...(checks?.['azure-policy'] ?? [])];
  return (
    <>
      {warning && (
        <p className={styles.caution}>
          <TriangleAlert size={13} aria-hidden /> {warning}
        </p>
      )}
      <ol className={styles.steps}>
        {practice.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {snippet && (
        <div className={styles.snippet}>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, and keys must reach that */}
          <pre tabIndex={0} aria-label={`Example in ${snippet.language}`}>
            <code>{snippet.code.trimEnd()}</code>
          </pre>
          <button
            type="button"
            className={styles.inline}
            onClick={() => void copy(snippet.code.trimEnd(), 'the example')}
          >
            Copy example
          </button>
        </div>
      )}
      <dl className={styles.facts}>
        {checkIds.length > 0 && (
          <>
            <dt>Set now, says</dt>
            <dd>
              {(checks?.prowler ?? []).length > 0 && 'Prowler '}
              {(checks?.prowler ?? []).map((check) => (
                <code key={check}>{check}</code>
              ))}
              {(checks?.['azure-policy'] ?? []).length > 0 && ' Azure Policy '}
              {(checks?.['azure-policy'] ?? []).map((check) => (
                <code key={check}>{check}</code>
              ))}
            </dd>
          </>
        )}
        <dt>Operated, says</dt>
        <dd>{practice.record}</dd>
        <dt>Keep</dt>
        <dd>{practice.retention}</dd>
        <dt>Stays with you</dt>
        <dd>{practice.yours}</dd>
        {differs &&
          DISTRIBUTIONS.map((distribution) => (
            <Fact key={distribution} term={DISTRIBUTION_TITLES[distribution]}>
              {differs[distribution]}
            </Fact>
          ))}
      </dl>
      <p className={styles.aside}>
        Text reviewed {practice.checked}; not run against an account of yours.
      </p>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
