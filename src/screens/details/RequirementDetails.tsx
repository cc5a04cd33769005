import { Printer } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { groupTitleOf, loadNotes, reasonWords } from '../../catalog';
import { mappingsOf, sideOf } from '../../model';
import type { Mapping, Requirement } from '../../model';
import { useActions, useCatalog, useOverlap, useReadOnly } from '../../state';
import { useCopy } from '../../ui';
import { DecisionForm } from './DecisionForm';
import styles from './details.module.css';
import { MappingCard } from './MappingCard';
import { mappingText } from './mapping-text';
import { Section } from './Section';

const Asks = lazy(() => import('./sections/Asks'));
const RequirementSections = lazy(() => import('./sections/RequirementSections'));

/** One control, clause or criterion: how it stands, what was decided, what it is linked to. */
export function RequirementDetails({ id }: { readonly id: string }) {
  const catalog = useCatalog();
  const overlap = useOverlap();
  const copy = useCopy();
  const requirement = catalog.requirement(id);
  if (!requirement) return null;
  const side = sideOf(requirement);
  const active = mappingsOf(overlap, id);
  const inactive = catalog.mappingsOf(id).filter((mapping) => !active.includes(mapping));
  const copyMappings = async () => {
    const notes = await loadNotes().catch(() => ({}));
    const text = active.map((mapping) => mappingText(catalog, mapping, notes)).join('\n');
    await copy(text, `the mappings of ${id}`);
  };
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
      <Suspense fallback={<p className={styles.asks}>Loading the explanation…</p>}>
        <Asks requirement={requirement} />
      </Suspense>
      {requirement.kind === 'clause' ? (
        <p className={styles.text}>
          Clauses 4 to 10 always apply: a certificate allows no exclusion among them.
        </p>
      ) : (
        <DecisionForm id={id} kind={requirement.kind} />
      )}
      {active.length + inactive.length > 0 && (
        <Section
          name="mappings"
          title={`Linked to ${countOf(active, side === 'iso' ? 'criterion' : 'control')}`}
          copyable={{ what: 'mappings', onCopy: () => void copyMappings() }}
        >
          {active.map((mapping) => (
            <MappingCard key={mapping.id} mapping={mapping} from={side} />
          ))}
          {inactive.length > 0 && <h4 className={styles.title}>Linked, but not counted now</h4>}
          {inactive.map((mapping) => (
            <MappingCard key={mapping.id} mapping={mapping} from={side} inactive />
          ))}
        </Section>
      )}
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

const countOf = (mappings: readonly Mapping[], what: 'criterion' | 'control'): string => {
  const plural = what === 'criterion' ? 'criteria' : 'requirements';
  const singular = what === 'criterion' ? 'criterion' : 'requirement';
  return `${mappings.length} ${mappings.length === 1 ? singular : plural}`;
};
