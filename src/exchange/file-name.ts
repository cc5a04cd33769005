/**
 * The name of a file made now: `common-ground-controls-2026-11-23.csv`.
 *
 * @param date read in the user's own time zone
 */
export function fileName(what: string, extension: string, date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `common-ground-${what}-${day}.${extension}`;
}
