import { isIsoDate } from '../model';
import { CommitField } from './CommitField';

interface DateFieldProps {
  readonly label: string;
  /** ISO date, or empty. */
  readonly value: string;
  /** Called with a day of the calendar or an empty text when the field is left or on Enter. */
  readonly onCommit: (day: string) => void;
  readonly disabled?: boolean;
  readonly warning?: string | undefined;
  readonly hint?: string | undefined;
}

/** A day. A year that is still being typed, such as 0020, is not taken. */
export const DateField = ({ onCommit, ...field }: DateFieldProps) => (
  <CommitField
    {...field}
    type="date"
    maxLength={10}
    onCommit={(text) => {
      if (text === '' || isIsoDate(text)) onCommit(text);
    }}
  />
);
