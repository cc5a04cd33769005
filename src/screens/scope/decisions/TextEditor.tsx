import type { KeyboardEvent } from 'react';
import { useDraft } from '../../../ui';
import styles from './decisions.module.css';
import { useGrid } from './grid';
import type { Leaving } from './grid';

interface TextEditorProps {
  readonly label: string;
  readonly row: string;
  /** Identifier of the column whose cell it stands in. */
  readonly column: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly maxLength: number;
  /** Several lines, with Shift+Enter. */
  readonly multiline?: boolean;
  /** Identifier of a list to suggest from. */
  readonly list?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean;
}

/** A field in a cell. Enter, Tab and Escape leave it, each to where the user goes on. */
export function TextEditor({
  label,
  row,
  column,
  value,
  onCommit,
  maxLength,
  multiline = false,
  list,
  placeholder,
  describedBy,
  disabled = false,
}: TextEditorProps) {
  const grid = useGrid();
  const { draft, setDraft, commit, drop } = useDraft(value, onCommit);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const how = leavingBy(event, multiline);
    if (!how) return;
    event.preventDefault();
    event.stopPropagation();
    if (how === 'escape') drop();
    else commit();
    grid.leave(row, column, how);
  };
  const shared = {
    'data-editor': true,
    'aria-label': label,
    'aria-describedby': describedBy,
    className: styles.editor,
    tabIndex: -1,
    value: draft,
    maxLength,
    placeholder,
    disabled,
    autoComplete: 'off',
    onBlur: commit,
    onKeyDown,
  };
  return multiline ? (
    <textarea {...shared} rows={1} onChange={(event) => setDraft(event.target.value)} />
  ) : (
    <input {...shared} type="text" list={list} onChange={(event) => setDraft(event.target.value)} />
  );
}

/** The way a key leaves a field, if it does. */
export function leavingBy(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  multiline: boolean,
): Leaving | null {
  if (key === 'Escape') return 'escape';
  if (key === 'Tab') return shiftKey ? 'back' : 'tab';
  return key === 'Enter' && !(multiline && shiftKey) ? 'enter' : null;
}
