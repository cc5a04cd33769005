import { useDeferredValue, useId, useMemo, useState } from 'react';
import { kindOfId } from '../../../model';
import { useCatalog, useReadOnly, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import { counted } from '../../../ui/counted';
import styles from './held.module.css';
import { LONGEST_LIST, readList } from './read-list';
import type { ReadList } from './read-list';
import { useSetHeld } from './useSetHeld';

/** Any list of identifiers; how it was read is said before it is used. */
export function PasteForm() {
  const catalog = useCatalog();
  const { held } = useScope();
  const readOnly = useReadOnly();
  const setHeld = useSetHeld();
  const id = useId();
  const [text, setText] = useState('');
  const settled = useDeferredValue(text);
  const read = useMemo(() => readList(catalog, settled), [catalog, settled]);
  const nothing = readOnly || read.ids.length === 0;
  const added = read.ids.filter((one) => !held.includes(one)).length;
  return (
    <div className={styles.form}>
      <label htmlFor={id}>Identifiers of controls, clauses or criteria</label>
      <textarea
        id={id}
        className={styles.paste}
        rows={4}
        maxLength={LONGEST_LIST}
        placeholder="A.5.1, 8.9; CC 6.1 to CC6.8, clause 9.2 …"
        aria-describedby={`${id}-read`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div id={`${id}-read`} role="status">
        {settled.trim() !== '' && <HowRead read={read} />}
        {text.length === LONGEST_LIST && (
          <p>Only the first {LONGEST_LIST.toLocaleString('en-GB')} characters are taken.</p>
        )}
      </div>
      <div className={styles.tools}>
        <SmallButton disabled={nothing} onClick={() => setHeld(read.ids)}>
          Use this list
        </SmallButton>
        {held.length > 0 && (
          <SmallButton
            disabled={nothing || added === 0}
            onClick={() => setHeld([...held, ...read.ids])}
          >
            Add to what is held
          </SmallButton>
        )}
      </div>
    </div>
  );
}

/** How many unknown words are named. */
const NAMED = 20;

function HowRead({ read: { ids, unknown, ambiguous, ranges } }: { readonly read: ReadList }) {
  return (
    <ul className={styles.read}>
      <li>
        {ids.length === 0
          ? 'No identifier found yet.'
          : `${counted(ids.length, 'requirement')} recognised.`}
      </li>
      {ranges.length > 0 && (
        <li>
          Read as ranges:{' '}
          {ranges.map(({ from, to, count }) => `${from} to ${to} (${count})`).join(', ')}.
        </li>
      )}
      {ambiguous.length > 0 && (
        <li>
          Could mean more than one thing:{' '}
          {ambiguous
            .map(
              ({ spelling, readAs, not }) =>
                `${spelling} is read as ${named(readAs)}, not ${not.map(named).join(' or ')}`,
            )
            .join('; ')}
          . Write “clause 8.1” or “A.8.1” to be exact.
        </li>
      )}
      {unknown.length > 0 && (
        <li className={styles.unknown}>
          Not known and left out: {unknown.slice(0, NAMED).join(', ')}
          {unknown.length > NAMED && ` and ${unknown.length - NAMED} more`}.
        </li>
      )}
    </ul>
  );
}

const named = (id: string): string => `${kindOfId(id)} ${id}`;
