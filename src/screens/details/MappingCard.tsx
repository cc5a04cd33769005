import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import {
  BASIS_WORDS,
  loadNotes,
  relationshipTerm,
  relationshipWords,
  strengthMeaning,
} from '../../catalog';
import type { Mapping, Side } from '../../model';
import { useCatalog, useReadOnly, useScope } from '../../state';
import { LinkedText, RequirementLink, StrengthTag, useCopy } from '../../ui';
import styles from './details.module.css';
import { correctionText } from './mapping-text';
import { OwnWords } from './own/OwnWords';
import { TakeBack } from './own/TakeBack';
import { useNote } from './useNote';

const OwnMappingForm = lazy(() => import('./own/OwnMappingForm'));

interface MappingCardProps {
  readonly mapping: Mapping;
  /** The side the reader looks from; `both` names both ends. */
  readonly from: Side | 'both';
  readonly inactive?: boolean;
}

/**
 * One mapping: relationship in words, strength, basis, and the note on this very pair, or the
 * reason and the name behind one of the user's own.
 */
export function MappingCard({ mapping, from, inactive = false }: MappingCardProps) {
  const catalog = useCatalog();
  const own = useScope().yours[mapping.id];
  const isYours = mapping.basis === 'yours' && own !== undefined;
  const side = from === 'both' ? 'iso' : from;
  const partner = side === 'iso' ? mapping.tsc : mapping.iso;
  return (
    <article
      className={styles.card}
      data-inactive={inactive || undefined}
      data-yours={isYours || undefined}
    >
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
        {' · '}
        {isYours ? <b className={styles.yours}>yours</b> : `from ${BASIS_WORDS[mapping.basis]}`}
      </p>
      {isYours ? <OwnWords own={own} from={side} /> : <BaselineNote mapping={mapping} />}
      <CardActions mapping={mapping} side={side} isYours={isYours} />
    </article>
  );
}

function BaselineNote({ mapping }: { readonly mapping: Mapping }) {
  const note = useNote(mapping.id);
  return (
    <>
      <p className={styles.note}>
        <LinkedText>{note}</LinkedText>
      </p>
      <p className={styles.relation}>
        Why {mapping.strength}: {strengthMeaning(mapping.strength)}
        {mapping.basis === 'guide' && '; the guide calls the pair a high overlap'}.
      </p>
    </>
  );
}

interface CardActionsProps {
  readonly mapping: Mapping;
  readonly side: Side;
  readonly isYours: boolean;
}

/** What can be done about a mapping: disagree for oneself, or tell the project. */
function CardActions({ mapping, side, isYours }: CardActionsProps) {
  const catalog = useCatalog();
  const copy = useCopy();
  const readOnly = useReadOnly();
  const own = useScope().yours[mapping.id];
  const [form, setForm] = useState<'none' | 'change' | 'reject'>('none');
  const first = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && form === 'none') first.current?.focus({ preventScroll: true });
    wasOpen.current = form !== 'none';
  }, [form]);
  const { iso, tsc } = mapping;
  const pair = `${iso} with ${tsc}`;
  const baseline = catalog.mapping(mapping.id);
  // The user's own word on the pair has a card of its own.
  const canChange = !readOnly && (isYours || own === undefined);

  const suggest = async () =>
    copy(
      correctionText(catalog, mapping, await loadNotes().catch(() => ({}))),
      `a prepared correction of ${iso} and ${tsc}; fill it in and send it to the project`,
    );
  if (form !== 'none') {
    return (
      <Suspense fallback={<p className={styles.relation}>Loading…</p>}>
        <OwnMappingForm
          {...{ iso, tsc }}
          from={side}
          rejecting={form === 'reject'}
          onClose={() => setForm('none')}
        />
      </Suspense>
    );
  }
  return (
    <div className={styles.cardActions}>
      {canChange && (
        <button
          ref={first}
          type="button"
          className={styles.inline}
          aria-label={`${isYours ? 'Edit' : 'Change'} ${pair}`}
          onClick={() => setForm('change')}
        >
          {isYours ? 'Edit' : 'Change'}
        </button>
      )}
      {canChange && baseline && (
        <button
          type="button"
          className={styles.inline}
          aria-label={`Reject ${pair}`}
          onClick={() => setForm('reject')}
        >
          Reject
        </button>
      )}
      {canChange && isYours && own && <TakeBack own={own} className={styles.inline} />}
      {!isYours && (
        <button type="button" className={styles.inline} onClick={() => void suggest()}>
          Suggest a correction
        </button>
      )}
    </div>
  );
}
