// @vitest-environment node
/** The calendar file, read line by line after RFC 5545 without the library that wrote it. */
import { describe, expect, it } from 'vitest';
import { planCalendar } from '../../../src/exchange/calendar';
import { addDays, schedulePlan } from '../../../src/model';
import type { PlanChoices } from '../../../src/model';
import { shippedContent } from '../../fixtures/shipped';

const { plan: phases } = shippedContent();
const NOW = new Date('2026-11-24T10:00:00Z');

function calendarOf(
  change: Partial<PlanChoices> = {},
  name = 'Combined audit',
  scope = 'mine0001',
) {
  const choices = { start: '2027-01-04', first: 'soc2', weeks: {}, ...change } as const;
  const schedule = schedulePlan(phases, choices);
  return { schedule, text: planCalendar(phases, schedule, scope, name, NOW) };
}

/** Content lines: folded ones joined again, bytes counted on the way. */
function linesOf(text: string): readonly string[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) {
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  return raw.reduce<string[]>((lines, line) => {
    if (line.startsWith(' ')) lines.push(`${lines.pop() ?? ''}${line.slice(1)}`);
    else lines.push(line);
    return lines;
  }, []);
}

/** The properties of each event, with escapes undone. */
function eventsOf(text: string): readonly ReadonlyMap<string, string>[] {
  const events: Map<string, string>[] = [];
  for (const line of linesOf(text)) {
    const [name = '', ...rest] = line.split(':');
    const value = rest.join(':');
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    else {
      events.at(-1)?.set(
        name,
        value.replace(/\\([\\;,nN])/g, (_, escaped: string) =>
          escaped.toLowerCase() === 'n' ? '\n' : escaped,
        ),
      );
    }
  }
  return events;
}

const compact = (day: string) => day.replaceAll('-', '');

describe('the calendar', () => {
  it('is one calendar of version 2.0', () => {
    const lines = linesOf(calendarOf().text);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(lines).toContain('VERSION:2.0');
    expect(lines.some((line) => line.startsWith('PRODID:'))).toBe(true);
  });

  it('has an all-day event for every phase, up to the day after its last', () => {
    const { schedule, text } = calendarOf();
    const events = eventsOf(text);
    expect(events).toHaveLength(phases.length);
    phases.forEach(({ id, title, what }, i) => {
      const { start, end } = schedule.get(id)!;
      const event = events[i]!;
      expect(event.get('UID')).toBe(`${id}.mine0001@common-ground`);
      expect(event.get('DTSTART;VALUE=DATE')).toBe(compact(start));
      expect(event.get('DTEND;VALUE=DATE')).toBe(compact(addDays(end, 1)));
      expect(event.get('DTSTAMP')).toBe('20261124T100000Z');
      expect(event.get('SUMMARY')).toContain(title);
      expect(event.get('DESCRIPTION')).toContain(what);
    });
  });

  it('keeps identifiers when the plan moves, and has others for another scope', () => {
    const ids = (text: string) => eventsOf(text).map((event) => event.get('UID'));
    const before = ids(calendarOf().text);
    expect(new Set(before).size).toBe(phases.length);
    expect(ids(calendarOf({ start: '2028-02-29', first: 'iso' }).text)).toEqual(before);
    const other = ids(calendarOf({}, 'Combined audit', 'else0002').text);
    expect(other.filter((id) => before.includes(id))).toEqual([]);
  });

  it('escapes and folds what a person typed', () => {
    const { text } = calendarOf({}, `Höhe, Breite; Tiefe \\ ${'é'.repeat(60)}\nX-EVIL:1`);
    const lines = linesOf(text);
    expect(lines).toContain(
      `X-WR-CALNAME:Common Ground: Höhe\\, Breite\\; Tiefe \\\\ ${'é'.repeat(60)} X-EVIL:1`,
    );
    expect(lines.filter((line) => line.startsWith('X-EVIL'))).toEqual([]);
  });
});
