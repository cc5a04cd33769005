import { useState } from 'react';
import { loadEvidence, rankInScope } from '../../../catalog';
import type { Evidence } from '../../../catalog';
import type { Requirement } from '../../../model';
import { useCatalog, useOverlap } from '../../../state';
import { useCopy, useLoaded } from '../../../ui';
import { EvidenceCard } from './EvidenceCard';
import styles from '../details.module.css';
import { Section } from '../Section';

const SHOWN_AT_FIRST = 3;

/** Evidence that supports a requirement, most reusable first. */
export function EvidenceSection({ requirement }: { readonly requirement: Requirement }) {
  const catalog = useCatalog();
  const overlap = useOverlap();
  const copy = useCopy();
  const [all, setAll] = useState(false);
  const { value, failed } = useLoaded(loadEvidence);
  const supporting = (value ?? []).filter(({ supports }) => supports.includes(requirement.id));
  const ranked = rankInScope(catalog, overlap, supporting).map(({ item }) => item);
  // Of a requirement out of scope, some evidence serves nothing in scope: it comes last.
  const listed = [...ranked, ...supporting.filter((item) => !ranked.includes(item))];
  const shown = all ? listed : listed.slice(0, SHOWN_AT_FIRST);
  return (
    <Section
      name="evidence"
      title={value ? `Evidence to reuse (${listed.length})` : 'Evidence to reuse'}
      copyable={
        value && {
          what: 'evidence',
          onCopy: () =>
            void copy(listed.map(lineOf).join('\n'), `the evidence for ${requirement.id}`),
        }
      }
    >
      {failed && (
        <p className={styles.text}>The evidence could not be loaded. Reload to try again.</p>
      )}
      {shown.map((evidence) => (
        <EvidenceCard key={evidence.id} evidence={evidence} current={requirement.id} />
      ))}
      {listed.length > shown.length && (
        <button type="button" className={styles.inline} onClick={() => setAll(true)}>
          Show {listed.length - shown.length} more
        </button>
      )}
    </Section>
  );
}

const lineOf = ({ name, shows, supports }: Evidence): string =>
  `${name}: ${shows} (${supports.join(', ')})`;
