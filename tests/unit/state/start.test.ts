// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { INITIAL_SCOPE } from '../../../src/model';
import type { Scope } from '../../../src/model';
import {
  createScopeId,
  FIRST_SCOPE_NAME,
  isScopeId,
  isUntouched,
  startFrom,
  VISITING_SCOPE_NAME,
} from '../../../src/state';
import type { NamedScope } from '../../../src/state';
import { decision, scopeOf } from '../../fixtures/examples';

const NEW_ID = 'new00001';

const worked: Scope = scopeOf({
  decisions: { 'A.8.30': decision('excluded', { justification: 'nothing outsourced' }) },
});
const arriving: Scope = scopeOf({
  categories: ['availability'],
  decisions: { 'A.7.4': decision('excluded') },
});
const mine: NamedScope = { id: 'mine0001', name: 'Audit 2027', scope: worked };
const fresh: NamedScope = { id: 'fresh001', name: 'Not begun', scope: INITIAL_SCOPE };

interface Situation {
  readonly addressed?: { readonly id: string; readonly scope: Scope };
  readonly scopes?: readonly NamedScope[];
  readonly current?: NamedScope;
  readonly own?: boolean;
}

const start = ({ addressed, scopes = [], current, own = false }: Situation) =>
  startFrom(
    { scope: addressed ?? null },
    { scopes, current: current ?? scopes[0] ?? null },
    own,
    NEW_ID,
  );

describe('without a scope in the address', () => {
  it('a first visit begins a new scope', () => {
    expect(start({})).toEqual({
      mine: { id: NEW_ID, name: FIRST_SCOPE_NAME, scope: INITIAL_SCOPE },
      visitor: null,
      notice: null,
    });
  });

  it('the scope that was open last is opened', () => {
    expect(start({ scopes: [fresh, mine], current: mine })).toEqual({
      mine,
      visitor: null,
      notice: null,
    });
  });
});

describe('with an address of this browser', () => {
  it('a reload opens the stored scope, whose words the address does not hold', () => {
    expect(
      start({ addressed: { id: mine.id, scope: worked }, scopes: [fresh, mine], own: true }),
    ).toEqual({ mine, visitor: null, notice: null });
  });

  it('an older entry of the history opens what is stored now', () => {
    expect(
      start({ addressed: { id: mine.id, scope: INITIAL_SCOPE }, scopes: [mine], own: true }),
    ).toEqual({ mine, visitor: null, notice: null });
  });

  it('a scope that storage has lost is read from the address, and that its words are gone is said', () => {
    const result = start({ addressed: { id: 'gone0001', scope: arriving }, own: true });
    expect(result).toEqual({
      mine: { id: 'gone0001', name: FIRST_SCOPE_NAME, scope: arriving },
      visitor: null,
      notice: expect.stringContaining('justifications and notes are gone'),
    });
  });

  it('an untouched scope that storage has lost is nothing to speak of', () => {
    expect(start({ addressed: { id: 'gone0001', scope: INITIAL_SCOPE }, own: true })).toEqual({
      mine: { id: 'gone0001', name: FIRST_SCOPE_NAME, scope: INITIAL_SCOPE },
      visitor: null,
      notice: null,
    });
  });
});

describe('with a link', () => {
  it('to the user’s own scope as it is now, that scope is opened with its words', () => {
    const codes = scopeOf({ decisions: { 'A.8.30': decision('excluded') } });
    expect(
      start({ addressed: { id: mine.id, scope: codes }, scopes: [fresh, mine], current: fresh }),
    ).toEqual({ mine, visitor: null, notice: null });
  });

  it('to an earlier state of the user’s own scope, the choice is theirs', () => {
    expect(start({ addressed: { id: mine.id, scope: arriving }, scopes: [mine] })).toEqual({
      mine,
      visitor: { id: mine.id, name: VISITING_SCOPE_NAME, scope: arriving },
      notice: null,
    });
  });

  it('to an earlier state of a scope that is not open, that scope is opened beside it', () => {
    const { mine: opened, visitor } = start({
      addressed: { id: mine.id, scope: arriving },
      scopes: [fresh, mine],
      current: fresh,
    });
    expect(opened).toBe(mine);
    expect(visitor?.scope).toBe(arriving);
  });

  it('to somebody else’s scope, the choice is theirs', () => {
    expect(start({ addressed: { id: 'other001', scope: arriving }, scopes: [mine] })).toEqual({
      mine,
      visitor: { id: 'other001', name: VISITING_SCOPE_NAME, scope: arriving },
      notice: null,
    });
  });

  it('to an untouched scope of somebody else, work is not put aside without asking', () => {
    const { mine: kept, visitor } = start({
      addressed: { id: 'other001', scope: INITIAL_SCOPE },
      scopes: [mine],
    });
    expect(kept).toBe(mine);
    expect(visitor?.scope).toBe(INITIAL_SCOPE);
  });

  it.each([
    ['on a first visit', []],
    ['while nothing was done yet', [fresh]],
  ])('%s, it is opened as the user’s own and that is said', (_, scopes) => {
    expect(start({ addressed: { id: 'other001', scope: arriving }, scopes })).toEqual({
      mine: { id: 'other001', name: VISITING_SCOPE_NAME, scope: arriving },
      visitor: null,
      notice: 'Opened the scope from the link.',
    });
  });

  it('to an untouched scope, an untouched scope stays', () => {
    expect(start({ addressed: { id: 'other001', scope: INITIAL_SCOPE }, scopes: [fresh] })).toEqual(
      { mine: fresh, visitor: null, notice: null },
    );
  });
});

describe('an untouched scope', () => {
  it('is the scope of a first visit', () => {
    expect(isUntouched(INITIAL_SCOPE)).toBe(true);
    expect(isUntouched(scopeOf())).toBe(true);
  });

  it.each([
    ['a category', scopeOf({ categories: ['privacy'] })],
    ['a strength', scopeOf({ bar: 'any' })],
    ['a basis', scopeOf({ bases: ['guide'] })],
    ['the clauses', scopeOf({ countClauses: false })],
    ['a decision', scopeOf({ decisions: { 'A.5.1': decision('applicable') } })],
    ['a note alone', scopeOf({ decisions: { 'A.5.1': decision('undecided', { note: 'ask' }) } })],
  ])('is no longer one once %s was chosen', (_, scope) => {
    expect(isUntouched(scope)).toBe(false);
  });
});

describe('a new scope identifier', () => {
  it('is one that an address can carry, and another each time', () => {
    const ids = Array.from({ length: 200 }, createScopeId);
    expect(ids.every(isScopeId)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
