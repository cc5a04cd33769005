import { byText } from '../basics/text-order';

/**
 * A record as a text: the same for equal records, in whatever order their fields were set. A form,
 * a file and storage each have an order of their own.
 */
export const recordText = (record: object): string =>
  JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => byText(a, b)))
      : value,
  );
