import { useState } from 'react';
import type { ComponentProps } from 'react';

interface BulkTextProps extends Pick<
  ComponentProps<'input'>,
  'className' | 'maxLength' | 'disabled' | 'list'
> {
  readonly label: string;
  /** By which others find the field. */
  readonly 'data-purpose'?: string;
  readonly onCommit: (text: string) => void;
}

/** A text that is written into all that are selected with Enter, or when the field is left. */
export function BulkText({ label, onCommit, ...field }: BulkTextProps) {
  const [text, setText] = useState('');
  const commit = () => {
    if (text.trim() !== '') onCommit(text.trim());
    setText('');
  };
  return (
    <input
      {...field}
      type="text"
      aria-label={label}
      placeholder={label}
      value={text}
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
        if (event.key === 'Escape') setText('');
      }}
    />
  );
}
