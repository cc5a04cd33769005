import { useId } from 'react';
import styles from './field.module.css';
import { useDraft } from './useDraft';

interface CommitFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called when the user leaves the field, presses Enter, or closes the page. */
  readonly onCommit: (text: string) => void;
  readonly maxLength: number;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  /** Offered while typing, for single lines. */
  readonly suggestions?: readonly string[];
  readonly disabled?: boolean;
  /** A word beside the label, as in "reason missing". */
  readonly warning?: string | undefined;
  /** A line under the label: what belongs here. */
  readonly hint?: string | undefined;
  /** A date commits as `2027-01-31`. */
  readonly type?: 'text' | 'date';
}

/** A text that counts as entered on blur or Enter, so that undo goes through it in one step. */
export function CommitField({
  label,
  value,
  onCommit,
  maxLength,
  multiline = false,
  placeholder,
  suggestions,
  disabled = false,
  warning,
  hint,
  type = 'text',
}: CommitFieldProps) {
  const id = useId();
  const { draft, setDraft, commit } = useDraft(value, onCommit);
  const describedBy = [
    ...(warning === undefined ? [] : [`${id}-warning`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ];
  const shared = {
    id,
    value: draft,
    maxLength,
    placeholder,
    disabled,
    autoComplete: 'off',
    'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
    onBlur: commit,
  };
  return (
    <div className={styles.field}>
      <div className={styles.fieldHead}>
        <label htmlFor={id}>{label}</label>
        {warning !== undefined && (
          <span id={`${id}-warning`} className={styles.warning}>
            {warning}
          </span>
        )}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.fieldHint}>
          {hint}
        </p>
      )}
      {multiline ? (
        <textarea
          {...shared}
          rows={2}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            commit();
          }}
        />
      ) : (
        <>
          <input
            {...shared}
            type={type}
            list={suggestions ? `${id}-list` : undefined}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
            }}
          />
          {suggestions && (
            <datalist id={`${id}-list`}>
              {suggestions.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      )}
    </div>
  );
}
