import { isIsoDate } from '../model';

/** As `Date.toISOString` writes it, or with an offset; every browser reads these alike. */
const TIME = /^[\d-]{10}T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** Whether a value is an ISO date and time between the years 1900 and 2199. */
export const isTime = (value: unknown): value is string =>
  typeof value === 'string' &&
  TIME.test(value) &&
  isIsoDate(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value));
