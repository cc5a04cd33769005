import { Printer } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { groupTitleOf, reasonWords } from '../../catalog';
import { sideOf } from '../../model';
import type { Requirement } from '../../model';
import { useActions, useCatalog, useOverlap, useReadOnly } from '../../state';
import { LinkedText } from '../../ui';
import { DecisionForm } from './DecisionForm';
import styles from './details.module.css';
import { MappingsSection } from './MappingsSection';
import { useAsks } from './useAsks';
import { WorkFields } from './WorkFields';

const RequirementSections = lazy(() => import('./sections/RequirementSections'));

/** One control, clause or criterion: how it stands, what was decided, what it is linked to. */
export function RequirementDetails({ id }: { readonly id: string }) {
  const catalog = useCatalog();
  const requirement = catalog.requirement(id);
  const asks = useAsks(requirement);
  if (!requirement) return null;
  const side = sideOf(requirement);
  return (
    <>
      <div className={styles.sectionHead}>
        <p className={styles.kicker}>
          {side === 'iso' ? 'ISO 27001' : 'SOC 2'} · {groupTitleOf(catalog, requirement)}
        </p>
        <button
          type="button"
          className={styles.copy}
          aria-label="Print these details"
          title="Print these details"
          onClick={() => window.print()}
        >
          <Printer size={14} aria-hidden />
        </button>
      </div>
      <h2 className={styles.heading}>
        {requirement.id} {requirement.title}
      </h2>
      <StandingLine requirement={requirement} />
      <p className={styles.asks}>
        <LinkedText>{asks.words}</LinkedText>
      </p>
      {asks.settled && <Work requirement={requirement} />}
    </>
  );
}

/** What was decided, and all that there is to read about it. */
function Work({ requirement }: { readonly requirement: Requirement }) {
  return (
    <>
      {requirement.kind === 'clause' ? (
        <div className={styles.form}>
          <p className={styles.text}>
            Clauses 4 to 10 always apply: a certificate allows no exclusion among them.
          </p>
          <WorkFields id={requirement.id} kind="clause" />
        </div>
      ) : (
        <DecisionForm id={requirement.id} kind={requirement.kind} />
      )}
      <MappingsSection requirement={requirement} />
      <Suspense>
        <RequirementSections requirement={requirement} />
      </Suspense>
    </>
  );
}

/** "Shared", or which framework alone asks for it and why; a way back in for what is outside. */
function StandingLine({ requirement }: { readonly requirement: Requirement }) {
  const catalog = useCatalog();
  const actions = useActions();
  const readOnly = useReadOnly();
  const standing = useOverlap().standing.get(requirement.id);
  const side = sideOf(requirement);
  switch (standing?.overlap) {
    case 'shared':
      return (
        <p className={styles.standing} data-standing="shared">
          Shared
        </p>
      );
    case 'only':
      return (
        <p className={styles.standing} data-standing={`${side}-only`}>
          {side === 'iso' ? 'ISO 27001 only' : 'SOC 2 only'}:{' '}
          {reasonWords(standing.reason, catalog, requirement.id)}
        </p>
      );
    case 'not-applicable':
      return (
        <p className={styles.standing} data-standing="not-applicable">
          Not applicable: {requirement.kind === 'criterion' ? 'not relevant' : 'excluded'}
        </p>
      );
    default: {
      if (requirement.kind !== 'criterion') {
        return <p className={styles.standing}>Not in scope: ISMS clauses are not counted</p>;
      }
      const { category } = requirement;
      const title = catalog.categoryTitle(category);
      return (
        <p className={styles.standing}>
          Not in scope: {title} is not selected.{' '}
          <button
            type="button"
            className={styles.inline}
            disabled={readOnly}
            onClick={() => actions.setCategory(category, true)}
          >
            Add {title}
          </button>
        </p>
      );
    }
  }
}
