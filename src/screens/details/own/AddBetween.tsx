import { lazy, Suspense, useState } from 'react';
import { mappingId } from '../../../model';
import type { Mapping } from '../../../model';
import { useCatalog, useInForce, useReadOnly, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import styles from './own.module.css';
import { RejectedByYou } from './RejectedByYou';

const OwnMappingForm = lazy(() => import('./OwnMappingForm'));

interface AddBetweenProps {
  /** Selected requirements of either side. */
  readonly isoIds: readonly string[];
  readonly tscIds: readonly string[];
  /** The mappings among them that are on screen. */
  readonly shown: readonly Mapping[];
}

/** With both sides selected: what was rejected between them, and a mapping for a pair without one. */
export function AddBetween({ isoIds, tscIds, shown }: AddBetweenProps) {
  const catalog = useCatalog();
  const inForce = useInForce();
  const readOnly = useReadOnly();
  const { yours } = useScope();
  const [chosen, setChosen] = useState('');
  const [open, setOpen] = useState(false);
  const pairs = isoIds.flatMap((iso) =>
    tscIds.map((tsc) => ({ iso, tsc, id: mappingId(iso, tsc) })),
  );
  const rejected = pairs.flatMap(({ id }) => (yours[id]?.rejected ? [yours[id]] : []));
  const drawn = new Set(shown.map(({ id }) => id));
  const free = pairs.filter(({ id }) => !drawn.has(id) && !yours[id]?.rejected);
  const pair = free.find(({ id }) => id === chosen) ?? free[0];
  const nameOf = ({ iso, tsc, id }: { iso: string; tsc: string; id: string }) =>
    `${iso} with ${tsc}${inForce.mapping(id) ? ' (not counted now)' : ''}`;
  return (
    <>
      {rejected.length > 0 && <RejectedByYou list={rejected} from="both" />}
      {!readOnly && pair && !open && (
        <div className={styles.buttons}>
          {free.length > 1 && (
            <select
              className={styles.select}
              aria-label="Pair without a mapping"
              value={pair.id}
              onChange={(event) => setChosen(event.target.value)}
            >
              {free.map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
            </select>
          )}
          <SmallButton onClick={() => setOpen(true)}>
            {free.length > 1 ? 'Add a mapping' : `Add a mapping of ${nameOf(pair)}`}
          </SmallButton>
        </div>
      )}
      {!readOnly && pair && open && (
        <div className={styles.add}>
          <p className={styles.addPair}>
            <b>{pair.iso}</b> {catalog.requirement(pair.iso)?.title} with <b>{pair.tsc}</b>{' '}
            {catalog.requirement(pair.tsc)?.title}
          </p>
          <Suspense fallback={<p className={styles.baseline}>Loading…</p>}>
            <OwnMappingForm
              key={pair.id}
              iso={pair.iso}
              tsc={pair.tsc}
              from="iso"
              onClose={() => setOpen(false)}
            />
          </Suspense>
        </div>
      )}
    </>
  );
}
