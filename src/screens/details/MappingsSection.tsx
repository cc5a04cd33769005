import { lazy, Suspense, useState } from 'react';
import { loadNotes } from '../../catalog';
import { asMapping, mappingsOf, sideOf } from '../../model';
import type { Mapping, Requirement } from '../../model';
import { useCatalog, useInForce, useOverlap, useReadOnly, useScope } from '../../state';
import { useCopy } from '../../ui';
import styles from './details.module.css';
import { MappingCard } from './MappingCard';
import { mappingText } from './mapping-text';
import { RejectedByYou } from './own/RejectedByYou';
import { Section } from './Section';

const AddMapping = lazy(() => import('./own/AddMapping'));

/** What a requirement is linked to: counted now, not counted, rejected by the user. */
export function MappingsSection({ requirement }: { readonly requirement: Requirement }) {
  const { id } = requirement;
  const catalog = useCatalog();
  const overlap = useOverlap();
  const inForce = useInForce();
  const scope = useScope();
  const readOnly = useReadOnly();
  const copy = useCopy();
  const [adding, setAdding] = useState(false);
  const side = sideOf(requirement);
  const active = mappingsOf(overlap, id);
  const own = Object.values(scope.yours).filter(({ iso, tsc }) => iso === id || tsc === id);
  const switchedOff = scope.bases.includes('yours') ? [] : own.filter(({ rejected }) => !rejected);
  const inactive = [
    ...inForce.mappingsOf(id).filter((mapping) => !active.includes(mapping)),
    ...switchedOff.map(asMapping),
  ];
  const rejected = own.filter((one) => one.rejected);
  if (readOnly && active.length + inactive.length + rejected.length === 0) return null;

  const copyMappings = async () => {
    const notes = await loadNotes().catch(() => ({}));
    const text = active
      .map((mapping) => mappingText(catalog, mapping, notes, scope.yours))
      .join('\n');
    await copy(text, `the mappings of ${id}`);
  };
  return (
    <Section
      name="mappings"
      title={`Linked to ${countOf(active, side === 'iso' ? 'criterion' : 'control')}`}
      copyable={
        active.length > 0 ? { what: 'mappings', onCopy: () => void copyMappings() } : undefined
      }
    >
      {active.map((mapping) => (
        <MappingCard key={mapping.id} mapping={mapping} from={side} />
      ))}
      {inactive.length > 0 && <h4 className={styles.title}>Linked, but not counted now</h4>}
      {inactive.map((mapping) => (
        <MappingCard
          key={`${mapping.id} ${mapping.basis}`}
          mapping={mapping}
          from={side}
          inactive
        />
      ))}
      {rejected.length > 0 && <RejectedByYou list={rejected} from={side} />}
      {!readOnly && !adding && (
        <button
          type="button"
          className={`${styles.inline} ${styles.add}`}
          onClick={() => setAdding(true)}
        >
          Add a mapping
        </button>
      )}
      {!readOnly && adding && (
        <Suspense fallback={<p className={styles.text}>Loading…</p>}>
          <AddMapping requirement={requirement} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </Section>
  );
}

const countOf = (mappings: readonly Mapping[], what: 'criterion' | 'control'): string => {
  const plural = what === 'criterion' ? 'criteria' : 'requirements';
  const singular = what === 'criterion' ? 'criterion' : 'requirement';
  return `${mappings.length} ${mappings.length === 1 ? singular : plural}`;
};
