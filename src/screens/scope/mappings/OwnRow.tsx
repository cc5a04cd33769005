import { useState } from 'react';
import { BASIS_WORDS } from '../../../catalog';
import type { OwnMapping } from '../../../model';
import { useReadOnly } from '../../../state';
import { LinkedText, SmallButton, TickBox } from '../../../ui';
import { valuesWords } from '../../../ui/mapping-words';
import OwnMappingForm from '../../details/own/OwnMappingForm';
import { useOwnChanges } from '../../details/own/useOwnChanges';
import { Who } from '../../details/own/Who';
import styles from './mappings.module.css';
import { valueChanges } from './own-list';
import { Pair } from './Pair';

interface OwnRowProps {
  readonly own: OwnMapping;
  readonly picked: boolean;
  readonly onPick: (picked: boolean) => void;
}

/** One of the user's own mappings: the pair, what was and what is, why and who says so. */
export function OwnRow({ own, picked, onPick }: OwnRowProps) {
  const readOnly = useReadOnly();
  const { agree, takeBack } = useOwnChanges();
  const [editing, setEditing] = useState(false);
  const { iso, tsc } = own;
  const pair = `${iso} with ${tsc}`;
  return (
    <li className={styles.row}>
      {!readOnly && (
        <TickBox
          aria-label={`Select ${pair}`}
          checked={picked}
          onChange={(event) => onPick(event.target.checked)}
        />
      )}
      <div className={styles.rowBody}>
        <Pair iso={iso} tsc={tsc} />
        {editing ? (
          <div className={styles.formRoom}>
            <OwnMappingForm
              {...{ iso, tsc }}
              from="iso"
              rejecting={own.rejected}
              onClose={() => setEditing(false)}
            />
          </div>
        ) : (
          <>
            <BeforeAfter own={own} />
            <p className={styles.reason}>
              <LinkedText>{own.reason || 'No reason given.'}</LinkedText>
            </p>
            <div className={styles.foot}>
              <Who own={own} />
              <label className={styles.agreed}>
                <TickBox
                  checked={own.agreed}
                  disabled={readOnly}
                  aria-describedby={`agreed-${iso}~${tsc}`}
                  onChange={(event) => agree(own, event.target.checked)}
                />
                <span>Agreed with the auditor</span>
              </label>
              <span id={`agreed-${iso}~${tsc}`} hidden>
                {pair}
              </span>
              {!readOnly && (
                <span className={styles.rowButtons}>
                  <SmallButton aria-label={`Edit ${pair}`} onClick={() => setEditing(true)}>
                    Edit
                  </SmallButton>
                  <SmallButton aria-label={`Take back ${pair}`} onClick={() => takeBack([own])}>
                    Take back
                  </SmallButton>
                </span>
              )}
            </div>
          </>
        )}
      </div>
    </li>
  );
}

/** What the crosswalk said and what the user says instead, read from the ISO 27001 side. */
function BeforeAfter({ own }: { readonly own: OwnMapping }) {
  const { baseline, rejected } = own;
  if (rejected || !baseline) {
    return (
      <p className={styles.values}>
        <span className={styles.before}>
          {baseline
            ? `${valuesWords(baseline, 'iso')} (${BASIS_WORDS[baseline.basis]})`
            : 'not in the crosswalk'}
        </span>
        <Arrow />
        <b>{rejected ? 'not linked' : valuesWords(own, 'iso')}</b>
      </p>
    );
  }
  const changes = valueChanges(baseline, own);
  const same = changes.every(({ before, after }) => before === after);
  return (
    <p className={styles.values}>
      {changes.map(({ what, before, after }) => (
        <span key={what} className={styles.value} title={what}>
          {before === after ? (
            <span className={styles.before}>{after}</span>
          ) : (
            <>
              <span className={styles.before}>{before}</span>
              <Arrow />
              <b>{after}</b>
            </>
          )}
        </span>
      ))}
      {same && <b>confirmed as it is</b>}
    </p>
  );
}

const Arrow = () => (
  <>
    <span aria-hidden> → </span>
    <span className="visually-hidden"> becomes </span>
  </>
);
