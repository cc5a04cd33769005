/** The plan: from one date to a calendar that others can open. */
import { shippedContent } from '../fixtures/shipped';
import { inBlankPage } from './parse';
import { expect, test } from './test';
import { Workshop } from './workshop';

test.use({ viewport: { width: 1280, height: 720 } });

const PHASES = shippedContent().plan;

interface Days {
  readonly from: string;
  readonly to: string;
}

/** The table of the plan: first and last day of each phase, as ISO dates, by its title. */
async function datesOf({ page }: Workshop): Promise<Readonly<Record<string, Days>>> {
  const rows = await page
    .getByRole('region', { name: 'Dates and durations' })
    .getByRole('row')
    .evaluateAll((all) =>
      all.flatMap((row) => {
        const days = [...row.querySelectorAll('td')].slice(0, 2).map((cell) => cell.textContent);
        const title = row.querySelector('th button')?.textContent.trim();
        return title && days.length === 2 ? [[title, ...days] as const] : [];
      }),
    );
  const iso = (day: string | undefined) => new Date(`${day!} UTC`).toISOString().slice(0, 10);
  return Object.fromEntries(
    rows.map(([title, from, to]) => [title, { from: iso(from), to: iso(to) }]),
  );
}

test('a start gives real dates, on screen, as a picture and as a calendar', async ({
  explorer,
  page,
}) => {
  const workshop = new Workshop(explorer);
  await explorer.open();
  await explorer.tab('Plan').click();
  await expect(page.getByRole('heading', { name: 'When does the programme start?' })).toBeVisible();
  await expect(explorer.button('Calendar (ICS)')).toHaveCount(0);
  const start = page.getByLabel('Start of the programme');
  await start.fill('2027-01-04');
  await start.press('Enter');
  const phase = (title: string) => page.getByRole('row', { name: new RegExp(`^${title}`) });
  await expect(phase('One control library')).toContainText('4 Jan 2027');
  const dates = await datesOf(workshop);
  expect(Object.keys(dates)).toHaveLength(PHASES.length);
  expect(dates).toMatchObject({
    'One control library': { from: '2027-01-04', to: '2027-01-24' },
    'Readiness assessment': { from: '2027-01-25', to: '2027-02-21' },
    Remediation: { from: '2027-02-22', to: '2027-04-18' },
  });

  await test.step('longer work moves what comes after it', async () => {
    const weeks = page.getByLabel('Weeks of One control library');
    await weeks.fill('4');
    await weeks.press('Enter');
    await expect(phase('One control library')).toContainText('31 Jan 2027');
    const moved = await datesOf(workshop);
    expect(moved['Readiness assessment']).toEqual({ from: '2027-02-01', to: '2027-02-28' });
    await explorer.undo.click();
    expect(await datesOf(workshop)).toEqual(dates);
  });

  await test.step('the other framework first', async () => {
    await page.getByRole('radio', { name: 'ISO 27001 first' }).check();
    await expect.poll(() => datesOf(workshop)).not.toEqual(dates);
    await explorer.undo.click();
    await expect.poll(() => datesOf(workshop)).toEqual(dates);
  });

  await test.step('the calendar has every phase on its days', async () => {
    const text = await explorer.textBy('Calendar (ICS)');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    const events = text
      .replace(/\r\n[ \t]/g, '')
      .split('BEGIN:VEVENT')
      .slice(1);
    const day = (event: string, name: string, before = 0) => {
      const [, year, month, date] = new RegExp(`^${name};VALUE=DATE:(\\d{4})(\\d\\d)(\\d\\d)$`, 'm')
        .exec(event.replaceAll('\r', ''))!
        .map(Number);
      return new Date(Date.UTC(year!, month! - 1, date! - before)).toISOString().slice(0, 10);
    };
    const inFile = events.map((event) => {
      const summary = /^SUMMARY:(.*) \([^(]*\)\r?$/m.exec(event)![1]!.replace(/\\(.)/g, '$1');
      // The end of an all-day event is the day after its last (RFC 5545, 3.6.1).
      return [summary, { from: day(event, 'DTSTART'), to: day(event, 'DTEND', 1) }] as const;
    });
    expect(Object.fromEntries(inFile)).toEqual(dates);
    expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(PHASES.length);
  });

  await test.step('the picture is whole and says what it shows', async () => {
    const svg = await explorer.textBy('Timeline as SVG');
    const picture = await inBlankPage(
      page,
      (text) => {
        const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
        return {
          root: root.localName,
          title: root.querySelector('title')?.textContent,
          words: [...root.querySelectorAll('text')].map((word) => word.textContent),
          unresolved: root.outerHTML.match(/var\(|NaN|undefined|https?:\/\/(?!www\.w3\.org)/g),
        };
      },
      svg,
    );
    expect(picture).toMatchObject({
      root: 'svg',
      title: 'Combined programme from 4 Jan 2027, SOC 2 first',
      unresolved: null,
    });
    const words = picture.words.join(' ');
    for (const { title } of PHASES) expect(words).toContain(title);
  });

  await test.step('the start is kept', async () => {
    await page.reload();
    await expect(start).toHaveValue('2027-01-04');
    expect(await datesOf(workshop)).toEqual(dates);
  });
});
