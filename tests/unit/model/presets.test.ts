import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confirmProposals,
  defaultStatus,
  figuresAfter,
  INCLUSION_REASONS,
  newRows,
  preparedReasons,
  proposalDiff,
} from '../../../src/model';
import type { DecidableKind, Proposal, ProposalRow, Proposals } from '../../../src/model';
import { decidables, RUNS, situations } from '../../fixtures/arbitraries';
import type { Situation } from '../../fixtures/arbitraries';
import { bruteForceFigures } from '../../fixtures/brute-force';
import {
  control,
  criterion,
  crosswalkOf,
  decision,
  frozen,
  scopeOf,
} from '../../fixtures/examples';

const proposal = (requirements: readonly string[], change: Partial<Proposal> = {}): Proposal => ({
  requirements,
  status: 'inherited',
  reason: 'It is done in the data centres of the provider.',
  inclusion: ['risk'],
  ...change,
});
const one = (...proposals: readonly Proposal[]): Proposals => ({ proposals });
const kindOf = (id: string): DecidableKind | undefined =>
  (({ 'A.7.4': 'control', 'A.7.5': 'control', 'P2.1': 'criterion' }) as const)[id];
const { reason } = proposal([]);

describe('a preset held against the decisions', () => {
  const kindWith = (decisions: Parameters<typeof scopeOf>[0], from = proposal(['A.7.4'])) =>
    proposalDiff(scopeOf(decisions), one(from), kindOf)[0]?.kind;

  it('is new where nobody decided', () => {
    expect(proposalDiff(scopeOf(), one(proposal(['A.7.4'])), kindOf)).toEqual([
      {
        target: { id: 'A.7.4', kind: 'control' },
        proposal: proposal(['A.7.4']),
        present: decision('undecided'),
        proposed: decision('inherited', { justification: reason, reasons: ['risk'] }),
        kind: 'new',
      },
    ]);
    const notes = { 'A.7.4': decision('undecided', { note: 'Ask the landlord', owner: 'Ana' }) };
    expect(kindWith({ decisions: notes })).toBe('new');
    expect(kindWith({}, proposal(['P2.1'], { status: 'not-relevant', inclusion: [] }))).toBe('new');
  });

  it('goes against a decision that is another', () => {
    expect(kindWith({ decisions: { 'A.7.4': decision('excluded') } })).toBe('different');
    expect(kindWith({ decisions: { 'A.7.4': decision('applicable') } })).toBe('different');
  });

  it('changes nothing where it is decided so, with words', () => {
    const decided = decision('inherited', { justification: 'Hosted.', reasons: ['legal'] });
    expect(kindWith({ decisions: { 'A.7.4': decided } })).toBe('same');
  });

  it('only adds words where it is decided so without any', () => {
    expect(kindWith({ decisions: { 'A.7.4': decision('inherited') } })).toBe('words');
    const without = decision('inherited', { justification: 'Hosted.' });
    expect(kindWith({ decisions: { 'A.7.4': without } })).toBe('words');
  });

  it('has no row for what is unknown or takes no part', () => {
    expect(proposalDiff(scopeOf(), one(proposal(['A.9.9', 'A.7.5'])), kindOf)).toMatchObject([
      { target: { id: 'A.7.5' } },
    ]);
  });
});

describe('confirming', () => {
  const rowsOf = (
    scope = scopeOf(),
    from = one(proposal(['A.7.4', 'A.7.5'])),
    prepared?: Set<string>,
  ) => proposalDiff(scope, from, kindOf, prepared ? { prepared } : {});

  it('leaves what somebody wrote and ticked as it is', () => {
    const scope = scopeOf({
      decisions: {
        'A.7.4': decision('excluded', {
          justification: 'We said so.',
          reasons: ['contractual'],
          owner: 'Ana',
          provider: 'Landlord',
        }),
      },
    });
    const after = confirmProposals(scope, rowsOf(scope), { provider: 'Example Cloud' });
    expect(after.decisions['A.7.4']).toEqual({
      ...scope.decisions['A.7.4'],
      status: 'inherited',
    });
    expect(after.decisions['A.7.5']).toEqual(
      decision('inherited', {
        justification: reason,
        reasons: ['risk'],
        provider: 'Example Cloud',
      }),
    );
  });

  it('replaces what another preset prepared, and nothing that was edited since', () => {
    const away = one(
      proposal(['A.7.4', 'A.7.5'], {
        status: 'excluded',
        reason: 'Nobody does it.',
        inclusion: [],
      }),
    );
    const prepared = new Set(preparedReasons([one(proposal(['A.7.4'])), away]));
    const inherited = confirmProposals(scopeOf(), rowsOf(), { prepared });
    const edited = scopeOf({
      decisions: {
        ...inherited.decisions,
        'A.7.5': decision('inherited', { justification: `${reason} Really.`, reasons: ['risk'] }),
      },
    });
    const after = confirmProposals(edited, rowsOf(edited, away, prepared), { prepared });
    expect(after.decisions).toEqual({
      'A.7.4': decision('excluded', { justification: 'Nobody does it.' }),
      'A.7.5': decision('excluded', { justification: `${reason} Really.`, reasons: ['risk'] }),
    });
  });

  it('keeps the words of the status that it is, whoever prepared them', () => {
    const other = one(proposal(['A.7.4'], { reason: 'Said in another way.' }));
    const prepared = new Set(preparedReasons([one(proposal([])), other]));
    const scope = confirmProposals(scopeOf(), rowsOf(), { prepared });
    expect(rowsOf(scope, other, prepared).map(({ kind }) => kind)).toEqual(['same']);
  });

  it('adds a new provider once, spelled as it is listed', () => {
    const first = confirmProposals(scopeOf(), rowsOf().slice(0, 1), {
      provider: ' Example Cloud ',
    });
    const second = confirmProposals(first, rowsOf(first).slice(1), { provider: 'example cloud' });
    expect(second.providers.map(({ name }) => name)).toEqual(['Example Cloud']);
    expect(Object.values(second.decisions).map(({ provider }) => provider)).toEqual([
      'Example Cloud',
      'Example Cloud',
    ]);
  });

  it('shows and adds a provider to what was confirmed without one', () => {
    const scope = confirmProposals(scopeOf(), rowsOf());
    const rows = proposalDiff(scope, one(proposal(['A.7.4'])), kindOf, { provider: 'New Cloud' });
    expect(rows[0]).toMatchObject({ kind: 'words', proposed: { provider: 'New Cloud' } });
    const after = confirmProposals(scope, rows, { provider: 'New Cloud' });
    expect(after.providers.map(({ name }) => name)).toEqual(['New Cloud']);
    expect(after.decisions['A.7.4']?.provider).toBe('New Cloud');
    expect(after.decisions['A.7.5']?.provider).toBe('');
  });

  it('names no provider on what is not inherited, and adds none for it', () => {
    const scope = scopeOf();
    const rows = rowsOf(scope, one(proposal(['A.7.4'], { status: 'applicable' })));
    const after = confirmProposals(scope, rows, { provider: 'Example Cloud' });
    expect(after.providers).toEqual([]);
    expect(after.decisions['A.7.4']?.provider).toBe('');
  });
});

/** A situation with a preset that speaks of some of its controls and criteria. */
const withPreset: fc.Arbitrary<Situation & { readonly preset: Proposals }> = situations.chain(
  (situation) => {
    const some = decidables(situation.crosswalk);
    const proposals = some.map(({ id, kind }) =>
      fc.record({
        requirements: fc.constant([id]),
        status:
          kind === 'criterion'
            ? fc.constantFrom('not-relevant' as const, 'applies' as const)
            : fc.constantFrom('applicable' as const, 'inherited' as const, 'excluded' as const),
        reason: fc.constantFrom('First reason.', 'Second reason.'),
        inclusion: fc.subarray([...INCLUSION_REASONS]),
      }),
    );
    return fc
      .tuple(...proposals)
      .chain((list) => fc.subarray(list))
      .map((list) => ({ ...situation, preset: { proposals: list } }));
  },
);

const diffOf = ({ crosswalk, scope, preset }: Situation & { readonly preset: Proposals }) => {
  const kinds = new Map(decidables(crosswalk).map(({ id, kind }) => [id, kind]));
  return proposalDiff(scope, preset, (id) => kinds.get(id));
};
const idsOf = (rows: readonly ProposalRow[]) => rows.map(({ target }) => target.id);

describe('any preset on any scope', () => {
  it('goes against nobody while only what is new is confirmed', () => {
    fc.assert(
      fc.property(withPreset, (given) => {
        const rows = newRows(diffOf(given));
        const after = confirmProposals(frozen(given.scope), rows, { provider: 'Example Cloud' });
        for (const [id, before] of Object.entries(given.scope.decisions)) {
          const kind = decidables(given.crosswalk).find((target) => target.id === id)?.kind;
          if (kind && before.status !== defaultStatus(kind)) {
            expect(after.decisions[id]).toEqual(before);
          }
        }
      }),
      RUNS,
    );
  });

  it('changes no decision that is not confirmed', () => {
    fc.assert(
      fc.property(withPreset, fc.nat(), (given, seed) => {
        const rows = diffOf(given).filter((_, i) => (seed >> (i % 16)) % 2 === 0);
        const after = confirmProposals(given.scope, rows);
        const confirmed = new Set(idsOf(rows));
        for (const { id } of decidables(given.crosswalk)) {
          if (!confirmed.has(id)) expect(after.decisions[id]).toBe(given.scope.decisions[id]);
        }
        expect({ ...after, decisions: {} }).toEqual({ ...given.scope, decisions: {} });
      }),
      RUNS,
    );
  });

  it('is done once it is confirmed, and gives what the diff said', () => {
    fc.assert(
      fc.property(withPreset, (given) => {
        const rows = diffOf(given);
        const after = confirmProposals(given.scope, rows);
        const again = diffOf({ ...given, scope: after });
        expect(again.map(({ present }) => present)).toEqual(rows.map(({ proposed }) => proposed));
        expect(again.every(({ kind }) => kind === 'same')).toBe(true);
        expect(confirmProposals(after, again)).toBe(after);
      }),
      RUNS,
    );
  });

  it('changes nothing at all where the diff says so', () => {
    fc.assert(
      fc.property(withPreset, (given) => {
        const same = diffOf(given).filter(({ kind }) => kind === 'same');
        expect(confirmProposals(given.scope, same)).toBe(given.scope);
      }),
      RUNS,
    );
  });

  it('keeps every word that was there', () => {
    fc.assert(
      fc.property(withPreset, (given) => {
        const after = confirmProposals(given.scope, diffOf(given), { provider: 'Data Centre 7' });
        for (const [id, before] of Object.entries(given.scope.decisions)) {
          const now = after.decisions[id];
          if (before.justification !== '') expect(now?.justification).toBe(before.justification);
          if (before.reasons.length > 0) expect(now?.reasons).toEqual(before.reasons);
          if (before.provider !== '') expect(now?.provider).toBe(before.provider);
          for (const field of ['owner', 'note', 'question', 'due', 'evidence'] as const) {
            expect(now?.[field] ?? '').toBe(before[field]);
          }
        }
      }),
      RUNS,
    );
  });

  it('has the figures of a naive count of what it would leave', () => {
    fc.assert(
      fc.property(withPreset, (given) => {
        const rows = newRows(diffOf(given));
        const after = confirmProposals(given.scope, rows);
        expect(figuresAfter(given.crosswalk, given.scope, rows)).toMatchObject(
          bruteForceFigures(given.crosswalk, after),
        );
      }),
      RUNS,
    );
  });

  it('shows an effect that follows the scope', () => {
    const crosswalk = crosswalkOf({
      controls: [control('A.7.4'), control('A.7.5')],
      criteria: [criterion('CC6.4')],
    });
    const preset = one(proposal(['A.7.4', 'A.7.5'], { status: 'excluded', inclusion: [] }));
    const notApplicable = (scope = scopeOf()) =>
      figuresAfter(crosswalk, scope, newRows(diffOf({ crosswalk, scope, preset })))
        .controlsNotApplicable;
    expect(notApplicable()).toBe(2);
    expect(notApplicable(scopeOf({ decisions: { 'A.7.4': decision('applicable') } }))).toBe(1);
  });
});
