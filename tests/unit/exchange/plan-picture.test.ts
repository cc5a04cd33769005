/** The exported picture of the plan, read by a parser and held against the schedule. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayWords, daysWords } from '../../../src/exchange/day-words';
import { drawPlan } from '../../../src/exchange/plan-drawing';
import { LIGHT_COLOURS } from '../../../src/exchange/picture';
import { planPicture } from '../../../src/exchange/plan-picture';
import { serializeSvg, widthOfText } from '../../../src/exchange/svg-node';
import type { SvgNode } from '../../../src/exchange/svg-node';
import { collectedOnce, schedulePlan } from '../../../src/model';
import type { PlanChoices } from '../../../src/model';
import { shippedContent } from '../../fixtures/shipped';

const { plan: phases } = shippedContent();

function pictureOf(change: Partial<PlanChoices> = {}) {
  const choices = { start: '2027-01-04', first: 'soc2', weeks: {}, ...change } as const;
  const schedule = schedulePlan(phases, choices);
  const facts = { phases, schedule, today: '2027-02-01' };
  const { svg } = planPicture(facts, choices);
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const texts = [...parsed.querySelectorAll('text')].map((text) => text.textContent);
  return { svg, parsed, texts, schedule, facts };
}

describe('the picture of the plan', () => {
  it('is well-formed, named and described, and needs nothing from elsewhere', () => {
    const { svg, parsed, schedule } = pictureOf();
    expect(parsed.querySelector('parsererror')).toBeNull();
    const root = parsed.documentElement;
    expect(root.getAttribute('xml:lang')).toBe('en');
    expect(parsed.querySelector('title')?.textContent).toBe(
      'Combined programme from 4 Jan 2027, SOC 2 first',
    );
    const { start, end } = schedule.get('type-2-window')!;
    expect(parsed.querySelector('desc')?.textContent).toContain(
      `SOC 2 Type II window: ${daysWords(start, end)}.`,
    );
    expect(svg).not.toMatch(/var\(|currentColor|href|class=|<style/);
  });

  it('has the colours of the light theme', () => {
    const theme = readFileSync('src/app/theme.css', 'utf8');
    for (const [name, value] of Object.entries(LIGHT_COLOURS)) {
      expect(theme, name).toContain(`${name}: light-dark(${value},`);
    }
    const { svg } = pictureOf();
    expect(svg).toContain(LIGHT_COLOURS['--shared-tint']);
  });

  it.each(['soc2', 'iso'] as const)('names and dates every phase once with %s first', (first) => {
    const { texts, schedule } = pictureOf({ first });
    for (const { id, title } of phases) {
      const { start, end } = schedule.get(id)!;
      expect(
        texts.filter((text) => text === title),
        title,
      ).toHaveLength(1);
      expect(texts, title).toContain(daysWords(start, end));
    }
    expect(texts).toContain('Today');
  });

  it('draws a bar for what lasts and a diamond for a date', () => {
    const { parsed } = pictureOf();
    const count = (kinds: readonly string[]) =>
      phases.filter(({ kind }) => kinds.includes(kind)).length;
    // One more of each in the legend, and the bar of the overlap.
    expect(parsed.querySelectorAll('path')).toHaveLength(count(['milestone']) + 1);
    const hatched = [...parsed.querySelectorAll('rect')].filter((rect) =>
      rect.getAttribute('fill')?.startsWith('url(#plan-hatch-'),
    );
    expect(hatched).toHaveLength(count(['window']) + 1);
    const dashed = parsed.querySelectorAll('rect[stroke-dasharray]');
    expect(dashed).toHaveLength(count(['lead']) + 1);
  });

  it('lays the band over the days that Stage 2 and the window have in common', () => {
    const { parsed, schedule, texts } = pictureOf();
    const common = collectedOnce(schedule)!;
    expect(texts).toContain('Evidence collected once');
    expect(texts.filter((text) => text === daysWords(common.start, common.end))).toHaveLength(2);
    const band = parsed.querySelector(`rect[fill="${LIGHT_COLOURS['--shared-tint']}"]`)!;
    const rowOf = (title: string) =>
      [...parsed.querySelectorAll('g')].find((group) =>
        [...group.children].some((child) => child.textContent === title),
      )!;
    const bar = [...rowOf('Stage 2 audit').querySelectorAll('rect')].at(-1)!;
    expect(Number(band.getAttribute('x'))).toBeCloseTo(Number(bar.getAttribute('x')) - 0.5, 5);
    expect(Number(band.getAttribute('width'))).toBeCloseTo(
      Number(bar.getAttribute('width')) + 1,
      5,
    );
  });

  it('has neither band nor row of it when they have no day in common', () => {
    const { texts, schedule } = pictureOf({ first: 'iso', weeks: { 'book-cpa': 40 } });
    expect(collectedOnce(schedule)).toBeNull();
    expect(texts).not.toContain('Evidence collected once');
  });

  it.each([
    { first: 'soc2', weeks: {} },
    { first: 'iso', weeks: {} },
    { first: 'soc2', weeks: { remediation: 150, 'type-2-window': 300 } },
    { first: 'iso', weeks: { 'stage-gap': 1, 'next-window': 400 } },
  ] as const)('cuts no text and lays none over another: %j', (change) => {
    const { facts } = pictureOf(change);
    for (const width of [0, 1000, 1240, 2400]) {
      const drawing = drawPlan(facts, width);
      const boxes = drawing.nodes.flatMap(textsIn).map(boxOf);
      for (const box of boxes) {
        expect(box.left, box.text).toBeGreaterThanOrEqual(0);
        expect(box.right, box.text).toBeLessThanOrEqual(drawing.width + 6);
        expect(box.bottom, box.text).toBeLessThanOrEqual(drawing.height);
      }
      const clashes = boxes.flatMap((one, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (other) =>
              one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom,
          )
          .map((other) => `${one.text} / ${other.text}`),
      );
      expect(clashes).toEqual([]);
    }
  });

  it('draws no line of today when it is not on the calendar', () => {
    const { facts } = pictureOf();
    const text = (today: string) =>
      drawPlan({ ...facts, today }, 1000)
        .nodes.map(serializeSvg)
        .join('');
    expect(text('2026-12-31')).not.toContain('Today');
    expect(text('2027-01-01')).toContain('Today');
  });
});

describe('markup', () => {
  it('escapes values and texts, and leaves out what XML cannot hold', () => {
    const one: SvgNode = {
      tag: 'text',
      attributes: { fontSize: 12, fill: '"<&' },
      children: ['a < b & "c"\u0000'],
    };
    const parsed = new DOMParser().parseFromString(serializeSvg(one), 'image/svg+xml');
    expect(parsed.documentElement.textContent).toBe('a < b & "c"');
    expect(parsed.documentElement.getAttribute('fill')).toBe('"<&');
    expect(parsed.documentElement.getAttribute('font-size')).toBe('12');
  });
});

describe('days in words', () => {
  it('say a year once where it is the same', () => {
    expect(dayWords('2027-01-04')).toBe('4 Jan 2027');
    expect(daysWords('2027-01-04', '2027-01-24')).toBe('4 Jan to 24 Jan 2027');
    expect(daysWords('2026-12-21', '2027-01-17')).toBe('21 Dec 2026 to 17 Jan 2027');
    expect(daysWords('2027-01-04', '2027-01-04')).toBe('4 Jan 2027');
  });
});

const textsIn = (one: SvgNode): readonly SvgNode[] => [
  ...(one.tag === 'text' ? [one] : []),
  ...one.children.flatMap((child) => (typeof child === 'string' ? [] : textsIn(child))),
];

/** Where a text stands at most: letters are no wider than estimated. */
function boxOf({ attributes, children }: SvgNode) {
  const [text] = children;
  if (typeof text !== 'string') throw new Error('a text without words');
  const size = Number(attributes.fontSize);
  const width = widthOfText(text, size);
  const at = Number(attributes.x);
  const left =
    attributes.textAnchor === 'end'
      ? at - width
      : attributes.textAnchor === 'middle'
        ? at - width / 2
        : at;
  const base = Number(attributes.y);
  return { text, left, right: left + width, top: base - size * 0.8, bottom: base + size * 0.2 };
}
