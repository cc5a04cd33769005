import { describe, expect, it } from 'vitest';
import { buildCatalog, DataError } from '../../../src/catalog/source/build';
import type { BuiltCatalog, DataFile } from '../../../src/catalog/source/build';
import type { Problem } from '../../../src/catalog/source/problem';
import type { Mapping } from '../../../src/model';
import { shippedData, shippedFiles } from '../../fixtures/shipped';

const ISO: DataFile = 'data/frameworks/iso27001-2022.yaml';
const SOC2: DataFile = 'data/frameworks/soc2-tsc-2017.yaml';
const CROSSWALK: DataFile = 'data/crosswalk.csv';

const COLUMNS = ['iso', 'tsc', 'relationship', 'strength', 'rationale', 'basis', 'note'] as const;
type Column = (typeof COLUMNS)[number];

const HEADER_REASON = `the first line is not ${COLUMNS.join(',')}`;
const NEW_NOTE = '"A note of the right length that nobody wrote on any other pair."';

/** Replaces the one place that reads so; an example that no longer fits the data is an error. */
function edit(text: string, from: string, to: string): string {
  const places = text.split(from).length - 1;
  if (places !== 1) throw new Error(`${JSON.stringify(from)} stands in ${places} places, not 1`);
  return text.replace(from, () => to);
}

/** The line, from 1, of the one line that holds these words. */
function lineWith(text: string, words: string): number {
  const lines = text.split('\n');
  const [found, ...others] = lines.flatMap((line, i) => (line.includes(words) ? [i + 1] : []));
  if (found === undefined || others.length > 0) throw new Error(`not on one line: ${words}`);
  return found;
}

/** The text without what stands from one place up to, and not with, another. */
function without(text: string, from: string, upTo: string): string {
  const start = text.indexOf(from);
  const end = text.indexOf(upTo, start);
  if (start < 0 || end < 0) throw new Error(`not found: ${start < 0 ? from : upTo}`);
  return text.slice(0, start) + text.slice(end);
}

/** The line, from 1, on which an entry or a group has this id, written as in the file. */
function lineOfId(text: string, id: string): number {
  const ids = text.split('\n').map((line) => line.trim().replace(/^- /, ''));
  const index = ids.indexOf(`id: ${id}`);
  if (index < 0) throw new Error(`no id ${id}`);
  return index + 1;
}

const lineCount = (text: string): number => text.trimEnd().split('\n').length;

/** The whole row of a pair such as `A.7.4,CC6.4`. */
const rowOf = (text: string, pair: string): string =>
  text.split('\n')[lineWith(text, `${pair},`) - 1] ?? '';

/** The cells of a row as they are written; only the note, which is the last, has commas. */
function cellsOf(row: string): readonly string[] {
  const cells = row.split(',');
  const last = COLUMNS.length - 1;
  return [...cells.slice(0, last), cells.slice(last).join(',')];
}

const noteOf = (text: string, pair: string): string => cellsOf(rowOf(text, pair)).at(-1) ?? '';

/** Writes some cells of the row of a pair anew. */
const withCells = (
  text: string,
  pair: string,
  change: Partial<Readonly<Record<Column, string>>>,
): string => {
  const row = rowOf(text, pair);
  const cells = cellsOf(row).map((cell, i) => change[COLUMNS[i] as Column] ?? cell);
  return edit(text, row, cells.join(','));
};

/** Removes the title of an entry, which is the line after its id. */
function withoutTitle(text: string, id: string): string {
  const lines = text.split('\n');
  const title = lineWith(text, `- id: ${id}`);
  if (!lines[title]?.includes('title:')) throw new Error(`no title under ${id}`);
  return lines.filter((_, i) => i !== title).join('\n');
}

const withText = (file: DataFile, change: (text: string) => string): Record<DataFile, string> => {
  const files = shippedFiles();
  return { ...files, [file]: change(files[file]) };
};

function failureOf(files: Record<DataFile, string>): DataError {
  try {
    buildCatalog(files);
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('the catalog was built');
}

/** What is wrong with the shipped data after one file is changed. */
const problemsAfter = (file: DataFile, change: (text: string) => string): readonly Problem[] =>
  failureOf(withText(file, change)).problems;

interface Mistake {
  readonly name: string;
  readonly change: (text: string) => string;
  /** Where the problem must be said to be. */
  readonly line: (changed: string, original: string) => number;
  readonly reason: string | RegExp | ((original: string) => string);
}

/** What one change leaves wrong, as an author reads it: `line: reason`, by line. */
const linesAfter = (file: DataFile, change: (text: string) => string): readonly string[] =>
  failureOf(withText(file, change))
    .message.split('\n')
    .slice(1)
    .map((line) => line.trim().slice(file.length + 1));

/** One change, one problem, on that line and for that reason. */
function expectOneProblem(file: DataFile, { change, line, reason }: Mistake): void {
  const original = shippedFiles()[file];
  const expected = typeof reason === 'function' ? reason(original) : reason;
  const [problem, ...others] = problemsAfter(file, change);
  expect(others).toEqual([]);
  expect(problem).toEqual({
    file,
    line: line(change(original), original),
    reason: typeof expected === 'string' ? expected : expect.stringMatching(expected),
  });
}

const PAIR = 'A.7.4,CC6.4';

/** Wrong cells in the row of one pair; the problem is on the line of that row. */
const rowMistake = (
  name: string,
  cells: Partial<Readonly<Record<Column, string>>>,
  reason: string | RegExp,
): Mistake => ({
  name,
  change: (text) => withCells(text, PAIR, cells),
  line: (_, original) => lineWith(original, `${PAIR},`),
  reason,
});

describe('a mistake in the crosswalk stops the build', () => {
  const mistakes: readonly Mistake[] = [
    rowMistake(
      'an unknown control',
      { iso: 'A.7.15' },
      'A.7.15 is not a control or clause of ISO 27001',
    ),
    rowMistake('an unknown criterion', { tsc: 'CC6.9' }, 'CC6.9 is not a criterion of SOC 2'),
    rowMistake(
      'a control in another spelling',
      { iso: 'a.7.4' },
      'a.7.4 is not a control or clause of ISO 27001',
    ),
    rowMistake(
      'a criterion where the control belongs',
      { iso: 'CC6.4' },
      'CC6.4 is not a control or clause of ISO 27001',
    ),
    rowMistake(
      'a control where the criterion belongs',
      { tsc: 'A.7.4' },
      'A.7.4 is not a criterion of SOC 2',
    ),
    rowMistake(
      'strength 11',
      { strength: '11' },
      'strength "11" is not a whole number from 1 to 10',
    ),
    rowMistake('strength 0', { strength: '0' }, 'strength "0" is not a whole number from 1 to 10'),
    rowMistake(
      'a strength between two numbers',
      { strength: '8.5' },
      'strength "8.5" is not a whole number from 1 to 10',
    ),
    rowMistake('no strength', { strength: '' }, 'strength "" is not a whole number from 1 to 10'),
    rowMistake(
      'an unknown relationship',
      { relationship: 'covers' },
      'relationship "covers" is not one of equal, subset, superset, intersects',
    ),
    rowMistake(
      'an unknown rationale',
      { rationale: 'obvious' },
      'rationale "obvious" is not one of syntactic, semantic, functional',
    ),
    rowMistake(
      "the basis that is the user's own",
      { basis: 'yours' },
      'basis "yours" is not one of guide, editorial',
    ),
    rowMistake('a cell too many', { basis: 'guide,2022' }, '8 cells, not 7'),
    rowMistake(
      'a note too short to say anything',
      { note: '"Both are physical, more or less."' },
      'the note is shorter than 40 characters',
    ),
    rowMistake('no note', { note: '' }, 'the note is shorter than 40 characters'),
    rowMistake(
      'a note of blanks',
      { note: `"${' '.repeat(50)}"` },
      'the note is shorter than 40 characters',
    ),
    rowMistake(
      'a note as long as an essay',
      { note: `"${'So on. '.repeat(60)}"` },
      'the note is longer than 400 characters',
    ),
    rowMistake('a quote that is not closed', { note: NEW_NOTE.slice(0, -1) }, /quote/i),
    {
      name: 'a cell too few',
      change: (text) => {
        const row = rowOf(text, PAIR);
        return edit(text, row, cellsOf(row).toSpliced(3, 1).join(','));
      },
      line: (_, original) => lineWith(original, `${PAIR},`),
      reason: '6 cells, not 7',
    },
    {
      name: 'a pair that is mapped already',
      change: (text) => `${text}${PAIR},equal,3,semantic,editorial,${NEW_NOTE}\n`,
      line: (_, original) => lineCount(original) + 1,
      reason: (original) =>
        `A.7.4 and CC6.4 are already mapped on line ${lineWith(original, `${PAIR},`)}`,
    },
    {
      name: 'a note that stands on another pair already',
      change: (text) => withCells(text, 'A.8.7,CC6.8', { note: noteOf(text, PAIR) }),
      line: (_, original) => lineWith(original, 'A.8.7,CC6.8,'),
      reason: (original) => `the note stands on line ${lineWith(original, `${PAIR},`)} already`,
    },
    {
      name: 'an empty line between rows',
      change: (text) => edit(text, `\n${PAIR},`, `\n\n${PAIR},`),
      line: (_, original) => lineWith(original, `${PAIR},`),
      reason: '0 cells, not 7',
    },
    {
      name: 'another name in the first line',
      change: (text) => edit(text, 'iso,tsc,relationship', 'iso,soc2,relationship'),
      line: () => 1,
      reason: HEADER_REASON,
    },
    {
      name: 'no first line with names',
      change: (text) => text.slice(text.indexOf('\n') + 1),
      line: () => 1,
      reason: HEADER_REASON,
    },
    { name: 'an empty file', change: () => '', line: () => 1, reason: HEADER_REASON },
  ];

  it.each(mistakes)('$name', (mistake) => expectOneProblem(CROSSWALK, mistake));
});

/** Words that are replaced; the problem is on the line that then holds `on`. */
const yamlMistake = (
  name: string,
  {
    from,
    to,
    on = to.trim(),
  }: { readonly from: string; readonly to: string; readonly on?: string },
  reason: string | RegExp,
): Mistake => ({
  name,
  change: (text) => edit(text, from, to),
  line: (changed) => lineWith(changed, on),
  reason,
});

/** An entry whose title is lost; the problem is on the line of its id. */
const titleMistake = (name: string, id: string): Mistake => ({
  name,
  change: (text) => withoutTitle(text, id),
  line: (changed) => lineWith(changed, `- id: ${id}`),
  reason: /\.title: title is missing$/,
});

describe('a mistake in the file of ISO 27001 stops the build', () => {
  const mistakes: readonly Mistake[] = [
    titleMistake('a control without a title', 'A.5.15'),
    titleMistake('a clause without a title', "'9.2'"),
    yamlMistake(
      'an empty title',
      { from: 'title: Access control\n', to: 'title: ""\n' },
      /title is empty/,
    ),
    yamlMistake(
      'a title without a value',
      { from: 'title: Clock synchronization\n', to: 'title: # to do\n' },
      /title is missing or not text/,
    ),
    yamlMistake(
      'a title that is a number',
      { from: 'title: Screening\n', to: 'title: 27001\n' },
      /title is missing or not text/,
    ),
    yamlMistake(
      'a title as long as a sentence of the standard',
      { from: 'title: Screening\n', to: `title: ${'Screening '.repeat(13)}\n` },
      /longer than 120 characters/,
    ),
    yamlMistake(
      'a key nobody knows',
      {
        from: 'title: Screening\n',
        to: 'title: Screening\n        remark: none\n',
        on: 'remark: none',
      },
      /remark/,
    ),
    yamlMistake(
      'an identifier of another form',
      { from: '- id: A.5.16\n', to: '- id: 5.16.\n' },
      /id is not of the form A\.5\.1/,
    ),
    yamlMistake(
      'a clause that YAML takes for a number',
      { from: "- id: '9.2'\n", to: '- id: 9.2\n' },
      /id is missing or not text/,
    ),
    yamlMistake(
      'YAML that is malformed',
      { from: 'title: Access control\n', to: 'title: Access: control\n' },
      /nested mappings are not allowed/i,
    ),
    yamlMistake(
      'a key written twice',
      {
        from: 'title: Screening\n',
        to: 'title: Screening\n        title: Twice\n',
        on: 'title: Twice',
      },
      /unique/,
    ),
    {
      name: 'a lost control',
      change: (text) => {
        const from = text.indexOf('      - id: A.8.34\n');
        return text.slice(0, from) + text.slice(text.indexOf('clauses:\n'));
      },
      line: (_, original) => lineOfId(original, 'A.8'),
      reason: 'A.8 lacks A.8.34',
    },
    {
      name: 'a lost clause',
      change: (text) => text.slice(0, text.indexOf("    - id: '10.2'\n")),
      line: (_, original) => lineOfId(original, 'ISMS'),
      reason: 'ISMS lacks 10.2',
    },
    {
      name: 'a control too many',
      change: (text) =>
        edit(text, '  - id: A.7\n', '      - id: A.6.9\n        title: New\n  - id: A.7\n'),
      line: (changed) => lineOfId(changed, 'A.6.9'),
      reason: 'A.6.9 is not one of the identifiers of A.6',
    },
    {
      name: 'a control moved under another theme',
      change: (text) => {
        const control = '      - id: A.5.37\n        title: Documented operating procedures\n';
        return edit(edit(text, control, ''), '  - id: A.7\n', `${control}  - id: A.7\n`);
      },
      line: (changed) => lineOfId(changed, 'A.5.37'),
      reason: 'A.5.37 is not one of the identifiers of A.6',
    },
    {
      name: 'a lost theme',
      change: (text) => without(text, '  - id: A.7\n', '  - id: A.8\n'),
      line: (_, original) => lineWith(original, 'themes:'),
      reason: 'A.7 is missing',
    },
    {
      name: 'a theme begun again before A.8.20',
      change: (text) =>
        edit(
          text,
          '      - id: A.8.20\n',
          '  - id: A.8\n    title: Again\n    controls:\n      - id: A.8.20\n',
        ),
      line: (_, original) => lineOfId(original, 'A.8.20'),
      reason: (original) => `A.8 is already on line ${lineOfId(original, 'A.8')}`,
    },
    {
      name: 'an entry without keys',
      change: (text) => edit(text, '- id: A.5.15\n        title: Access control\n', '- A.5.15\n'),
      line: (_, original) => lineOfId(original, 'A.5.15'),
      reason: /the keys id, title are expected$/,
    },
    {
      name: 'the name of another framework',
      change: (text) => edit(text, 'framework: ISO 27001', 'framework: ISO 27002'),
      line: (_, original) => lineWith(original, 'framework: ISO 27001'),
      reason: /framework is not ISO 27001$/,
    },
    { name: 'an empty file', change: () => '', line: () => 1, reason: 'the file holds no data' },
    {
      name: 'a file of nothing but comments',
      change: () => '# to do\n',
      line: () => 1,
      reason: 'the file holds no data',
    },
  ];

  it.each(mistakes)('$name', (mistake) => expectOneProblem(ISO, mistake));
});

/** Writes something else where the criteria of CC9 are listed. */
function withCriteria(text: string, value: string): string {
  const list = text.indexOf('\n', text.indexOf('criteria:', text.indexOf('- id: CC9\n')));
  const next = text.indexOf('  - id: availability\n');
  return `${text.slice(0, list)}${value}\n${text.slice(next)}`;
}

describe('a mistake in the file of SOC 2 stops the build', () => {
  const mistakes: readonly Mistake[] = [
    titleMistake('a criterion without a title', 'CC6.8'),
    yamlMistake(
      'a sixth category',
      { from: '- id: availability\n', to: '- id: resilience\n' },
      /id is not one of the five categories/,
    ),
    yamlMistake(
      'YAML that is malformed',
      { from: '- id: CC6.8\n', to: '- id: CC6.8: new\n' },
      /nested mappings are not allowed/i,
    ),
    {
      name: 'a lost criterion',
      change: (text) => text.slice(0, text.indexOf('          - id: P8.1\n')),
      line: (_, original) => lineOfId(original, 'P'),
      reason: 'P lacks P8.1',
    },
    {
      name: 'a lost series',
      change: (text) => without(text, '      - id: CC6\n', '      - id: CC7\n'),
      line: (_, original) => lineOfId(original, 'security'),
      reason: 'CC6 is missing',
    },
    {
      name: 'a lost category',
      change: (text) => without(text, '  - id: availability\n', '  - id: confidentiality\n'),
      line: (_, original) => lineWith(original, 'categories:'),
      reason: 'availability is missing',
    },
    {
      name: 'a series whose list of criteria is empty',
      change: (text) => withCriteria(text, ' []'),
      line: (_, original) => lineOfId(original, 'CC9'),
      reason: 'CC9 lacks CC9.1, CC9.2',
    },
    {
      name: 'a series whose criteria are gone, but for the key',
      change: (text) => withCriteria(text, ''),
      line: (_, original) => lineOfId(original, 'CC9') + 2,
      reason: /criteria is not a list$/,
    },
    {
      name: 'a series begun twice',
      change: (text) =>
        edit(
          text,
          '          - id: CC6.5\n',
          '      - id: CC6\n        title: Again\n        criteria:\n          - id: CC6.5\n',
        ),
      line: (_, original) => lineOfId(original, 'CC6.5'),
      reason: (original) => `CC6 is already on line ${lineOfId(original, 'CC6')}`,
    },
    { name: 'an empty file', change: () => '', line: () => 1, reason: 'the file holds no data' },
  ];

  it.each(mistakes)('$name', (mistake) => expectOneProblem(SOC2, mistake));
});

describe('a wrong identifier is named, and so is the one it replaced', () => {
  /** Ids as they are written in the file; `already` when the wrong one is that of another entry. */
  const wrong: readonly {
    readonly name: string;
    readonly file: DataFile;
    readonly group: string;
    readonly from: string;
    readonly to: string;
    readonly already?: true;
  }[] = [
    {
      name: 'a control listed twice',
      file: ISO,
      group: 'A.5',
      from: 'A.5.16',
      to: 'A.5.15',
      already: true,
    },
    {
      name: 'a clause listed twice',
      file: ISO,
      group: 'ISMS',
      from: "'9.2'",
      to: "'9.1'",
      already: true,
    },
    {
      name: 'a control with its digits swapped',
      file: ISO,
      group: 'A.5',
      from: 'A.5.16',
      to: 'A.5.61',
    },
    {
      name: 'a control under the wrong theme',
      file: ISO,
      group: 'A.5',
      from: 'A.5.16',
      to: 'A.6.16',
    },
    {
      name: 'a criterion listed twice',
      file: SOC2,
      group: 'CC6',
      from: 'CC6.8',
      to: 'CC6.7',
      already: true,
    },
    {
      name: 'a criterion in the wrong series',
      file: SOC2,
      group: 'CC6',
      from: 'CC6.8',
      to: 'CC7.8',
    },
    { name: 'a criterion of another category', file: SOC2, group: 'P', from: 'P8.1', to: 'PI1.6' },
  ];

  it.each(wrong)('$name', ({ file, group, from, to, already }) => {
    const original = shippedFiles()[file];
    const reason = already
      ? `is already on line ${lineOfId(original, to)}`
      : `is not one of the identifiers of ${group}`;
    const bare = (id: string) => id.replaceAll("'", '');
    expect(linesAfter(file, (text) => edit(text, `- id: ${from}\n`, `- id: ${to}\n`))).toEqual([
      `${lineOfId(original, group)}: ${group} lacks ${bare(from)}`,
      `${lineOfId(original, from)}: ${bare(to)} ${reason}`,
    ]);
  });

  it('a category that is another one', () => {
    const line = (id: string) => lineOfId(shippedFiles()[SOC2], id);
    const lines = linesAfter(SOC2, (text) =>
      edit(text, '- id: confidentiality\n', '- id: security\n'),
    );
    expect(lines).toEqual([
      `${lineWith(shippedFiles()[SOC2], 'categories:')}: confidentiality is missing`,
      `${line('confidentiality')}: security is already on line ${line('security')}`,
      `${line('C1')}: C1 does not belong to security`,
    ]);
  });
});

describe('several mistakes', () => {
  const WRONG = [
    { pair: 'A.8.32,CC8.1', iso: 'A.8.99' },
    { pair: 'A.7.4,CC6.4', iso: 'A.7.99' },
    { pair: 'A.5.1,CC1.1', iso: 'A.5.99' },
  ];

  it('are all named, a line each, in the order of the file', () => {
    const files = withText(CROSSWALK, (text) =>
      WRONG.reduce((before, { pair, iso }) => withCells(before, pair, { iso }), text),
    );
    const places = WRONG.map(({ iso }) => ({ iso, line: lineWith(files[CROSSWALK], iso) }));
    places.sort((a, b) => a.line - b.line);
    expect(failureOf(files).message).toBe(
      [
        '3 problems in data/:',
        ...places.map(
          ({ iso, line }) =>
            `  data/crosswalk.csv:${line}: ${iso} is not a control or clause of ISO 27001`,
        ),
      ].join('\n'),
    );
  });

  it('are named by line, whatever the order in which they are found', () => {
    const files = withText(ISO, (text) =>
      edit(
        edit(text, '- id: A.5.16\n', '- id: A.5.15\n'),
        '  - id: A.7\n',
        '      - id: A.6.9\n        title: New\n  - id: A.7\n',
      ),
    );
    const line = (id: string) => lineOfId(files[ISO], id);
    expect(failureOf(files).message).toBe(
      [
        '3 problems in data/:',
        `  ${ISO}:${line('A.5')}: A.5 lacks A.5.16`,
        `  ${ISO}:${line('A.5.15') + 2}: A.5.15 is already on line ${line('A.5.15')}`,
        `  ${ISO}:${line('A.6.9')}: A.6.9 is not one of the identifiers of A.6`,
      ].join('\n'),
    );
  });

  it('in one row are all named', () => {
    const problems = problemsAfter(CROSSWALK, (text) =>
      withCells(text, PAIR, { relationship: 'covers', strength: '12', basis: 'yours' }),
    );
    expect(problems.map(({ reason }) => reason.split(' ')[0])).toEqual([
      'relationship',
      'strength',
      'basis',
    ]);
    const line = lineWith(shippedFiles()[CROSSWALK], `${PAIR},`);
    expect(problems.map((problem) => problem.line)).toEqual([line, line, line]);
  });

  it('in both framework files are named together', () => {
    const files = shippedFiles();
    const { problems } = failureOf({
      ...files,
      [ISO]: withoutTitle(files[ISO], 'A.5.15'),
      [SOC2]: withoutTitle(files[SOC2], 'CC6.8'),
    });
    expect(problems.map(({ file }) => file)).toEqual([ISO, SOC2]);
  });

  it('are spoken of in the plural, one alone in the singular', () => {
    const { message } = failureOf(
      withText(CROSSWALK, (text) => withCells(text, PAIR, { iso: 'A.7.99' })),
    );
    expect(message.split('\n')[0]).toBe('1 problem in data/:');
  });
});

describe('a sound change is taken', () => {
  const build = (change: (text: string) => string): BuiltCatalog =>
    buildCatalog(withText(CROSSWALK, change));

  it('of one strength, with nothing else changed', () => {
    const { catalog } = build((text) => withCells(text, PAIR, { strength: '3' }));
    const expected = shippedData().catalog.mappings.map((mapping) =>
      mapping.id === 'A.7.4~CC6.4' ? { ...mapping, strength: 3 } : mapping,
    );
    expect(catalog.mappings).toEqual(expected);
  });

  it('of one note, in which commas and quotes are kept', () => {
    const { notes } = build((text) =>
      withCells(text, PAIR, { note: '"Doors, cameras and ""tailgating"" are looked at by both."' }),
    );
    expect(notes['A.7.4~CC6.4']).toBe('Doors, cameras and "tailgating" are looked at by both.');
  });

  it('that adds a row in its place, for a clause as well', () => {
    const { catalog } = shippedData();
    const mapped = new Set(catalog.mappings.map(({ id }) => id));
    const places = catalog.clauses.flatMap(({ id: iso }) =>
      catalog.criteria.map(({ id: tsc }) => `${iso}~${tsc}`),
    );
    const id = places.find((place) => !mapped.has(place));
    if (!id) throw new Error('every clause is mapped to every criterion');
    const [iso = '', tsc = ''] = id.split('~');
    const later = new Set(places.slice(places.indexOf(id)));
    const at = catalog.mappings.findIndex((mapping) => later.has(mapping.id));
    const added: Mapping = {
      id,
      iso,
      tsc,
      relationship: 'intersects',
      strength: 10,
      rationale: 'syntactic',
      basis: 'editorial',
    };
    const row = `${iso},${tsc},intersects,10,syntactic,editorial,${NEW_NOTE}`;
    const after = build((text) =>
      text
        .split('\n')
        .toSpliced(at + 1, 0, row)
        .join('\n'),
    );
    expect(after.catalog.mappings).toEqual(catalog.mappings.toSpliced(at, 0, added));
    expect(after.notes[id]).toBe(NEW_NOTE.slice(1, -1));
  });

  it('but not of the order of the rows', () => {
    const { problems } = failureOf(
      withText(CROSSWALK, (text) => {
        const [header = '', first = '', second = '', ...rest] = text.split('\n');
        return [header, second, first, ...rest].join('\n');
      }),
    );
    expect(problems).toEqual([
      { file: CROSSWALK, line: 3, reason: expect.stringMatching(/ stand after a later pair$/) },
    ]);
  });

  it('of a byte order mark in front', () => {
    expect(build((text) => `\ufeff${text}`)).toEqual(shippedData());
  });

  it('of line ends, and of the one at the very end', () => {
    expect(build((text) => text.replaceAll('\n', '\r\n'))).toEqual(shippedData());
    expect(build((text) => text.trimEnd())).toEqual(shippedData());
  });
});
