// @vitest-environment node
/** Lists of strangers: files of own mappings, spreadsheets as text, and what is pasted. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { ownMappingsSheet, readOwnMappings, toCsv } from '../../../src/exchange';
import { readTables } from '../../../src/exchange/read-table/read-table';
import { putOwnMapping } from '../../../src/model';
import type { Scope } from '../../../src/model';
import { columnsOf } from '../../../src/screens/scope/decisions/columns';
import { planPaste } from '../../../src/screens/scope/decisions/paste';
import { workRows } from '../../../src/screens/scope/decisions/rows';
import { readList } from '../../../src/screens/scope/held/read-list';
import { frozen, ownMapping } from '../../fixtures/examples';
import { CONTROL_LIST, EVIDENCE_LIST, SOA_BARS, SOA_SEMICOLON } from '../../fixtures/foreign-lists';
import {
  CASES,
  Depths,
  expectClear,
  expectUnpolluted,
  nastyTexts,
  scribbled,
  scribbles,
  SEED,
} from '../../fixtures/hostile';
import { expectSound, MINE } from '../../fixtures/own-work';
import { planOfRead } from '../../fixtures/read-back';

const cellEdits = fc.array(
  fc.record({
    at: fc.nat(),
    text: nastyTexts,
    act: fc.constantFrom('cell', 'cell', 'cell', 'row', 'column'),
  }),
  { minLength: 1, maxLength: 3 },
);
type CellEdits = typeof cellEdits extends fc.Arbitrary<infer T> ? T : never;

/** A table with some of its cells, rows and columns written over. */
function editedRows(rows: readonly (readonly string[])[], edits: CellEdits): string[][] {
  const copy = rows.map((row) => [...row]);
  for (const { at, text, act } of edits) {
    const row = copy[at % copy.length] ?? [];
    if (act === 'cell') row[Math.floor(at / 7) % Math.max(1, row.length)] = text;
    else if (act === 'row') copy.push([...row], [text]);
    else for (const one of copy) one.push(text);
  }
  return copy;
}

/** Halves of characters do not survive in a file. */
const asFile = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

const own = [
  ownMapping('A.5.1', 'CC6.8'),
  ownMapping('A.5.2', 'CC1.1', { rejected: true }),
  ownMapping('9.2', 'CC4.1', { strength: 3, agreed: true }),
];
const ownSheet = ownMappingsSheet(catalog, own);
const ownRows = [ownSheet.columns, ...ownSheet.rows];

it(`own mappings are read row by row, ${CASES.mappings} times`, () => {
  const depths = new Depths('mappings', ['no such list', 'rows left out', 'accepted']);
  fc.assert(
    fc.property(cellEdits, fc.nat(), scribbles, (edits, at, scribble) => {
      const [columns = [], ...rows] = editedRows(ownRows, edits);
      const whole = toCsv({ columns, rows });
      const text = scribble === '' ? whole : scribbled(whole, at, scribble);
      const { mappings, problems } = readOwnMappings(asFile(text), catalog);
      expectUnpolluted();
      for (const problem of problems) expectClear(`Row ${problem.row}: ${problem.text}.`);
      expectSound(mappings.reduce<Scope>(putOwnMapping, MINE.scope));
      depths.count(
        mappings.length === 0 ? 'no such list' : problems.length > 0 ? 'rows left out' : 'accepted',
      );
    }),
    { numRuns: CASES.mappings, seed: SEED },
  );
  depths.report(20);
}, 60_000);

const LISTS = [SOA_SEMICOLON, SOA_BARS, CONTROL_LIST, EVIDENCE_LIST].map(
  (bytes) => Papa.parse<string[]>(new TextDecoder().decode(bytes).replace('sep=;\r\n', '')).data,
);
const scope = frozen({ ...MINE.scope, columns: [{ id: 'c1', title: 'Risk ID' }] });

it(`lists change nothing that was not shown first, ${CASES.lists} times`, async () => {
  const stages = ['not read', 'no list', 'rows left out', 'accepted'];
  const depths = new Depths('lists', stages);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(LISTS.length - 1),
      cellEdits,
      fc.nat(),
      scribbles,
      fc.constantFrom(',', ';', '\t', '|'),
      async (which, edits, at, scribble, delimiter) => {
        const whole = Papa.unparse(editedRows(LISTS[which]!, edits), { delimiter });
        const text = scribble === '' ? whole : scribbled(whole, at, scribble);
        const read = await readTables(
          new Uint8Array(new TextEncoder().encode(text)),
          'a\u202eb.csv',
        );
        const planned = planOfRead(read, catalog, scope);
        if (!planned) {
          depths.count('not read');
          return;
        }
        const { lists, left } = planned;
        depths.count(lists === 0 ? 'no list' : left > 0 ? 'rows left out' : 'accepted');
      },
    ),
    { numRuns: CASES.lists, seed: SEED },
  );
  depths.report(5);
}, 60_000);

const all = workRows(catalog, scope);
const columns = columnsOf(scope.columns);

const BLOCKS: readonly (readonly (readonly string[])[])[] = [
  [
    ['ID', 'Decision', 'Owner', 'Risk ID'],
    ['a 5.1', 'yes', 'Ada', 'R1'],
    ['CC6.1', 'n/a'],
  ],
  [
    ['Ada', '2027-01-31', 'done'],
    ['Ben', '31 Jan 2027', 'wip'],
  ],
  [['']],
];

it(`what is pasted is read as far as it is known, ${CASES.pasted} times`, () => {
  const depths = new Depths('pasted', ['nothing found', 'cells left out', 'accepted']);
  fc.assert(
    fc.property(
      cellEdits,
      fc.nat(all.length - 1),
      fc.nat(columns.length - 1),
      fc.constantFrom(...BLOCKS),
      (edits, row, column, block) => {
        const text = editedRows(block, edits)
          .map((line) => line.join('\t'))
          .join('\n');
        const target = { below: all.slice(row), all, across: columns.slice(column), columns };
        const plan = planPaste(text, target, catalog, scope);
        expectSound(plan.apply(scope));
        const list = readList(catalog, text);
        for (const id of list.ids) expect(catalog.requirement(id)).toBeDefined();
        expectUnpolluted();
        const left = plan.puzzling.length + plan.unplaced.length;
        const found = plan.changing;
        depths.count(found === 0 ? 'nothing found' : left > 0 ? 'cells left out' : 'accepted');
      },
    ),
    { numRuns: CASES.pasted, seed: SEED },
  );
  depths.report(20);
}, 60_000);
