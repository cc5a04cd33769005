import { lazy, Suspense, useState } from 'react';
import { mappingId } from '../../../model';
import type { OwnMapping, Side } from '../../../model';
import { useCatalog, useReadOnly } from '../../../state';
import { RequirementLink, SmallButton } from '../../../ui';
import styles from './own.module.css';
import { OwnWords } from './OwnWords';
import { useOwnChanges } from './useOwnChanges';

const OwnMappingForm = lazy(() => import('./OwnMappingForm'));

interface RejectedByYouProps {
  readonly list: readonly OwnMapping[];
  /** The side the reader looks from; `both` names both ends. */
  readonly from: Side | 'both';
}

/** The pairs that the user says are not linked. */
export function RejectedByYou({ list, from }: RejectedByYouProps) {
  return (
    <div className={styles.rejected}>
      <h4>Rejected by you</h4>
      {list.map((own) => (
        <RejectedCard key={mappingId(own.iso, own.tsc)} own={own} from={from} />
      ))}
    </div>
  );
}

interface RejectedCardProps {
  readonly own: OwnMapping;
  readonly from: Side | 'both';
}

function RejectedCard({ own, from }: RejectedCardProps) {
  const catalog = useCatalog();
  const readOnly = useReadOnly();
  const { takeBack } = useOwnChanges();
  const [editing, setEditing] = useState(false);
  const { iso, tsc } = own;
  const side = from === 'both' ? 'iso' : from;
  const partner = side === 'iso' ? tsc : iso;
  return (
    <article className={styles.card}>
      <h5>
        {from === 'both' && (
          <>
            <RequirementLink id={iso} /> not linked to{' '}
          </>
        )}
        <RequirementLink id={partner} /> {catalog.requirement(partner)?.title}
      </h5>
      {editing ? (
        <Suspense fallback={<p className={styles.baseline}>Loading…</p>}>
          <OwnMappingForm
            iso={iso}
            tsc={tsc}
            from={side}
            rejecting
            onClose={() => setEditing(false)}
          />
        </Suspense>
      ) : (
        <>
          <OwnWords own={own} from={side} />
          {!readOnly && (
            <div className={styles.buttons}>
              <SmallButton aria-label={`Edit ${iso} with ${tsc}`} onClick={() => setEditing(true)}>
                Edit
              </SmallButton>
              <SmallButton
                aria-label={`Take back ${iso} with ${tsc}`}
                onClick={() => takeBack([own])}
              >
                Take back
              </SmallButton>
            </div>
          )}
        </>
      )}
    </article>
  );
}
