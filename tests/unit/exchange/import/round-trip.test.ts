// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog';
import type { Catalog } from '../../../../src/catalog';
import { SHEET_NAMES } from '../../../../src/exchange/workbook/names';
import { blankOwnControl, decide, differencesBetween } from '../../../../src/model';
import type { Scope } from '../../../../src/model';
import { scopesOver } from '../../../fixtures/arbitraries';
import { possibleEdits, someOf } from '../../../fixtures/cell-edits';
import { decision, scopeOf } from '../../../fixtures/examples';
import { randomFrom } from '../../../fixtures/random-scopes';
import { edited, planOf, tablesIn, writtenFrom } from '../../../fixtures/round-trip';
import { smallCatalog } from '../../../fixtures/small-catalog';

const NOTHING = { changes: [], clashes: [], unknown: [], ambiguous: [], puzzling: [] };
const EDITS = 50;

const sampleScopes = (count: number) =>
  fc.sample(scopesOver(shippedCatalog), { numRuns: count, seed: 6 });

describe('a workbook that comes back as it was', () => {
  it('changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(scopesOver(smallCatalog), async (scope) => {
        const plan = await planOf(await writtenFrom(smallCatalog, scope), smallCatalog, scope);
        expect(plan).toMatchObject(NOTHING);
        expect(plan.unread.filter((one) => one.edited > 0)).toEqual([]);
        expect(plan.apply(scope, new Set())).toBe(scope);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('changes nothing, with all that ships', async () => {
    for (const scope of sampleScopes(3)) {
      const plan = await planOf(await writtenFrom(shippedCatalog, scope), shippedCatalog, scope);
      expect(plan).toMatchObject(NOTHING);
    }
  }, 60_000);

  it('takes back nothing that was decided since', async () => {
    const bytes = await writtenFrom(smallCatalog, scopeOf());
    const since = scopeOf({ decisions: { 'A.7.4': decision('excluded', { owner: 'Ada' }) } });
    expect(await planOf(bytes, smallCatalog, since)).toMatchObject(NOTHING);
  });
});

describe('a workbook edited in 50 cells', () => {
  const holds = async (catalog: Catalog, scope: Scope, seed: number) => {
    const random = randomFrom(seed);
    const bytes = await writtenFrom(catalog, scope);
    const possible = possibleEdits(await tablesIn(bytes), catalog, scope, random);
    const edits = someOf(random, possible, EDITS);
    const plan = await planOf(edited(bytes, edits), catalog, scope);
    expect(plan).toMatchObject({ ...NOTHING, changes: expect.anything() });
    expect(plan.changes).toHaveLength(EDITS);
    const wanted = edits.reduce((before, { apply }) => apply(before), scope);
    const result = plan.apply(scope, new Set(plan.changes.map(({ key }) => key)));
    expect(differencesBetween(wanted, result)).toEqual([]);
  };

  it('comes back with exactly these 50 changes', async () => {
    await fc.assert(
      fc.asyncProperty(scopesOver(smallCatalog), fc.nat(), (scope, seed) =>
        holds(smallCatalog, scope, seed),
      ),
      { numRuns: 100 },
    );
  }, 90_000);

  it('comes back with exactly these, with all that ships', async () => {
    for (const [index, scope] of sampleScopes(3).entries()) {
      await holds(shippedCatalog, scope, index);
    }
  }, 60_000);
});

describe('what was changed on both sides', () => {
  it('is a clash with what both began with, and is taken only when chosen', async () => {
    const then = scopeOf({ decisions: { 'A.5.1': decision('applicable', { owner: 'Ada' }) } });
    const bytes = await writtenFrom(smallCatalog, then);
    const [soa] = await tablesIn(bytes);
    const row = soa!.rows.findIndex(([id]) => id === 'A.5.1');
    const column = soa!.rows.find(([id]) => id === 'Control ID')!.indexOf('Owner');
    const back = edited(bytes, [{ sheet: soa!.name, row: row + 1, column, text: 'Ben' }]);
    const now = decide(then, [{ id: 'A.5.1', kind: 'control' }], { owner: 'Cleo', note: 'Mine' });
    const plan = await planOf(back, smallCatalog, now);
    expect(plan.changes).toEqual([]);
    expect(plan.clashes).toMatchObject([
      { id: 'A.5.1', title: 'Owner', exported: 'Ada', before: 'Cleo', after: 'Ben' },
    ]);
    expect(plan.apply(now, new Set())).toBe(now);
    expect(plan.apply(now, new Set([plan.clashes[0]!.key])).decisions['A.5.1']).toMatchObject({
      owner: 'Ben',
      note: 'Mine',
    });
    // The same edit on both sides is no clash.
    const agreed = decide(then, [{ id: 'A.5.1', kind: 'control' }], { owner: 'Ben' });
    expect(await planOf(back, smallCatalog, agreed)).toMatchObject({ ...NOTHING, same: 1 });
  });
});

describe('the control matrix, where an own control stands once for each criterion', () => {
  const scope = scopeOf({
    library: {
      'AC-01': { ...blankOwnControl('AC-01'), statement: 'Reviewed.', serves: ['CC1.1', 'CC6.1'] },
      'AC-02': { ...blankOwnControl('AC-02'), statement: 'Removed.', serves: ['CC6.1'] },
    },
  });

  /** Writes into the rows of the matrix that begin as given. */
  async function planAfter(
    edits: readonly { row: readonly [string, string]; column: string; text: string }[],
  ) {
    const bytes = await writtenFrom(smallCatalog, scope);
    const matrix = (await tablesIn(bytes)).find(({ name }) => name === SHEET_NAMES.matrix)!;
    const headings = matrix.rows.find(([first]) => first === 'Criterion')!;
    const control = headings.indexOf('Own control');
    const placed = edits.map(({ row, column, text }) => ({
      sheet: matrix.name,
      row: 1 + matrix.rows.findIndex((one) => one[0] === row[0] && (one[control] ?? '') === row[1]),
      column: headings.indexOf(column),
      text,
    }));
    return planOf(edited(bytes, placed), smallCatalog, scope);
  }
  const STATEMENT = 'Control as worded';

  it('takes an edit in one of its rows, whatever the others still say', async () => {
    const plan = await planAfter([
      { row: ['CC6.1', 'AC-01'], column: STATEMENT, text: 'Reviewed monthly.' },
    ]);
    expect(plan).toMatchObject({
      ...NOTHING,
      changes: [{ id: 'AC-01', after: 'Reviewed monthly.' }],
    });
  });

  it('lists two edits of one field that differ', async () => {
    const plan = await planAfter([
      { row: ['CC6.1', 'AC-01'], column: STATEMENT, text: 'One.' },
      { row: ['CC1.1', 'AC-01'], column: STATEMENT, text: 'Two.' },
    ]);
    expect(plan.changes).toEqual([]);
    expect(plan.ambiguous.map(({ text }) => text).sort()).toEqual(['One.', 'Two.']);
  });

  it('takes a control that was written beside a criterion for serving it', async () => {
    const plan = await planAfter([{ row: ['CC6.4', ''], column: 'Own control', text: 'AC-02' }]);
    const after = plan.apply(scope, new Set(plan.changes.map(({ key }) => key)));
    expect(plan.changes).toMatchObject([{ id: 'AC-02', after: 'CC6.1, CC6.4' }]);
    expect(after.library['AC-02']).toEqual({
      ...scope.library['AC-02'],
      serves: ['CC6.1', 'CC6.4'],
    });
  });
});
