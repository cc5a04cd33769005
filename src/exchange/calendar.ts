import ical from 'ical-generator';
import type { Phase } from '../catalog';
import { addDays } from '../model';
import type { IsoDate, Schedule } from '../model';
import { TEXT_LIMITS } from '../state';
import { plainLine } from '../state/plain-line';
import { weeksWords } from './day-words';
import { LANE_TITLES } from './plan-drawing';

const UTC = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);

/**
 * The plan as a calendar (RFC 5545): an all-day event for each phase. Imported again after a change
 * of the plan, the events move instead of doubling, because their identifiers follow from the scope
 * and the phase.
 *
 * @param scopeId keeps the plans of two scopes apart
 * @param now when the file is made
 */
export function planCalendar(
  phases: readonly Phase[],
  schedule: Schedule,
  scopeId: string,
  scopeName: string,
  now: Date,
): string {
  // The library writes the name of a calendar as it is given.
  const name = plainLine(scopeName, TEXT_LIMITS.name)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\s+/g, ' ');
  const calendar = ical({
    name: `Common Ground: ${name}`,
    prodId: { company: 'common-ground', product: 'plan', language: 'EN' },
  });
  for (const { id, title, lane, what, because } of phases) {
    const placed = schedule.get(id);
    if (!placed) continue;
    calendar.createEvent({
      id: `${id}.${scopeId}@common-ground`,
      stamp: now,
      // A newer file replaces an older one.
      sequence: Math.floor(now.getTime() / 60_000),
      allDay: true,
      timezone: 'UTC',
      start: UTC(placed.start),
      // The end of an all-day event is the day after its last.
      end: UTC(addDays(placed.end, 1)),
      summary: `${title} (${LANE_TITLES[lane]})`,
      description: [
        what,
        placed.weeks === undefined ? '' : `Planned: ${weeksWords(placed.weeks)}.`,
        because?.text ?? '',
      ]
        .filter(Boolean)
        .join('\n'),
    });
  }
  const text = calendar.toString();
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}
