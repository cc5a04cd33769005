import { useId, useState } from 'react';
import { blankOwnControl, freeControlId, isControlPrefix, prefixOf } from '../../../model';
import { TEXT_LIMITS, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import styles from './form.module.css';
import { useLibraryChanges } from './useLibraryChanges';

interface NewControlProps {
  /** Requirements that it serves from the start. */
  readonly serves?: readonly string[];
  /** Called with the identifier of the new one, or with none when nothing was added. */
  readonly onClose: (id?: string) => void;
}

const FIRST_PREFIX = 'AC';

/** Writes an own control: an identifier and a statement; the rest is filled in afterwards. */
export default function NewControl({ serves = [], onClose }: NewControlProps) {
  const scope = useScope();
  const { add } = useLibraryChanges();
  const id = useId();
  const prefixes = [...new Set(Object.keys(scope.library).map(prefixOf))];
  const [prefix, setPrefix] = useState(prefixes[0] ?? FIRST_PREFIX);
  const [statement, setStatement] = useState('');
  const known = isControlPrefix(prefix);
  const next = known ? freeControlId(scope, prefix) : '';
  const ready = known && statement.trim() !== '';
  return (
    <form
      className={styles.new}
      aria-label="New own control"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        add({ ...blankOwnControl(next), statement: statement.trim(), serves });
        onClose(next);
      }}
    >
      <div className={styles.prefix}>
        <label htmlFor={`${id}-prefix`}>Prefix</label>
        <input
          id={`${id}-prefix`}
          className={styles.input}
          value={prefix}
          maxLength={4}
          list={`${id}-prefixes`}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-next`}
          onChange={(event) => setPrefix(event.target.value.toUpperCase())}
        />
        <datalist id={`${id}-prefixes`}>
          {prefixes.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <span id={`${id}-next`} className={styles.next} role="status">
          {known ? `It will be ${next}.` : 'Two to four letters.'}
        </span>
      </div>
      <div className={styles.words}>
        <label htmlFor={`${id}-statement`}>Statement</label>
        <textarea
          id={`${id}-statement`}
          className={styles.input}
          rows={2}
          maxLength={TEXT_LIMITS.words}
          placeholder="Access of leavers is removed within one business day of the HR ticket; the ticket and the directory log show it."
          value={statement}
          ref={focusOnce}
          onChange={(event) => setStatement(event.target.value)}
        />
      </div>
      <div className={styles.buttons}>
        <button type="submit" className={styles.primary} disabled={!ready}>
          Add {next}
        </button>
        <SmallButton onClick={() => onClose()}>Cancel</SmallButton>
      </div>
    </form>
  );
}

const focusOnce = (field: HTMLElement | null): void => field?.focus({ preventScroll: true });
