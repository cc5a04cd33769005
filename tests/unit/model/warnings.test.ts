import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  inLibraryOrder,
  IMPLEMENTATIONS,
  namedProvider,
  overlapOf,
  warningsIn,
  WARNING_KINDS,
} from '../../../src/model';
import type {
  Crosswalk,
  OwnControl,
  Provider,
  Scope,
  Warning,
  WarningKind,
} from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { partInScope, wordsIn } from '../../fixtures/brute-force';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  decision,
  mapping,
  scopeOf,
} from '../../fixtures/examples';
import { ownControl } from '../../fixtures/own-controls';

const TODAY = '2027-03-01';

const warnings = (crosswalk: Crosswalk, scope: Scope, today = TODAY): readonly Warning[] =>
  warningsIn(crosswalk, scope, overlapOf(crosswalk, scope), today);

/** What the warnings of a kind are about, as texts. */
const aboutOf = (list: readonly Warning[], kind: WarningKind): readonly string[] =>
  list
    .filter((warning) => warning.kind === kind)
    .map(({ about }) =>
      about.on === 'requirement' ? about.id : about.on === 'provider' ? about.name : about.gap,
    );

const provider = (name: string, change: Partial<Provider> = {}): Provider => ({
  ...namedProvider(name),
  method: 'carve-out',
  report: 'SOC 2 Type II',
  reportFrom: '2026-04-01',
  reportTo: '2027-03-31',
  ...change,
});

const FILLED = scopeOf({
  statement: {
    organisation: 'Example Ltd',
    ismsScope: 'The hosted service',
    stage: 'stage-2',
    reportType: 'type-2',
    asOf: '',
    from: '2027-01-01',
    to: '2027-06-30',
    systemBoundary: 'The platform',
    commitments: 'Kept safe',
    systemRequirements: 'As the contract says',
    customerControls: 'Manage their own users',
  },
  providers: [provider('Example Cloud')],
  decisions: {
    'A.5.1': decision('applicable', {
      reasons: ['risk'],
      implementation: 'implemented',
      evidence: 'Folder 1',
      due: '2027-01-31',
    }),
    'A.5.2': decision('inherited', { reasons: ['contractual'], provider: 'Example Cloud' }),
    'A.7.4': decision('excluded', { justification: 'No premises' }),
    'A1.1': decision('not-relevant', { justification: 'No such promise' }),
    '4.1': decision('required', { due: '2027-03-01', implementation: 'in-progress' }),
  },
  categories: ['availability'],
});

const CROSSWALK = crosswalkOf({
  controls: ['A.5.1', 'A.5.2', 'A.7.4'].map(control),
  clauses: ['4.1'].map(clause),
  criteria: ['CC1.1', 'CC6.4', 'A1.1'].map(criterion),
  mappings: [
    mapping('A.5.1', 'CC1.1'),
    mapping('A.7.4', 'CC1.1'),
    mapping('A.5.2', 'CC6.4', { strength: 5 }),
    mapping('A.7.4', 'CC6.4', { strength: 9 }),
    mapping('A.7.4', 'A1.1'),
    mapping('4.1', 'CC1.1', { strength: 4 }),
  ],
});

/** The scope where everything is filled in, with other decisions on some requirements. */
const withDecisions = (decisions: Scope['decisions']): Scope => ({
  ...FILLED,
  decisions: { ...FILLED.decisions, ...decisions },
});

describe('a scope where everything is filled in', () => {
  it('is warned of nothing', () => {
    expect(warnings(CROSSWALK, FILLED)).toEqual([]);
  });
});

describe('each warning comes with its cause', () => {
  it.each<[WarningKind, Scope, readonly string[]]>([
    ['undecided', withDecisions({ 'A.5.1': decision('undecided') }), ['A.5.1']],
    ['excluded-without-reason', withDecisions({ 'A.7.4': decision('excluded') }), ['A.7.4']],
    ['not-relevant-without-reason', withDecisions({ 'A1.1': decision('not-relevant') }), ['A1.1']],
    [
      'common-not-relevant',
      withDecisions({ 'CC6.4': decision('not-relevant', { justification: 'Agreed' }) }),
      ['CC6.4'],
    ],
    [
      'inherited-without-provider',
      withDecisions({ 'A.5.2': decision('inherited', { reasons: ['risk'], provider: ' ' }) }),
      ['A.5.2'],
    ],
    [
      'provider-not-listed',
      withDecisions({ 'A.5.2': decision('inherited', { reasons: ['risk'], provider: 'Other' }) }),
      ['A.5.2'],
    ],
    [
      'provider-without-method',
      { ...FILLED, providers: [provider('Example Cloud', { method: '' })] },
      ['Example Cloud'],
    ],
    [
      'provider-without-report',
      { ...FILLED, providers: [provider('Example Cloud', { reportTo: '2027-02-28' })] },
      ['Example Cloud'],
    ],
    [
      'included-without-reason',
      withDecisions({
        // The words of an exclusion that was taken back are no reason for inclusion.
        'A.5.1': decision('applicable', { justification: 'No premises' }),
        'A.5.2': decision('inherited', { provider: 'Example Cloud' }),
      }),
      ['A.5.1', 'A.5.2'],
    ],
    [
      'implemented-without-evidence',
      withDecisions({
        '4.1': decision('required', { implementation: 'implemented' }),
        'CC1.1': decision('applies', { implementation: 'implemented' }),
      }),
      ['4.1', 'CC1.1'],
    ],
    [
      'overdue',
      withDecisions({
        '4.1': decision('required', { due: '2027-02-28', implementation: 'in-progress' }),
      }),
      ['4.1'],
    ],
    [
      'statement-gap',
      { ...FILLED, statement: { ...FILLED.statement, ismsScope: '', to: '2027-02-28' } },
      ['no-isms-scope', 'period-short'],
    ],
    [
      'excluded-alone',
      withDecisions({ 'A.5.2': decision('excluded', { justification: 'Not ours' }) }),
      ['A.5.2', 'A.7.4'],
    ],
  ])('%s', (kind, scope, about) => {
    expect(aboutOf(warnings(CROSSWALK, scope), kind)).toEqual(about);
    // And no other.
    expect(new Set(warnings(CROSSWALK, scope).map((one) => one.kind))).toEqual(new Set([kind]));
  });

  it('ends when the decision is changed', () => {
    const scope = withDecisions({ 'A.5.1': decision('undecided') });
    const target = { id: 'A.5.1', kind: 'control' } as const;
    const mended = decide(scope, [target], { status: 'applicable', reasons: ['risk'] });
    expect(warnings(CROSSWALK, mended)).toEqual([]);
  });
});

describe('own controls that serve a requirement', () => {
  const served = (...controls: readonly Partial<OwnControl>[]): Scope => ({
    ...withDecisions({ '4.1': decision('required', { due: '2027-02-28' }) }),
    library: inLibraryOrder(
      controls.map((change, index) =>
        ownControl(`GOV-0${index + 1}`, { serves: ['4.1'], ...change }),
      ),
    ),
  });
  const kinds = (scope: Scope) => warnings(CROSSWALK, scope).map(({ kind }) => kind);
  const done = { implementation: 'implemented' } as const;

  it('make it implemented only once all of them are', () => {
    expect(kinds(served(done, { implementation: 'in-progress' }))).toEqual(['overdue']);
    expect(kinds(served(done, done))).toEqual(['implemented-without-evidence']);
  });

  it('show it only once each has an artefact or a reference', () => {
    const shown = { ...done, evidence: ['isms-scope'] };
    expect(kinds(served(shown, done))).toEqual(['implemented-without-evidence']);
    expect(kinds(served(shown, { ...done, evidenceReference: 'Wiki' }))).toEqual([]);
  });

  it('leave the word of the decision standing while they do not say', () => {
    const scope = served({});
    expect(kinds(scope)).toEqual(['overdue']);
    const decisions = { ...scope.decisions, '4.1': decision('required', done) };
    expect(kinds({ ...scope, decisions })).toEqual(['implemented-without-evidence']);
  });
});

describe('an excluded control on which a criterion alone depends', () => {
  const alone = (scope: Scope) =>
    warnings(CROSSWALK, scope).filter(({ kind }) => kind === 'excluded-alone');
  const both = { 'A.5.2': decision('excluded', { justification: 'Not ours' }) };

  it('names the criteria, and is as grave as the link is strong', () => {
    expect(alone(withDecisions(both))).toMatchObject([
      { severity: 'asked', about: { id: 'A.5.2', strength: 5 }, partners: ['CC6.4'] },
      { severity: 'blocks', about: { id: 'A.7.4', strength: 9 }, partners: ['CC6.4'] },
    ]);
  });

  it('is not warned of while a clause that counts supports the criterion', () => {
    const scope = withDecisions({ 'A.5.1': decision('excluded', { justification: 'Not ours' }) });
    expect(alone(scope)).toEqual([]);
    expect(alone({ ...scope, countClauses: false })).toMatchObject([
      { about: { id: 'A.5.1' }, partners: ['CC1.1'] },
      { about: { id: 'A.7.4' }, partners: ['CC1.1'] },
    ]);
  });

  it('depends on the strength and the bases that count', () => {
    expect(alone({ ...FILLED, bar: 'strong' })).toMatchObject([{ about: { id: 'A.7.4' } }]);
    expect(alone({ ...FILLED, bar: 'strong', bases: ['editorial'] })).toEqual([]);
  });
});

describe('a provider', () => {
  const kinds = (one: Provider, decisions = FILLED.decisions) =>
    warnings(CROSSWALK, { ...FILLED, providers: [one], decisions }).map(
      ({ kind, severity, partners }) => [kind, severity, partners],
    );

  it('whose controls are tested in our own report needs none of its own', () => {
    expect(kinds(provider('Example Cloud', { method: 'inclusive', report: '' }))).toEqual([]);
  });

  it('from whom nothing is inherited is a matter of order', () => {
    const spare = provider('Example Cloud', { report: '' });
    expect(kinds(spare)).toEqual([['provider-without-report', 'asked', ['A.5.2']]]);
    const { 'A.5.2': _, ...others } = FILLED.decisions;
    expect(
      kinds(spare, { ...others, 'A.5.2': decision('applicable', { reasons: ['risk'] }) }),
    ).toEqual([['provider-without-report', 'housekeeping', []]]);
  });
});

describe('every warning of any scope', () => {
  const NAMES = ['', ' ', 'example cloud', 'Mail House', 'Payroll Ltd', 'Somebody else'];
  /** Situations in which inherited controls often name a provider of the list. */
  const named = fc
    .record({
      situation: situations,
      names: fc.array(fc.constantFrom(...NAMES), { minLength: 7, maxLength: 7 }),
      today: fc.constantFrom('2026-12-31', '2027-01-31', '2027-02-01', '2027-08-01'),
    })
    .map(({ situation: { crosswalk, scope }, names, today }) => ({
      crosswalk,
      today,
      scope: {
        ...scope,
        decisions: Object.fromEntries(
          Object.entries(scope.decisions).map(([id, one], index) => [
            id,
            { ...one, provider: names[index % names.length]! },
          ]),
        ),
      },
    }));

  it('stands exactly where its condition holds', () => {
    fc.assert(
      fc.property(named, ({ crosswalk, scope, today }) => {
        const found = warnings(crosswalk, scope, today);
        for (const kind of WARNING_KINDS) {
          expect([kind, ...aboutOf(found, kind)]).toEqual([
            kind,
            ...bruteForce(crosswalk, scope, today, kind),
          ]);
        }
      }),
      RUNS,
    );
  });

  it('comes in the order of the kinds', () => {
    fc.assert(
      fc.property(named, ({ crosswalk, scope, today }) => {
        const order = warnings(crosswalk, scope, today).map(({ kind }) =>
          WARNING_KINDS.indexOf(kind),
        );
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });
});

/** The conditions once more, requirement by requirement, without the rules under test. */
function bruteForce(
  crosswalk: Crosswalk,
  scope: Scope,
  today: string,
  kind: WarningKind,
): readonly string[] {
  const all = [...crosswalk.controls, ...crosswalk.clauses, ...crosswalk.criteria];
  const part = (id: string) => partInScope(crosswalk, scope, id);
  const on = (id: string) => scope.decisions[id];
  const status = (id: string) => on(id)?.status;
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  const listed = (name: string) => scope.providers.some((one) => same(one.name, name));
  const ids = (holds: (id: string) => boolean) => all.map(({ id }) => id).filter(holds);
  const { statement } = scope;
  const serving = (id: string) =>
    Object.values(scope.library).filter(({ serves }) => serves.includes(id));
  const progress = (id: string) => {
    const steps = serving(id).map(({ implementation }) => IMPLEMENTATIONS.indexOf(implementation));
    const least = Math.min(...steps);
    return least > 0 && steps.length > 0 ? IMPLEMENTATIONS[least] : on(id)?.implementation;
  };
  const shown = (id: string) => {
    const bare = (one: OwnControl) => one.evidence.length === 0 && !one.evidenceReference.trim();
    return (on(id)?.evidence ?? '') !== '' || (serving(id).length > 0 && !serving(id).some(bare));
  };
  const end =
    statement.reportType === 'type-1'
      ? statement.asOf
      : statement.reportType === 'type-2'
        ? statement.to
        : '';
  const needed = end !== '' && end < today ? end : today;
  switch (kind) {
    case 'undecided':
      return crosswalk.controls
        .map(({ id }) => id)
        .filter((id) => status(id) === undefined || status(id) === 'undecided');
    case 'excluded-without-reason':
      return ids((id) => status(id) === 'excluded' && on(id)?.justification === '');
    case 'not-relevant-without-reason':
      return ids((id) => part(id) === 'not-relevant' && on(id)?.justification === '');
    case 'common-not-relevant':
      return ids((id) => status(id) === 'not-relevant' && id.startsWith('CC'));
    case 'inherited-without-provider':
      return ids((id) => status(id) === 'inherited' && on(id)?.provider.trim() === '');
    case 'provider-not-listed':
      return ids((id) => {
        const name = on(id)?.provider ?? '';
        return status(id) === 'inherited' && name.trim() !== '' && !listed(name);
      });
    case 'provider-without-method':
      return scope.providers.filter(({ method }) => method === '').map(({ name }) => name);
    case 'provider-without-report':
      return scope.providers
        .filter((one) => {
          if (one.method === 'inclusive') return false;
          const days = [one.reportTo, one.bridgeTo].sort();
          const begun = one.reportFrom === '' || one.reportFrom <= needed;
          const sound = one.reportTo !== '' && one.reportFrom <= one.reportTo;
          return !(one.report !== '' && sound && begun && days[1]! >= needed);
        })
        .map(({ name }) => name);
    case 'included-without-reason':
      return ids(
        (id) =>
          ['applicable', 'inherited'].includes(status(id) ?? '') && on(id)?.reasons.length === 0,
      );
    case 'implemented-without-evidence':
      return ids((id) => part(id) === 'in' && progress(id) === 'implemented' && !shown(id));
    case 'overdue':
      return ids((id) => {
        const due = on(id)?.due ?? '';
        const late = due !== '' && due < today && progress(id) !== 'implemented';
        return part(id) === 'in' && late;
      });
    case 'statement-gap': {
      const gaps: string[] = statement.ismsScope === '' ? ['no-isms-scope'] : [];
      if (statement.reportType === '') gaps.push('no-report-type');
      if (statement.reportType === 'type-1' && statement.asOf === '') gaps.push('no-date');
      // The periods that come up here are empty or half a year.
      if (statement.reportType === 'type-2' && (statement.from === '' || statement.to === '')) {
        gaps.push('no-period');
      }
      return gaps;
    }
    case 'excluded-alone': {
      const least = { any: 1, moderate: 4, strong: 7 }[scope.bar];
      const counted = wordsIn(crosswalk, scope).filter(
        ({ iso, strength, basis }) =>
          strength >= least && scope.bases.includes(basis) && part(iso) !== 'clauses-off',
      );
      return crosswalk.controls
        .map(({ id }) => id)
        .filter(
          (id) =>
            status(id) === 'excluded' &&
            crosswalk.criteria.some(({ id: tsc }) => {
              const ends = counted.filter((one) => one.tsc === tsc).map(({ iso }) => iso);
              return (
                part(tsc) === 'in' &&
                ends.includes(id) &&
                ends.every((iso) => status(iso) === 'excluded')
              );
            }),
        );
    }
  }
}
