import { useId } from 'react';
import {
  relationshipTerm,
  relationshipWords,
  strengthMeaning,
  strengthTitle,
} from '../../../catalog';
import { RATIONALES, RELATIONSHIPS } from '../../../model';
import type { MappingValues, Side } from '../../../model';
import styles from './own.module.css';
import { RATIONALE_MEANINGS } from './own-words';

const STRENGTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

interface ValueFieldsProps {
  readonly values: MappingValues;
  /** What the crosswalk says, which is marked. */
  readonly baseline: MappingValues | undefined;
  readonly from: Side;
  /** The control or clause, and the criterion. */
  readonly ends: readonly [string, string];
  readonly onChange: (change: Partial<MappingValues>) => void;
}

/** Relationship, strength and rationale; the relationship reads from the side looked from. */
export function ValueFields({ values, baseline, from, ends, onChange }: ValueFieldsProps) {
  const id = useId();
  const [first, second] = from === 'iso' ? ends : [ends[1], ends[0]];
  return (
    <>
      <fieldset className={styles.fieldset}>
        <legend>Relationship</legend>
        {RELATIONSHIPS.map((relationship) => (
          <label key={relationship} className={styles.choice}>
            <input
              type="radio"
              name={`${id}-relationship`}
              checked={values.relationship === relationship}
              onChange={() => onChange({ relationship })}
            />
            <span>
              <span className={styles.end}>{first}</span>{' '}
              <b>{relationshipWords(relationship, from)}</b>{' '}
              <span className={styles.end}>{second}</span>{' '}
              <span className={styles.aside}>
                · {relationshipTerm(relationship, from)}
                {baseline?.relationship === relationship && ' · as in the crosswalk'}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.fieldset}>
        <legend>Strength</legend>
        <div className={styles.scale}>
          {STRENGTHS.map((strength) => (
            <label key={strength} data-baseline={baseline?.strength === strength || undefined}>
              <input
                type="radio"
                name={`${id}-strength`}
                aria-describedby={`${id}-meaning`}
                checked={values.strength === strength}
                onChange={() => onChange({ strength })}
              />
              <span>{strength}</span>
            </label>
          ))}
        </div>
        <p id={`${id}-meaning`} className={styles.meaning}>
          <b>{strengthTitle(values.strength)}</b>: {strengthMeaning(values.strength)}
          {baseline && baseline.strength !== values.strength && (
            <span className={styles.aside}>
              {' '}
              · the crosswalk says {strengthTitle(baseline.strength)}
            </span>
          )}
        </p>
      </fieldset>
      <fieldset className={styles.fieldset}>
        <legend>Rationale</legend>
        <div className={styles.segments}>
          {RATIONALES.map((rationale) => (
            <label key={rationale}>
              <input
                type="radio"
                name={`${id}-rationale`}
                aria-describedby={`${id}-why`}
                checked={values.rationale === rationale}
                onChange={() => onChange({ rationale })}
              />
              <span>{rationale}</span>
            </label>
          ))}
        </div>
        <p id={`${id}-why`} className={styles.meaning}>
          {RATIONALE_MEANINGS[values.rationale]}
          {baseline && baseline.rationale !== values.rationale && (
            <span className={styles.aside}> · the crosswalk says {baseline.rationale}</span>
          )}
        </p>
      </fieldset>
    </>
  );
}
