/** Days as ISO dates, `2027-01-31`: they compare as texts and carry no time zone. */
export type IsoDate = string;

/** Whether a text is a day of the calendar between the years 1900 and 2199. */
export function isIsoDate(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day it is where the user is. */
export function dayOf(date: Date): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
