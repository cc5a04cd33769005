// @vitest-environment node
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv, withoutGuard } from '../../../../src/exchange';
import { SHEET_NAMES, soaTable } from '../../../../src/exchange/workbook';
import { blankOwnControl, putOwnControls } from '../../../../src/model';
import type { Scope } from '../../../../src/model';
import { decision, ownMapping, scopeOf, yoursOf } from '../../../fixtures/examples';
import { bytesOf, dataOf, opened, recordsOf } from './fixture';

/** What a spreadsheet would run, or the format would take for something else. */
const TEXTS = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1', '\n=1', '\uff1d1+1', '\uff0b1', '\uff20x'],
  ...[
    ' =1',
    '\u00a0=1',
    "'=1",
    'a;=1',
    'one\n- two',
    'x, "@y',
    '007',
    '1e5',
    'TRUE',
    '2027-02-30',
    '_x000D_',
    '<b>&"\'',
    '  two  ',
  ],
];

/** The text everywhere where one can be typed. */
const scopeOfText = (text: string): Scope =>
  putOwnControls(
    scopeOf({
      statement: { ...scopeOf().statement, organisation: text, ismsScope: text, commitments: text },
      decisions: {
        'A.5.1': decision('applicable', {
          ...{ justification: text, owner: text, question: text, evidence: text, note: text },
          own: { c1: text },
        }),
        'A.5.2': decision('excluded', { justification: text }),
        'CC1.1': decision('applies', { justification: text, note: text }),
        '4.1': decision('required', { note: text }),
      },
      columns: [{ id: 'c1', title: text }],
      providers: [
        {
          ...{ name: text, services: text, regions: text, method: '', expectedControls: text },
          ...{ ours: text, report: text, reportFrom: '', reportTo: '', bridgeTo: '' },
        },
      ],
      yours: yoursOf(ownMapping('A.5.1', 'CC6.8', { reason: text, author: text, role: text })),
      log: [
        {
          ...{ at: '2026-11-24T19:22:00Z', by: text, cell: 'decision\tA.5.1\tnote' },
          ...{ before: text, after: text },
        },
      ],
    }),
    [
      {
        ...blankOwnControl('AC-01'),
        ...{ statement: text, owner: text, systems: text, evidenceReference: text, note: text },
        serves: ['CC1.1'],
      },
    ],
  );

describe('a text in the workbook', () => {
  it.each(TEXTS)('is that very text in every sheet: %j', async (text) => {
    const bytes = await bytesOf(scopeOfText(text));
    const files = unzipSync(bytes);
    for (const [path, file] of Object.entries(files)) {
      if (path.startsWith('xl/worksheets/')) expect(strFromU8(file)).not.toMatch(/<f[ >/]/);
    }
    const book = await opened(bytes);
    const holding = [...book].filter(([, rows]) => rows.some((row) => row.includes(text)));
    expect(holding.map(([name]) => name)).toEqual([
      ...['Summary', 'Scope statement', 'Providers', 'Statement of Applicability', 'ISMS clauses'],
      ...['SOC 2 criteria', 'SOC 2 control matrix', 'Own controls', 'Crosswalk'],
      ...['Gaps and warnings', 'Decision log', 'Open questions', 'Your mappings', 'Columns'],
    ]);
    const [first] = recordsOf(book, SHEET_NAMES.soa, 'Control ID');
    expect(first).toMatchObject({ Owner: text, Notes: text, 'Justification for inclusion': text });
  });

  it('loses only what XML cannot hold', async () => {
    const text = 'a\u0000b\u001fc\uffffd\u{1f600}e\r\nf\tg';
    const scope = scopeOf({ decisions: { 'A.5.1': decision('applicable', { note: text }) } });
    const [first] = recordsOf(await opened(await bytesOf(scope)), SHEET_NAMES.soa, 'Control ID');
    expect(first?.Notes).toBe('abcd\u{1f600}e\r\nf\tg');
  });
});

describe('a text in the CSV', () => {
  it.each(TEXTS)('is guarded where it would run, and comes back as it was: %j', async (text) => {
    const csv = toCsv(soaTable(await dataOf(scopeOfText(text))));
    const cells = Papa.parse<string[]>(csv.slice(1)).data.flat();
    expect(
      cells.filter((cell) => /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell)),
    ).toEqual([]);
    expect(cells.filter((cell) => withoutGuard(cell) === text).length).toBeGreaterThan(4);
  });
});
