import { describe, expect, it } from 'vitest';
import {
  addProvider,
  answerQuestion,
  changeProvider,
  emptyFields,
  EMPTY_STATEMENT,
  hasCurrentReport,
  inheritedFrom,
  isGapTooLong,
  isShortPeriod,
  neededReportDate,
  openQuestions,
  periodGap,
  removeProvider,
  reportState,
  setStatement,
  statementGaps,
  unlistedProviders,
} from '../../../src/model';
import type { Provider, ScopeStatement } from '../../../src/model';
import { namedProvider } from '../../../src/model';
import { control, decision, frozen, scopeOf } from '../../fixtures/examples';

const statement = (change: Partial<ScopeStatement>): ScopeStatement => ({
  ...EMPTY_STATEMENT,
  ...change,
});

describe('the period of a Type II report', () => {
  it.each([
    ['2027-01-01', '2027-03-31', false],
    ['2027-01-01', '2027-03-30', true],
    ['2027-01-15', '2027-04-14', false],
    ['2027-01-15', '2027-04-13', true],
    // The last three months that begin on a day that February lacks.
    ['2026-11-30', '2027-02-27', false],
    ['2026-11-30', '2027-02-26', true],
    ['2026-12-01', '2027-02-28', false],
  ])('from %s to %s: shorter than three months is %s', (from, to, short) => {
    expect(isShortPeriod(from, to)).toBe(short);
  });

  it.each<[Partial<ScopeStatement>, ReturnType<typeof periodGap>]>([
    [{}, 'no-report-type'],
    [{ reportType: 'type-1' }, 'no-date'],
    [{ reportType: 'type-1', asOf: '2027-01-31' }, null],
    [{ reportType: 'type-2' }, 'no-period'],
    [{ reportType: 'type-2', from: '2027-01-01' }, 'no-period'],
    [{ reportType: 'type-2', to: '2027-06-30' }, 'no-period'],
    [{ reportType: 'type-2', from: '2027-07-01', to: '2027-06-30' }, 'period-reversed'],
    [{ reportType: 'type-2', from: '2027-06-30', to: '2027-06-30' }, 'period-short'],
    [{ reportType: 'type-2', from: '2027-01-01', to: '2027-06-30' }, null],
    // The dates of the other type do not count.
    [{ reportType: 'type-1', from: '2027-07-01', to: '2027-06-30' }, 'no-date'],
  ])('%o is %s', (change, gap) => {
    expect(periodGap(statement(change))).toBe(gap);
  });

  it('comes after the ISMS scope among the gaps', () => {
    expect(statementGaps(EMPTY_STATEMENT)).toEqual(['no-isms-scope', 'no-report-type']);
    expect(statementGaps(statement({ ismsScope: 'All of it' }))).toEqual(['no-report-type']);
  });
});

describe('the fields still empty', () => {
  it('ask for the dates of the type chosen only', () => {
    expect(emptyFields(EMPTY_STATEMENT)).not.toContain('asOf');
    expect(emptyFields(statement({ reportType: 'type-1' }))).toContain('asOf');
    expect(emptyFields(statement({ reportType: 'type-2', from: '2027-01-01' }))).toContain('to');
    expect(emptyFields(statement({ reportType: 'type-2' }))).not.toContain('asOf');
  });
});

describe('the day a report is needed for', () => {
  const needed = (change: Partial<ScopeStatement>) =>
    neededReportDate({ statement: statement(change) }, '2027-03-01');

  it('is the end of our own report once that has passed, and today before', () => {
    expect(needed({ reportType: 'type-2', to: '2026-12-31' })).toBe('2026-12-31');
    expect(needed({ reportType: 'type-2', to: '2027-06-30' })).toBe('2027-03-01');
    expect(needed({ reportType: 'type-1', asOf: '2027-01-31' })).toBe('2027-01-31');
    expect(needed({ reportType: 'type-1', asOf: '2027-03-31', to: '2026-12-31' })).toBe(
      '2027-03-01',
    );
    expect(needed({ to: '2026-12-31' })).toBe('2027-03-01');
  });
});

describe('a provider’s report', () => {
  const REPORT: Partial<Provider> = {
    report: 'SOC 2 Type II',
    reportFrom: '2026-01-01',
    reportTo: '2026-12-31',
  };
  const state = (change: Partial<Provider>, needed = '2026-12-31') =>
    reportState({ ...namedProvider('Example Cloud'), ...REPORT, ...change }, needed);

  it('is current up to the last day of it, or of its bridge letter', () => {
    expect(state({})).toBe('current');
    expect(state({}, '2027-01-01')).toBe('bridge-needed');
    expect(state({ bridgeTo: '2027-01-01' }, '2027-01-01')).toBe('current');
    expect(state({ bridgeTo: '2027-01-01' }, '2027-01-02')).toBe('bridge-needed');
    // A bridge letter never takes anything away.
    expect(state({ bridgeTo: '2026-06-30' })).toBe('current');
  });

  it('is none without its kind, whatever the dates', () => {
    expect(state({ report: '' })).toBe('none');
  });

  it('does not live by a bridge letter alone', () => {
    expect(state({ reportTo: '', bridgeTo: '2027-12-31' })).toBe('undated');
  });

  it('must have begun by the day it is needed for', () => {
    expect(state({ reportFrom: '2026-07-01' }, '2026-06-30')).toBe('starts-late');
    expect(state({ reportFrom: '2026-06-30' }, '2026-06-30')).toBe('current');
    expect(state({ reportFrom: '' }, '2020-01-01')).toBe('current');
    expect(state({ reportFrom: '2027-01-01' })).toBe('reversed');
  });

  it('is current in this one state only', () => {
    const provider = { ...namedProvider('Example Cloud'), ...REPORT };
    expect(hasCurrentReport(provider, '2026-12-31')).toBe(true);
    expect(hasCurrentReport(provider, '2027-01-01')).toBe(false);
  });

  it('can be too old for a bridge letter', () => {
    const provider = { ...namedProvider('Example Cloud'), ...REPORT };
    expect(isGapTooLong(provider, '2027-04-02')).toBe(false);
    expect(isGapTooLong(provider, '2027-04-03')).toBe(true);
  });
});

describe('changing the statement', () => {
  it('changes nothing when it says the same', () => {
    const scope = frozen(scopeOf());
    expect(setStatement(scope, { organisation: '' })).toBe(scope);
    expect(setStatement(scope, { organisation: 'Example Ltd' }).statement.organisation).toBe(
      'Example Ltd',
    );
  });
});

describe('providers', () => {
  const scope = frozen(
    addProvider(
      scopeOf({
        decisions: {
          'A.7.2': decision('inherited', { provider: 'example cloud ' }),
          'A.7.1': decision('inherited', { provider: 'Example Cloud' }),
          'A.7.3': decision('applicable', { provider: 'Example Cloud' }),
          'A.7.4': decision('inherited', { provider: 'Mail House' }),
          'A.7.5': decision('inherited', { provider: 'mail house' }),
          'A.7.6': decision('excluded', { provider: 'Old Host' }),
        },
      }),
      'Example Cloud',
    ),
  );

  it('are those from whom controls are inherited, however the name is written', () => {
    const controls = ['A.7.1', 'A.7.2', 'A.7.3', 'A.7.4'].map(control);
    expect(inheritedFrom(scope, 'EXAMPLE CLOUD', controls)).toEqual(['A.7.1', 'A.7.2']);
  });

  it('take their new name to every control that names them, however it is written', () => {
    const renamed = changeProvider(scope, 'Example Cloud', { name: ' Cloud Two ' });
    expect(renamed.providers.map(({ name }) => name)).toEqual(['Cloud Two']);
    const names = Object.values(renamed.decisions).map(({ provider }) => provider);
    expect(names.filter((name) => name === 'Cloud Two')).toHaveLength(3);
  });

  it('keep their name when another has it, or none is given', () => {
    const two = addProvider(scope, 'Mail House');
    expect(changeProvider(two, 'Mail House', { name: 'EXAMPLE cloud' })).toBe(two);
    expect(changeProvider(two, 'Mail House', { name: ' ' })).toBe(two);
    expect(changeProvider(two, 'Nobody', { services: 'Mail' })).toBe(two);
  });

  it('that inherited controls name without being listed are found once each', () => {
    expect(unlistedProviders(scope)).toEqual(['Mail House']);
    expect(unlistedProviders(addProvider(scope, 'MAIL HOUSE'))).toEqual([]);
    expect(unlistedProviders(removeProvider(scope, 'Example Cloud'))).toHaveLength(2);
  });
});

describe('an open question', () => {
  const cell = 'decision\tA.5.1\tquestion';
  const entry = (at: string, before: string | null, after: string | null) => ({
    at,
    by: 'Ana',
    cell,
    before,
    after,
  });
  const scope = frozen(
    scopeOf({
      decisions: { 'A.5.1': decision('applicable', { question: 'Who?', note: 'A note' }) },
      log: [
        entry('2027-01-01T09:00:00.000Z', null, 'Old one'),
        entry('2027-01-02T09:00:00.000Z', 'Old one', null),
        entry('2027-01-03T09:00:00.000Z', null, 'Whom?'),
        entry('2027-01-04T09:00:00.000Z', 'Whom?', 'Who?'),
      ],
    }),
  );
  const target = { id: 'A.5.1', kind: 'control' } as const;

  it('has been open since it was last asked anew', () => {
    expect(openQuestions(scope, [control('A.5.1'), control('A.5.2')])).toEqual([
      { id: 'A.5.1', question: 'Who?', owner: '', since: '2027-01-03T09:00:00.000Z', by: 'Ana' },
    ]);
  });

  it('that is answered stays as a note', () => {
    const answered = answerQuestion(scope, target, 100);
    expect(answered.decisions['A.5.1']).toMatchObject({
      question: '',
      note: 'A note\nAnswered: Who?',
    });
    expect(openQuestions(answered, [control('A.5.1')])).toEqual([]);
    expect(answerQuestion(answered, target, 100)).toBe(answered);
  });

  it('stays open when its note would be too long to be read back', () => {
    expect(answerQuestion(scope, target, 20)).toBe(scope);
    expect(answerQuestion(scope, target, 21)).not.toBe(scope);
  });
});
