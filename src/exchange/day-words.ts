import type { IsoDate } from '../model';
import { counted } from '../ui/counted';

export const MONTHS = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
] as const;

const partsOf = (day: IsoDate) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? '', date: String(Number(date)) };
};

/** "4 Jan 2027" */
export function dayWords(day: IsoDate): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${month} ${year}`;
}

/** "4 Jan to 24 Jan 2027", or one day alone; a year is said once where it is the same. */
export function daysWords(start: IsoDate, end: IsoDate): string {
  if (start === end) return dayWords(start);
  const from = partsOf(start);
  const first = from.year === partsOf(end).year ? `${from.date} ${from.month}` : dayWords(start);
  return `${first} to ${dayWords(end)}`;
}

/** "1 week", "6 weeks" */
export const weeksWords = (weeks: number): string => counted(weeks, 'week');
