import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BARS,
  BASES,
  CATEGORIES,
  CONTROL_STATUSES,
  CRITERION_STATUSES,
  decide,
  decisionOn,
  OPTIONAL_CATEGORIES,
  overlapOf,
  setBar,
  setBasis,
  setCategory,
  setCountClauses,
  setStatus,
} from '../../../src/model';
import type { Decidable, Scope, Status } from '../../../src/model';
import { RUNS, situations, situationsWithTarget, texts } from '../../fixtures/arbitraries';
import { decision, frozen, scopeOf } from '../../fixtures/examples';

const A74: Decidable = { id: 'A.7.4', kind: 'control' };
const A82: Decidable = { id: 'A.8.2', kind: 'control' };
const CC64: Decidable = { id: 'CC6.4', kind: 'criterion' };

const without = (scope: Scope, id: string): Scope => ({
  ...scope,
  decisions: Object.fromEntries(Object.entries(scope.decisions).filter(([key]) => key !== id)),
});

const statusesOf = ({ kind }: Decidable): readonly Status[] =>
  kind === 'control' ? CONTROL_STATUSES : CRITERION_STATUSES;

/** The status that takes a requirement out of scope, and the one it had at first. */
const outAndBack = ({ kind }: Decidable): readonly [Status, Status] =>
  kind === 'control' ? ['excluded', 'undecided'] : ['not-relevant', 'applies'];

describe('a producer that changes nothing', () => {
  it('returns the very same scope', () => {
    fc.assert(
      fc.property(situationsWithTarget, ({ scope, target }) => {
        const now = decisionOn(scope, target.id, target.kind);
        const { status, provider, justification, note } = now;
        const results = [
          setBar(scope, scope.bar),
          setCountClauses(scope, scope.countClauses),
          ...BASES.map((basis) => setBasis(scope, basis, scope.bases.includes(basis))),
          ...OPTIONAL_CATEGORIES.map((category) =>
            setCategory(scope, category, scope.categories.includes(category)),
          ),
          setCategory(scope, 'security', true),
          setCategory(scope, 'security', false),
          setStatus(scope, [target], status),
          setStatus(scope, [target, target], status),
          decide(scope, [target], {}),
          decide(scope, [target], { status, provider, justification, note }),
          decide(scope, [], { status: 'excluded' }),
        ];
        results.forEach((result) => expect(result).toBe(scope));
      }),
      RUNS,
    );
  });
});

describe('a producer that changes something', () => {
  it('returns another scope and leaves the one given as it was', () => {
    fc.assert(
      fc.property(situationsWithTarget, fc.nat(), ({ scope, target }, n) => {
        const pick = <T>(list: readonly T[]): T => list[n % list.length] as T;
        const bar = pick(BARS.filter((other) => other !== scope.bar));
        const basis = pick(BASES);
        const category = pick(OPTIONAL_CATEGORIES);
        const now = decisionOn(scope, target.id, target.kind).status;
        const status = pick(statusesOf(target).filter((other) => other !== now));
        const hasBasis = scope.bases.includes(basis);
        const hasCategory = scope.categories.includes(category);

        frozen(scope);
        expect(setBar(scope, bar)).toEqual({ ...scope, bar });
        expect(setCountClauses(scope, !scope.countClauses)).toEqual({
          ...scope,
          countClauses: !scope.countClauses,
        });
        expect(setBasis(scope, basis, !hasBasis)).toEqual({
          ...scope,
          bases: BASES.filter((other) =>
            other === basis ? !hasBasis : scope.bases.includes(other),
          ),
        });
        expect(setCategory(scope, category, !hasCategory)).toEqual({
          ...scope,
          categories: CATEGORIES.filter((other) =>
            other === category ? !hasCategory : scope.categories.includes(other),
          ),
        });
        const decided = setStatus(scope, [target], status);
        expect(decisionOn(decided, target.id, target.kind)).toEqual({
          ...decisionOn(scope, target.id, target.kind),
          status,
        });
        expect(without(decided, target.id)).toEqual(without(scope, target.id));
      }),
      RUNS,
    );
  });

  it('keeps the parts it does not touch, so that nothing else looks changed', () => {
    const scope = scopeOf({ decisions: { 'A.7.4': decision('excluded') } });
    const { categories, bases, decisions } = scope;
    expect(setBar(scope, 'strong').decisions).toBe(decisions);
    expect(setBar(scope, 'strong').bases).toBe(bases);
    expect(setCategory(scope, 'privacy', true).decisions).toBe(decisions);
    const decided = setStatus(scope, [A82], 'applicable');
    expect(decided.categories).toBe(categories);
    expect(decided.decisions['A.7.4']).toBe(decisions['A.7.4']);
  });

  it('lists categories and bases in their own order, whatever the order of the choices', () => {
    const chosen = (['privacy', 'availability', 'processing-integrity'] as const).reduce(
      (scope, category) => setCategory(scope, category, true),
      scopeOf(),
    );
    expect(chosen.categories).toEqual(['availability', 'processing-integrity', 'privacy']);
    const rebased = (['yours', 'guide', 'editorial'] as const).reduce(
      (scope, basis) => setBasis(scope, basis, true),
      scopeOf({ bases: [] }),
    );
    expect(rebased.bases).toEqual(['guide', 'editorial', 'yours']);
  });
});

describe('taking a requirement out of scope and back', () => {
  it('is the identity when nothing was decided on it', () => {
    fc.assert(
      fc.property(situationsWithTarget, ({ crosswalk, scope, target }) => {
        const before = without(scope, target.id);
        const [out, back] = outAndBack(target);
        const excluded = setStatus(before, [target], out);
        const restored = setStatus(excluded, [target], back);
        expect(excluded).not.toEqual(before);
        expect(restored).toEqual(before);
        expect(overlapOf(crosswalk, restored)).toEqual(overlapOf(crosswalk, before));
      }),
      RUNS,
    );
  });

  it('keeps the text that was written meanwhile', () => {
    fc.assert(
      fc.property(
        situationsWithTarget,
        fc.string({ minLength: 1 }),
        texts,
        ({ scope, target }, justification, note) => {
          const before = without(scope, target.id);
          const [out, back] = outAndBack(target);
          const excluded = decide(before, [target], { status: out, justification, note });
          expect(excluded.decisions[target.id]).toEqual(decision(out, { justification, note }));
          const restored = setStatus(excluded, [target], back);
          expect(restored.decisions[target.id]).toEqual(decision(back, { justification, note }));
          expect(without(restored, target.id)).toEqual(before);
        },
      ),
      RUNS,
    );
  });

  it('restores the decision that stood before, with its text', () => {
    fc.assert(
      fc.property(situationsWithTarget, ({ scope, target }) => {
        const { status } = decisionOn(scope, target.id, target.kind);
        const [out] = outAndBack(target);
        expect(setStatus(setStatus(scope, [target], out), [target], status)).toEqual(scope);
      }),
      RUNS,
    );
  });
});

describe('deciding', () => {
  it('reaches every requirement given and no other', () => {
    const scope = scopeOf({ decisions: { 'A.5.1': decision('applicable') } });
    expect(setStatus(scope, [A74, A82], 'excluded').decisions).toEqual({
      'A.5.1': decision('applicable'),
      'A.7.4': decision('excluded'),
      'A.8.2': decision('excluded'),
    });
  });

  it('leaves alone, object and all, those among the targets that it does not change', () => {
    const scope = scopeOf({ decisions: { 'A.7.4': decision('excluded', { note: 'no site' }) } });
    const after = setStatus(scope, [A74, A82], 'excluded');
    expect(after.decisions['A.7.4']).toBe(scope.decisions['A.7.4']);
    expect(after.decisions['A.8.2']).toEqual(decision('excluded'));
  });

  it('keeps the provider while a control is no longer inherited', () => {
    const inherited = decide(scopeOf(), [A74], { status: 'inherited', provider: 'the host' });
    const excluded = setStatus(inherited, [A74], 'excluded');
    expect(excluded.decisions['A.7.4']).toEqual(decision('excluded', { provider: 'the host' }));
  });

  it('drops a decision that says nothing any more', () => {
    const noted = decide(scopeOf(), [A74, CC64], { note: 'ask the auditor' });
    expect(noted.decisions).toEqual({
      'A.7.4': decision('undecided', { note: 'ask the auditor' }),
      'CC6.4': decision('applies', { note: 'ask the auditor' }),
    });
    expect(decide(noted, [A74, CC64], { note: '' })).toEqual(scopeOf());
  });

  it('keeps a decision of which any text is left', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('provider', 'justification', 'note'),
        fc.string({ minLength: 1 }),
        (field, text) => {
          const after = decide(scopeOf(), [A74], { [field]: text });
          expect(after.decisions).toEqual({ 'A.7.4': decision('undecided', { [field]: text }) });
        },
      ),
      RUNS,
    );
  });

  it('is the same in one go as one by one', () => {
    fc.assert(
      fc.property(situations, texts, ({ crosswalk, scope }, note) => {
        const all = crosswalk.controls.map(({ id, kind }): Decidable => ({ id, kind }));
        const change = { status: 'inherited', note } as const;
        const oneByOne = all.reduce((before, target) => decide(before, [target], change), scope);
        expect(decide(scope, all, change)).toEqual(oneByOne);
      }),
      RUNS,
    );
  });
});
