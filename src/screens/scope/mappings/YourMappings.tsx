import { useMemo, useState } from 'react';
import { ownInOrder, ownMappingsSheet } from '../../../exchange';
import { baselineConflicts, mappingId, ownChange } from '../../../model';
import { useActions, useCatalog, useReadOnly, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import { CHANGE_TITLES } from '../../details/own/own-words';
import { useOwnChanges } from '../../details/own/useOwnChanges';
import { downloadSheet } from '../../table/download-sheet';
import { Conflicts } from './Conflicts';
import { Effect } from './Effect';
import { HowToStart } from './HowToStart';
import { ImportPreview } from './ImportPreview';
import styles from './mappings.module.css';
import { CHANGES, countWords } from './own-list';
import { OwnRow } from './OwnRow';
import { useOwnFile } from './useOwnFile';

/** The user's own mappings as the difference from the crosswalk, which is never written to. */
export default function YourMappings() {
  const catalog = useCatalog();
  const scope = useScope();
  const readOnly = useReadOnly();
  const actions = useActions();
  const { takeBack } = useOwnChanges();
  const file = useOwnFile();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const list = useMemo(() => ownInOrder(catalog, scope.yours), [catalog, scope.yours]);
  const conflicts = useMemo(
    () =>
      baselineConflicts(catalog, scope.yours).toSorted(
        (a, b) => list.indexOf(a.own) - list.indexOf(b.own),
      ),
    [catalog, scope.yours, list],
  );
  const idOf = ({ iso, tsc }: (typeof list)[number]) => mappingId(iso, tsc);
  const chosen = list.filter((own) => picked.has(idOf(own)));
  const pick = (ids: readonly string[], on: boolean) =>
    setPicked((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  const save = () => {
    downloadSheet('your-mappings', ownMappingsSheet(catalog, list));
    actions.notify('info', `${list.length} of your mappings are in the file.`);
  };

  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.heading}>Your mappings</h2>
          <p className={styles.text}>
            {list.length > 0 && `${countWords(list)}. `}
            The crosswalk itself is never changed: yours stand beside it and can be taken back.
          </p>
        </div>
        <div className={styles.tools}>
          {list.length > 0 && <SmallButton onClick={save}>Your mappings (CSV)</SmallButton>}
          {!readOnly && (
            <>
              <SmallButton onClick={file.choose}>Open your mappings (CSV)</SmallButton>
              <input {...file.input} hidden />
            </>
          )}
        </div>
      </div>
      {file.opened && <ImportPreview opened={file.opened} onClose={file.close} />}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      {list.length === 0 && !file.opened && <HowToStart />}
      {list.length > 0 && (
        <>
          <Effect />
          {!readOnly && (
            <div className={styles.bulk}>
              <span>{chosen.length === 0 ? 'None selected' : `${chosen.length} selected`}</span>
              <SmallButton onClick={() => pick(list.map(idOf), true)}>Select all</SmallButton>
              {chosen.length > 0 && (
                <>
                  <SmallButton onClick={() => setPicked(new Set())}>Clear selection</SmallButton>
                  <SmallButton
                    onClick={() => {
                      takeBack(chosen);
                      setPicked(new Set());
                    }}
                  >
                    {chosen.length === list.length ? 'Take back all' : 'Take back selected'}
                  </SmallButton>
                </>
              )}
            </div>
          )}
          {CHANGES.map((change) => {
            const group = list.filter((own) => ownChange(own) === change);
            if (group.length === 0) return null;
            return (
              <section key={change} className={styles.group} aria-label={CHANGE_TITLES[change]}>
                <h3 className={styles.title}>
                  {CHANGE_TITLES[change]} <span>{group.length}</span>
                </h3>
                <ul className={styles.rows}>
                  {group.map((own) => (
                    <OwnRow
                      key={idOf(own)}
                      own={own}
                      picked={picked.has(idOf(own))}
                      onPick={(on) => pick([idOf(own)], on)}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </>
      )}
    </div>
  );
}
