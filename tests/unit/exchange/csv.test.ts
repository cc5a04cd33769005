// @vitest-environment node
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv, toTsv, withoutGuard } from '../../../src/exchange';
import type { Sheet } from '../../../src/exchange';

const BOM = '\ufeff';

const parse = (text: string, delimiter = ','): string[][] =>
  Papa.parse<string[]>(text.replace(/\r\n$/, ''), { delimiter, newline: '\r\n' }).data;

/** The one cell of a table, as a spreadsheet reads it back. */
const throughCsv = (cell: string): string | undefined =>
  parse(toCsv({ columns: ['A', 'B'], rows: [[cell, 'x']] }))[1]?.[0];

// What makes a spreadsheet or a parser stumble comes up often.
const characters = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...'=+-@＝＋－＠,;"\'\t\r\n \u00a0\ufeff'.split('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
);
const cells = fc.string({ unit: characters, maxLength: 12 });
const sheets: fc.Arbitrary<Sheet> = fc.integer({ min: 2, max: 5 }).chain((width) => {
  const row = fc.array(cells, { minLength: width, maxLength: width });
  return fc.record({
    columns: fc.constant(Array.from({ length: width }, (_, i) => `Column ${i + 1}`)),
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  });
});

const QUIET = /^[^\S\t\r\n]|^[\p{C}"](?<![\t\r\n])/u;

/** What a cell has left to begin with once white space, invisible signs and quotes are passed over. */
function beginning(cell: string): string {
  let rest = cell;
  while (QUIET.test(rest)) rest = rest.slice(String.fromCodePoint(rest.codePointAt(0)!).length);
  return rest.slice(0, 1);
}

/** Whether a spreadsheet may take a cell, or what another one takes for a cell, for a formula. */
const wouldRun = (cell: string): boolean =>
  ['\t', '\r', '\n'].some((sign) => cell.startsWith(sign)) ||
  cell.split(/[,;|\t\r\n]/).some((piece) => '=+-@＝＋－＠'.includes(beginning(piece) || '.'));

describe('a CSV file', () => {
  it('is as RFC 4180 and Excel want it', () => {
    const text = toCsv({
      columns: ['ID', 'Note'],
      rows: [
        ['A.5.1', 'plain'],
        ['A.5.2', 'a, b'],
        ['A.5.3', 'say "yes"'],
        ['A.5.4', 'two\nlines'],
        ['A.5.5', ''],
      ],
    });
    expect(text).toBe(
      `${BOM}ID,Note\r\nA.5.1,plain\r\nA.5.2,"a, b"\r\nA.5.3,"say ""yes"""\r\n` +
        `A.5.4,"two\nlines"\r\nA.5.5,\r\n`,
    );
  });

  it('has its head and no empty line without rows', () => {
    expect(toCsv({ columns: ['ID', 'Note'], rows: [] })).toBe(`${BOM}ID,Note\r\n`);
  });

  it('gives back every text, and holds none that would run anywhere', () => {
    fc.assert(
      fc.property(sheets, ({ columns, rows }) => {
        const text = toCsv({ columns, rows });
        expect(text.startsWith(BOM)).toBe(true);
        expect(text.endsWith('\r\n')).toBe(true);
        const cells = parse(text.slice(1));
        for (const cell of cells.flat()) expect([cell, wouldRun(cell)]).toEqual([cell, false]);
        expect(cells.map((row) => row.map(withoutGuard))).toEqual([columns, ...rows]);
        // What would not run is left alone.
        rows.flat().forEach((cell, at) => {
          if (!wouldRun(cell.replaceAll("'", ''))) expect(cells.slice(1).flat()[at]).toBe(cell);
        });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a cell that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '"=1',
    '\u200b=1',
    '\u202e+1',
    "'=1",
    '=HYPERLINK("https://example.com","click")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    ' =1',
    '  +1',
    '\u00a0=1',
    '\u3000@x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' ＝1',
  ])('gets an apostrophe: %j', (cell) => {
    expect(throughCsv(cell)).toBe(`'${cell}`);
  });

  it.each([
    'A.5.1',
    'CC6.1; CC6.2',
    'a=b',
    '1-2',
    'me@example.com',
    '',
    ' ',
    '9',
    'a;b',
    "it's; so",
  ])('is not one like %j', (cell) => {
    expect(throughCsv(cell)).toBe(cell);
  });

  it.each([
    ['a;=1', "a;'=1"],
    ['a, +1', "a,' +1"],
    ['a|"@x', 'a|\'"@x'],
    ['one\n- two\n- three', "one\n'- two\n'- three"],
    ['\t=1', "'\t'=1"],
    [";'=1", ";''=1"],
    [';\n\uff1d1', ";\n'\uff1d1"],
  ])('is found after what ends a cell elsewhere: %j', (cell, written) => {
    expect(throughCsv(cell)).toBe(written);
    expect(withoutGuard(written)).toBe(cell);
  });

  it('is found every time, not every other time', () => {
    const rows = Array.from({ length: 5 }, () => ['=1', 'x']);
    const text = toCsv({ columns: ['A', 'B'], rows });
    expect(
      parse(text)
        .slice(1)
        .map(([cell]) => cell),
    ).toEqual(rows.map(() => "'=1"));
  });

  it('is found in the head, too', () => {
    expect(toCsv({ columns: ['=1', 'B'], rows: [] })).toContain("'=1");
  });
});

describe('a table for pasting into a spreadsheet', () => {
  it('has one line for each row, whatever is in its cells', () => {
    fc.assert(
      fc.property(sheets, ({ columns, rows }) => {
        const lines = toTsv({ columns, rows }).split('\r\n');
        expect(lines).toHaveLength(rows.length + 1);
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(line.split('\t')).toHaveLength(columns.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is its head alone without rows', () => {
    expect(toTsv({ columns: ['ID', 'Note'], rows: [] })).toBe('ID\tNote');
  });

  it('holds the texts with their white space made single blanks', () => {
    fc.assert(
      fc.property(sheets, ({ columns, rows }) => {
        const flat = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
        const read = parse(toTsv({ columns, rows }), '\t');
        for (const cell of read.flat()) expect(wouldRun(cell)).toBe(false);
        expect(read.map((row) => row.map(withoutGuard))).toEqual([columns, ...flat]);
      }),
      { numRuns: 300 },
    );
  });
});
