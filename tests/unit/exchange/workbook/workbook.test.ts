// @vitest-environment node
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../../../src/catalog';
import { makeWorkbook, loadWorkbookData, SHEET_NAMES } from '../../../../src/exchange/workbook';
import type { Progress } from '../../../../src/exchange/workbook';
import { EXPORTED_SHEET } from '../../../../src/exchange/workbook/sheets/exported';
import {
  blankOwnControl,
  crosswalkIn,
  fingerprintOf,
  overlapOf,
  putOwnControls,
  warningsIn,
} from '../../../../src/model';
import type { Scope } from '../../../../src/model';
import { decision, ownMapping, scopeOf, yoursOf } from '../../../fixtures/examples';
import { bytesOf, dataOf, opened, recordsOf, TODAY } from './fixture';

const SCOPE = putOwnControls(
  scopeOf({
    categories: ['availability'],
    decisions: {
      'A.5.1': decision('applicable', { due: '2027-01-31', implementation: 'implemented' }),
      'A.7.4': decision('excluded', { justification: 'No offices.' }),
      'A.7.1': decision('inherited', { provider: 'Example Cloud', question: 'Who reads it?' }),
      'A1.2': decision('not-relevant'),
    },
    yours: yoursOf(ownMapping('A.5.2', 'CC6.8', { strength: 9 })),
    log: [
      {
        ...{ at: '2026-11-24T19:22:00.000Z', by: 'Ada', cell: 'decision\tA.7.4\tstatus' },
        ...{ before: null, after: 'excluded' },
      },
    ],
  }),
  [
    {
      ...blankOwnControl('AC-01'),
      statement: 'Access of leavers is removed within one business day.',
      serves: ['A.5.18', 'CC6.2', 'CC6.3'],
      implementation: 'in-progress',
    },
    { ...blankOwnControl('GV-01'), statement: 'The board meets.', serves: ['CC1.2'] },
  ],
);

describe('the figures of the workbook', () => {
  const SCOPES: readonly (readonly [string, Scope])[] = [
    ['a worked scope', SCOPE],
    ['an untouched one', scopeOf()],
    [
      'the guide alone, Strong only, without clauses',
      scopeOf({ bases: ['guide'], bar: 'strong', countClauses: false }),
    ],
  ];
  it.each(SCOPES)('are those of the screen in %s', async (_, scope) => {
    const { figures } = overlapOf(catalog, scope);
    const book = await opened(await bytesOf(scope));
    const summary = recordsOf(book, SHEET_NAMES.summary, 'Section');
    const line = (section: string, item: string) => {
      const found = summary.find((row) => row.Section === section && row.Item === item);
      return [found?.Value, found?.Of];
    };
    const overlapRow = (item: string) => line('Overlap', item);
    expect(overlapRow('Mappings that count')).toEqual([figures.mappings, null]);
    const ofControls = (value: number) => [value, figures.controls];
    const ofCriteria = (value: number) => [value, figures.criteria];
    expect({
      shared: overlapRow('Annex A controls shared with SOC 2'),
      only: overlapRow('Annex A controls in ISO 27001 only'),
      excluded: overlapRow('Annex A controls excluded'),
      criteria: overlapRow('SOC 2 criteria shared with ISO 27001'),
      clauses: overlapRow('of these, shared through clauses only'),
      soc2: overlapRow('SOC 2 criteria in SOC 2 only'),
      notRelevant: overlapRow('SOC 2 criteria not relevant'),
    }).toEqual({
      shared: ofControls(figures.sharedControls),
      only: ofControls(figures.isoOnly),
      excluded: ofControls(figures.controlsNotApplicable),
      criteria: ofCriteria(figures.sharedCriteria),
      clauses: [figures.sharedThroughClausesOnly, figures.sharedCriteria],
      soc2: ofCriteria(figures.soc2Only),
      notRelevant: ofCriteria(figures.criteriaNotRelevant),
    });

    // The same, counted row by row.
    const soa = recordsOf(book, SHEET_NAMES.soa, 'Control ID').slice(0, figures.controls);
    const rowsThatAre = (overlap: string) => soa.filter((row) => row.Overlap === overlap).length;
    expect(rowsThatAre('Shared')).toBe(figures.sharedControls);
    expect(rowsThatAre('ISO 27001 only')).toBe(figures.isoOnly);
    expect(rowsThatAre('Not applicable')).toBe(figures.controlsNotApplicable);
    const criteria = recordsOf(book, SHEET_NAMES.criteria, 'ID');
    expect(criteria).toHaveLength(figures.criteria);
    expect(criteria.filter((row) => row.Overlap === 'Shared')).toHaveLength(figures.sharedCriteria);
    const crosswalk = recordsOf(book, SHEET_NAMES.crosswalk, 'ISO 27001 ID');
    expect(crosswalk).toHaveLength(crosswalkIn(catalog, scope).mappings.length);
    const counting = crosswalk.filter((row) => row['Counts now'] === 'Yes');
    expect(counting).toHaveLength(figures.mappings);
    for (const row of crosswalk) expect(Boolean(row['Why not'])).toBe(row['Counts now'] === 'No');
    const byTheme = summary.filter((row) => row.Section === 'Shared by theme');
    expect(byTheme.reduce((sum, row) => sum + Number(row.Value), 0)).toBe(figures.sharedControls);
    const bySeries = summary.filter((row) => row.Section === 'Shared by series');
    const inScope = figures.criteria - figures.criteriaNotRelevant;
    expect(bySeries.reduce((sum, row) => sum + Number(row.Of), 0)).toBe(inScope);
    const warnings = warningsIn(catalog, scope, overlapOf(catalog, scope), TODAY);
    const gaps = recordsOf(book, SHEET_NAMES.gaps, 'Severity');
    expect(gaps.filter((row) => row.Severity !== 'Control library')).toHaveLength(warnings.length);
  });
});

describe('the workbook as a file', () => {
  it('has its sheets in order, with names that every spreadsheet takes', async () => {
    const names = [...(await opened(await bytesOf(SCOPE))).keys()];
    expect(names).toEqual([...Object.values(SHEET_NAMES), EXPORTED_SHEET]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  });

  it('freezes and filters the header row of each, and has neither formulas nor macros', async () => {
    const files = unzipSync(await bytesOf(SCOPE, ['aws']));
    const paths = Object.keys(files);
    expect(paths.filter((path) => /vba|macro|\.bin$/i.test(path))).toEqual([]);
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    const book = await opened(await bytesOf(SCOPE, ['aws']));
    [...book.values()].forEach((rows, index) => {
      const xml = text(`xl/worksheets/sheet${index + 1}.xml`);
      const header = index === Object.keys(SHEET_NAMES).indexOf('soa') ? 8 : 1;
      expect(xml).toMatch(new RegExp(`<pane [^>]*ySplit="${header}"[^>]*state="frozen"`));
      expect(xml).toMatch(new RegExp(`<autoFilter ref="A${header}:[A-Z]+${rows.length}"/>`));
      expect(xml).not.toContain('<f>');
      expect(xml).toMatch(/<col min="1" max="1" width="\d+" customWidth/);
    });
    // A name with a space has to stand in quotes, or Excel repairs the file.
    const titles = text('xl/workbook.xml').match(/<definedName [^>]*>[^<]*</g) ?? [];
    expect(titles).toHaveLength(book.size);
    for (const title of titles) expect(title).toMatch(/>('[^']+')!\$A:\$A,\1!\$\d+:\$\d+<$/);
    expect(text('xl/workbook.xml').match(/state="hidden"/g)).toHaveLength(1);
  });

  it('says on the summary of which scope it was made, when and with what', async () => {
    const summary = recordsOf(await opened(await bytesOf(SCOPE)), SHEET_NAMES.summary, 'Section');
    const said = Object.fromEntries(
      summary.filter((row) => row.Section === 'Document').map((row) => [row.Item, row.Value]),
    );
    expect(said).toMatchObject({
      Scope: 'Audit 2027',
      'SOC 2 categories': 'Security, Availability',
      'Overlap strength': 'Moderate and up',
      Basis: 'Guide, Editorial, Yours',
      'Crosswalk version': expect.stringMatching(/^\d+-[0-9a-f]{8}$/) as unknown,
      'Made with': 'Common Ground 0.1.0',
      Date: new Date('2026-11-24T00:00:00Z'),
      'Fingerprint of the scope': fingerprintOf(SCOPE),
      'Platforms of the tasks': 'None chosen',
    });
  });

  it('lists gaps gravest first', async () => {
    const gaps = recordsOf(await opened(await bytesOf(SCOPE)), SHEET_NAMES.gaps, 'Severity');
    const order = [...['Blocks the audit', 'Will be asked', 'Housekeeping', 'Control library']];
    const places = gaps.map((row) => order.indexOf(String(row.Severity)));
    expect(new Set(places).size).toBeGreaterThan(2);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says what the statement lacks, and where the rest of the description belongs', async () => {
    const statement = { ...scopeOf().statement, reportType: 'type-2' as const };
    const book = await opened(await bytesOf({ ...SCOPE, statement }));
    const rows = recordsOf(book, SHEET_NAMES.statement, 'Item');
    const of = (item: string) => rows.find((row) => row.Item === item)?.['What was said'];
    expect(of('ISMS scope and boundaries')).toBe('Not written down yet');
    expect(of('Type I as of')).toBe('Not asked for in Type II');
    expect(of('Type II from')).toBe('Not written down yet');
    expect(of('Criteria not relevant')).toBe('A1.2');
    expect(of('Interested parties and their requirements')).toBe('Not said yet where it is');
    expect(of('Incidents in the period')).toMatch(/^Not kept here/);
    for (const row of rows) {
      expect(row['What was said']).toBeTruthy();
      expect(row['What it is read for']).toBeTruthy();
    }
  });

  it('counts how far everything in scope is put into practice', async () => {
    const summary = recordsOf(await opened(await bytesOf(SCOPE)), SHEET_NAMES.summary, 'Section');
    const of = (item: string) => {
      const found = summary.find((row) => row.Item === item);
      return [found?.Value, found?.Of];
    };
    expect(of('Annex A controls in scope: implemented')).toEqual([1, 92]);
    expect(of('Annex A controls in scope: in progress')).toEqual([1, 92]);
    expect(of('ISMS clauses: not said')).toEqual([25, 25]);
    expect(of('SOC 2 criteria in scope: in progress')).toEqual([2, 35]);
  });

  it('has numbers as numbers, days as days and times as times', async () => {
    const book = await opened(await bytesOf(SCOPE));
    const [first] = recordsOf(book, SHEET_NAMES.soa, 'Control ID');
    expect(first?.['Due date']).toEqual(new Date('2027-01-31T00:00:00Z'));
    const [yours] = recordsOf(book, SHEET_NAMES.yours, 'ISO 27001 ID');
    expect(yours).toMatchObject({ Strength: 9, Date: new Date('2026-11-24T00:00:00Z') });
    const [entry] = recordsOf(book, SHEET_NAMES.log, 'When (UTC)');
    // A time is a fraction of a day, which is not exact.
    const seconds = Math.round(Number(entry?.['When (UTC)']) / 1000);
    expect(seconds).toBe(Date.parse('2026-11-24T19:22:00Z') / 1000);
    for (const row of recordsOf(book, SHEET_NAMES.crosswalk, 'ISO 27001 ID')) {
      expect(row.Strength).toBeTypeOf('number');
      expect(row['ISO 27001 ID']).toBeTypeOf('string');
    }
    for (const row of recordsOf(book, SHEET_NAMES.clauses, 'ID'))
      expect(row.ID).toBeTypeOf('string');
  });

  it('cuts a text that no cell holds, and says so in the cell', async () => {
    const long = `${'x'.repeat(32_766)}😀${'y'.repeat(10)}`;
    const scope = scopeOf({ decisions: { 'A.5.1': decision('applicable', { note: long }) } });
    const [first] = recordsOf(await opened(await bytesOf(scope)), SHEET_NAMES.soa, 'Control ID');
    const note = String(first?.Notes);
    expect(note.length).toBeLessThanOrEqual(32_767);
    expect(note).toMatch(/^x+ \[cut here: a cell holds 32,767 characters\]$/);
  });
});

describe('the own controls in the workbook', () => {
  it('stand in the matrix by criterion; one that nothing serves says so', async () => {
    const book = await opened(await bytesOf(SCOPE));
    const matrix = recordsOf(book, SHEET_NAMES.matrix, 'Criterion');
    const of = (id: string) => matrix.filter((row) => row.Criterion === id);
    expect(of('CC6.2')).toMatchObject([
      { 'Own control': 'AC-01', 'Control as worded': SCOPE.library['AC-01']?.statement },
    ]);
    expect(of('CC6.8')).toMatchObject([
      { 'Own control': null, 'Control as worded': 'No own control serves this criterion yet.' },
    ]);
    expect(of('A1.2')).toMatchObject([
      { 'Control as worded': 'Not relevant: no reason given yet' },
    ]);
    const listed = new Set(matrix.map((row) => row.Criterion));
    expect(listed.size).toBe(overlapOf(catalog, SCOPE).figures.criteria);
    expect(recordsOf(book, SHEET_NAMES.controls, 'Own control')).toMatchObject([
      {
        'Own control': 'AC-01',
        'Serves in ISO 27001': 'A.5.18',
        'Serves in SOC 2': 'CC6.2; CC6.3',
      },
      { 'Own control': 'GV-01', 'Serves in ISO 27001': null, 'Serves in SOC 2': 'CC1.2' },
    ]);
  });

  it('say which of what they serve is not in scope now', async () => {
    const scope = putOwnControls(
      scopeOf({
        countClauses: false,
        decisions: { 'A.5.18': decision('excluded', { justification: 'x' }) },
      }),
      [{ ...blankOwnControl('AC-01'), serves: ['9.2', 'A.5.16', 'A.5.18', 'CC6.2', 'P1.1'] }],
    );
    const book = await opened(await bytesOf(scope));
    expect(recordsOf(book, SHEET_NAMES.controls, 'Own control')[0]).toMatchObject({
      'Serves in SOC 2': 'CC6.2; P1.1',
      'Of these, not in scope now': 'A.5.18; P1.1',
    });
    const matrix = recordsOf(book, SHEET_NAMES.matrix, 'Criterion');
    expect(matrix.find((row) => row['Own control'] === 'AC-01')).toMatchObject({
      Criterion: 'CC6.2',
      'Serves in ISO 27001': '9.2; A.5.16',
    });
  });

  it('give a requirement the status that the screens show', async () => {
    const soa = recordsOf(await opened(await bytesOf(SCOPE)), SHEET_NAMES.soa, 'Control ID');
    const row = soa.find((one) => one['Control ID'] === 'A.5.18');
    expect(row).toMatchObject({ 'Implementation status': 'In progress', 'Own controls': 'AC-01' });
  });
});

describe('the tasks', () => {
  it('are those of the platforms chosen', async () => {
    const on = async (platforms: Parameters<typeof bytesOf>[1]) =>
      recordsOf(await opened(await bytesOf(scopeOf(), platforms)), SHEET_NAMES.tasks, 'Title');
    const tasks = await on(['gcp']);
    expect(new Set(tasks.map((row) => row.Platform))).toEqual(new Set(['GCP']));
    expect(await on([])).toMatchObject([
      { Title: 'None: no platform was chosen when the workbook was made.' },
    ]);
  });
});

describe('the making', () => {
  it('tells of each sheet, and stops between two when it is cancelled', async () => {
    const data = await loadWorkbookData(await dataOf(scopeOf()), []);
    const controller = new AbortController();
    const told: Progress[] = [];
    const making = makeWorkbook(data, {
      signal: controller.signal,
      onProgress: (progress) => {
        told.push(progress);
        if (told.length === 3) controller.abort();
      },
    });
    await expect(making).rejects.toMatchObject({ name: 'AbortError' });
    expect(told.map(({ what }) => what)).toEqual(Object.values(SHEET_NAMES).slice(0, 3));
    expect(told.map(({ done }) => done)).toEqual([0, 1, 2]);
  });
});
