// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../../../src/exchange/import-plan/plan';
import { planImport } from '../../../../src/exchange/import-plan/plan';
import { openTables } from '../../../../src/exchange/import-plan/open-tables';
import { blankOwnControl, decisionOn, kindOfId } from '../../../../src/model';
import type { Scope } from '../../../../src/model';
import { decision, scopeOf } from '../../../fixtures/examples';
import {
  CONTROL_LIST,
  EVIDENCE_LIST,
  SOA_BARS,
  SOA_SEMICOLON,
  soaWithMarks,
} from '../../../fixtures/foreign-lists';
import { planOf, tablesIn } from '../../../fixtures/round-trip';
import type { Bytes } from '../../../fixtures/round-trip';
import { smallCatalog as catalog } from '../../../fixtures/small-catalog';

const read = (bytes: Bytes, scope: Scope = scopeOf()) => planOf(bytes, catalog, scope, 'list.csv');
const applied = (plan: ImportPlan, scope: Scope = scopeOf()) =>
  plan.apply(scope, new Set(plan.changes.map(({ key }) => key)));
const on = (scope: Scope, id: string) => decisionOn(scope, id, kindOfId(id));

describe('a Statement of Applicability with semicolons', () => {
  it('is read by its headings, with what is not known listed', async () => {
    const plan = await read(SOA_SEMICOLON);
    const after = applied(plan);
    expect(on(after, 'A.5.1')).toEqual(
      decision('applicable', {
        justification: 'Board decision',
        implementation: 'implemented',
        owner: 'Ada Example',
        evidence: 'POL-01',
      }),
    );
    expect(on(after, 'A.5.2')).toEqual(
      decision('applicable', {
        justification: 'Legal',
        implementation: 'in-progress',
        owner: 'Ben',
        evidence: 'Roles; and more',
      }),
    );
    expect(on(after, 'A.7.4')).toEqual(
      decision('excluded', { justification: 'No premises of our own' }),
    );
    // The guard that a CSV has before a formula is taken off.
    expect(on(after, 'A.8.30')).toEqual(
      decision('undecided', { implementation: 'not-started', evidence: '=cmd' }),
    );
    expect(plan.puzzling).toEqual([
      {
        text: 'maybe',
        place: { sheet: 'list.csv', row: 10, column: 'Applicable (Y/N)' },
        why: 'is no decision we know',
      },
    ]);
    expect(plan.unknown).toMatchObject([{ text: 'A.9.9.9', place: { row: 11 } }]);
    expect(Object.keys(after.decisions)).toHaveLength(4);
  });

  it('keeps what it does not mention, and says what is the same', async () => {
    const present = scopeOf({
      decisions: {
        'A.5.1': decision('applicable', { owner: 'Ada Example', note: 'Mine', question: 'Who?' }),
        'A.5.9': decision('excluded', { justification: 'Mine' }),
      },
    });
    const plan = await read(SOA_SEMICOLON, present);
    expect(plan.same).toBe(2);
    const after = applied(plan, present);
    expect(on(after, 'A.5.1')).toMatchObject({ note: 'Mine', question: 'Who?' });
    expect(after.decisions['A.5.9']).toBe(present.decisions['A.5.9']);
    // Empty cells change nothing.
    expect(plan.changes.filter(({ after: words }) => words === '')).toEqual([]);
  });
});

describe('a workbook with a column for each reason', () => {
  it('is read from the sheet that has the list', async () => {
    const plan = await read(await soaWithMarks());
    const after = applied(plan);
    expect(on(after, 'A.5.1')).toEqual(
      decision('applicable', {
        reasons: ['risk', 'legal'],
        note: 'In the handbook',
        due: '2027-03-01',
        owner: 'Ada',
        implementation: 'in-progress',
      }),
    );
    expect(on(after, 'A.5.9')).toEqual(
      decision('applicable', {
        reasons: ['business'],
        note: '=1+1',
        due: '2027-05-31',
        owner: 'Ben',
        implementation: 'implemented',
      }),
    );
    expect(on(after, 'A.7.4')).toEqual(decision('excluded', { note: 'No offices' }));
    expect(plan.puzzling).toMatchObject([
      { text: '3/4/2027', place: { row: 6, column: 'Target date' } },
    ]);
  });

  it('takes an 8.3 for the 8.30 that its title names', async () => {
    expect(on(applied(await read(await soaWithMarks())), 'A.8.30')).toMatchObject({
      owner: 'Cleo',
      reasons: ['contractual'],
    });
  });

  it('lists a 5.1 that may have been a 5.10, where nothing tells', async () => {
    const plan = await read(new TextEncoder().encode('Control,Owner\n5.1,Ada\n5.9,Ben\n'));
    expect(plan.ambiguous).toMatchObject([{ text: '5.1', why: 'can be A.5.1 or A.5.10' }]);
    expect(plan.changes).toMatchObject([{ id: 'A.5.9' }]);
  });
});

describe('a list with identifier and title in one cell', () => {
  it('is read in any spelling, own columns by their titles', async () => {
    const scope = scopeOf({ columns: [{ id: 'c1', title: 'Risk ID' }] });
    const plan = await read(SOA_BARS, scope);
    expect(plan).toMatchObject({ unknown: [], ambiguous: [], puzzling: [] });
    const after = applied(plan, scope);
    expect(on(after, 'A.5.1')).toEqual(
      decision('applicable', {
        justification: 'Policy set',
        note: 'see wiki',
        evidence: 'wiki/policies',
        own: { c1: 'R-1' },
      }),
    );
    expect(on(after, 'A.5.10')).toMatchObject({ status: 'inherited', provider: 'Cloud Nine' });
    expect(after.providers.map(({ name }) => name)).toEqual(['Cloud Nine']);
    expect(on(after, 'CC6.4')).toMatchObject({
      status: 'not-relevant',
      justification: 'No data centre',
    });
    expect(on(after, '9.2')).toMatchObject({ status: 'required', note: 'Audit plan' });
  });
});

describe('a list of own controls', () => {
  const library = { 'AC-01': { ...blankOwnControl('AC-01'), statement: 'Old', serves: ['CC1.1'] } };

  it('changes those there are, offers the new ones and lists the others', async () => {
    const scope = scopeOf({ library, retired: ['AC-07'] });
    const plan = await read(CONTROL_LIST, scope);
    expect(plan.changes.filter(({ isNew }) => isNew).map(({ id }) => id)).toEqual(['AC-2']);
    expect(plan.unknown).toMatchObject([
      { text: 'AC-07', why: 'was removed from the library, and is not used again' },
      { text: 'Control 9', why: 'is no identifier such as AC-01' },
    ]);
    const after = applied(plan, scope);
    expect(after.library['AC-01']).toMatchObject({
      statement: 'Access of leavers is removed within one business day.',
      ...{ frequency: 'on-event', owner: 'HR', nature: 'manual', type: 'preventive' },
      ...{ implementation: 'implemented', serves: ['A.5.9', 'CC6.1'] },
    });
    expect(after.library['AC-2']).toMatchObject({ frequency: 'quarterly', serves: ['CC6.1'] });
    expect(Object.keys(after.library)).toEqual(['AC-01', 'AC-2']);
  });
});

describe('a list of evidence', () => {
  it('adds to what is there, for each requirement and own control it names', async () => {
    const scope = scopeOf({
      decisions: { 'A.5.9': decision('applicable', { evidence: 'Asset list' }) },
      library: { 'AC-01': blankOwnControl('AC-01') },
    });
    const plan = await read(EVIDENCE_LIST, scope);
    const after = applied(plan, scope);
    expect(on(after, 'A.5.9').evidence).toBe('Asset list\nAccess review Q1: drive/reviews/q1');
    expect(on(after, 'CC6.1').evidence).toBe('Access review Q1: drive/reviews/q1');
    expect(after.library['AC-01']?.evidenceReference).toBe('Access review Q1: drive/reviews/q1');
    expect(plan.unknown).toMatchObject([{ text: 'A.12.1' }]);
    // Read again, it adds nothing.
    expect((await read(EVIDENCE_LIST, after)).changes).toEqual([]);
  });
});

describe('what is said twice', () => {
  const twice = (second: string) =>
    read(new TextEncoder().encode(`ID,Owner,Notes\nA.5.1,Ada,one\na 5.1,${second},one\n`));

  it('counts once when it is the same', async () => {
    expect((await twice('Ada')).changes).toHaveLength(2);
  });

  it('is listed when it is not, and not taken', async () => {
    const plan = await twice('Ben');
    expect(plan.changes).toMatchObject([{ id: 'A.5.1', title: 'Notes' }]);
    expect(plan.ambiguous).toMatchObject([
      { text: 'Ada', place: { row: 2 } },
      { text: 'Ben', place: { row: 3 } },
    ]);
  });
});

describe('columns matched otherwise', () => {
  it('are read as the user says', async () => {
    const [table] = await tablesIn(
      new TextEncoder().encode('Item,Who,State\nA.5.1,Ada,done\n'),
      'list.csv',
    );
    const scope = scopeOf();
    const { sheets } = openTables([table!], catalog, scope);
    expect(sheets[0]!.matching!.columns).toEqual(['id', null, 'implementation']);
    const matching = { ...sheets[0]!.matching!, columns: ['id', 'owner', null] as const };
    const plan = planImport([{ table: table!, matching }], catalog, scope);
    expect(plan.changes).toMatchObject([{ title: 'Owner', after: 'Ada' }]);
    expect(plan.unread).toEqual([{ sheet: 'list.csv', column: 'State', edited: 0 }]);
  });
});
