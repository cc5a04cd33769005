import { BASIS_WORDS, relationshipTerm, relationshipWords } from '../../catalog';
import type { Mapping, Side } from '../../model';
import { useCatalog } from '../../state';
import { LinkedText, RequirementLink, StrengthTag } from '../../ui';
import styles from './details.module.css';
import { useNote } from './useNote';

interface MappingCardProps {
  readonly mapping: Mapping;
  /** The side the reader looks from; `both` names both ends. */
  readonly from: Side | 'both';
  readonly inactive?: boolean;
}

/** One mapping: relationship in words, strength, basis, and the note on this very pair. */
export function MappingCard({ mapping, from, inactive = false }: MappingCardProps) {
  const catalog = useCatalog();
  const note = useNote(mapping.id);
  const side = from === 'both' ? 'iso' : from;
  const partner = side === 'iso' ? mapping.tsc : mapping.iso;
  return (
    <article className={styles.card} data-inactive={inactive || undefined}>
      <div className={styles.cardHead}>
        <h4>
          {from === 'both' && (
            <>
              <RequirementLink id={mapping.iso} />{' '}
              <span className={styles.words}>
                {relationshipWords(mapping.relationship, 'iso')}
              </span>{' '}
            </>
          )}
          <RequirementLink id={partner} /> {catalog.requirement(partner)?.title}
        </h4>
        <StrengthTag strength={mapping.strength} />
      </div>
      <p className={styles.relation}>
        {from !== 'both' && (
          <>
            <span className={styles.words}>{relationshipWords(mapping.relationship, side)}</span>
            {' · '}
          </>
        )}
        <span title="Set theory relationship and rationale of NIST IR 8477">
          {relationshipTerm(mapping.relationship, side)}, {mapping.rationale}
        </span>
        {' · '}from {BASIS_WORDS[mapping.basis]}
      </p>
      <p className={styles.note}>
        <LinkedText>{note}</LinkedText>
      </p>
    </article>
  );
}
