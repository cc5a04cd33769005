import {
  BASIS_WORDS,
  loadNotes,
  relationshipTerm,
  relationshipWords,
  strengthMeaning,
} from '../../catalog';
import type { Mapping, Side } from '../../model';
import { useCatalog } from '../../state';
import { LinkedText, RequirementLink, StrengthTag, useCopy } from '../../ui';
import styles from './details.module.css';
import { correctionText } from './mapping-text';
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
  const copy = useCopy();
  const suggest = async () =>
    copy(
      correctionText(catalog, mapping, await loadNotes().catch(() => ({}))),
      `a prepared correction of ${mapping.iso} and ${mapping.tsc}; fill it in and send it to the project`,
    );
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
      <p className={styles.relation}>
        Why {mapping.strength}: {strengthMeaning(mapping.strength)}
        {mapping.basis === 'guide' && '; the guide calls the pair a high overlap'}.{' '}
        <button type="button" className={styles.inline} onClick={() => void suggest()}>
          Suggest a correction
        </button>
      </p>
    </article>
  );
}
