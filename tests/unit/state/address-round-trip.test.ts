// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { INITIAL_SCOPE } from '../../../src/model';
import type { Decision, Scope } from '../../../src/model';
import { INITIAL_VIEW, readAddress, scopeCode, writeAddress } from '../../../src/state';
import { scopesOver } from '../../fixtures/arbitraries';
import { decision, scopeOf } from '../../fixtures/examples';
import { viewsOver } from '../../fixtures/views';

const RUNS = { numRuns: 150 } as const;
const scopes = scopesOver(shippedCatalog);
const views = viewsOver(shippedCatalog);
const scopeIds = fc.stringMatching(/^[a-z0-9]{6,12}$/);

/** What an address holds of a scope: settings and decision codes. */
function withoutText(scope: Scope): Scope {
  const decisions: Record<string, Decision> = {};
  for (const [id, { status }] of Object.entries(scope.decisions)) {
    if (!['undecided', 'applies', 'required'].includes(status)) decisions[id] = decision(status);
  }
  const { categories, bar, bases, countClauses } = scope;
  return scopeOf({ categories, bar, bases, countClauses, decisions });
}

describe('an address', () => {
  it('restores the view and the codes of the scope', () => {
    fc.assert(
      fc.property(scopeIds, scopes, views, (id, scope, view) => {
        const address = readAddress(writeAddress(id, scope, view), shippedCatalog);
        expect(address.problems).toEqual([]);
        expect(address.view).toEqual(view);
        expect(address.scope).toEqual({ id, scope: withoutText(scope) });
      }),
      RUNS,
    );
  });

  it('names own controls and their groups, which the catalog does not know', () => {
    const view = {
      ...INITIAL_VIEW,
      middle: 'controls' as const,
      selection: ['AC-01', 'own:BCP'],
      collapsed: ['own:AC'],
      unfolded: ['own:BCP'],
    };
    const address = readAddress(writeAddress('abc123', scopeOf(), view), shippedCatalog);
    expect(address.problems).toEqual([]);
    expect(address.view).toEqual(view);
    const { problems } = readAddress('#/graph?sel=own:a,AC-,own:AC', shippedCatalog);
    expect(problems).toHaveLength(1);
  });

  it('does not depend on any text', () => {
    fc.assert(
      fc.property(scopes, views, (scope, view) => {
        expect(writeAddress('abc123', scope, view)).toBe(
          writeAddress('abc123', withoutText(scope), view),
        );
      }),
      RUNS,
    );
  });

  it('needs no escaping, so that the browser shows and keeps it as it was written', () => {
    fc.assert(
      fc.property(scopes, views, (scope, view) => {
        const address = writeAddress('abc123', scope, view);
        expect(new URL(address, 'https://example.com/').hash).toBe(address);
        expect(address).not.toMatch(/[%+ ]/);
      }),
      RUNS,
    );
  });

  it('stays short enough to be read back when everything is decided and selected', () => {
    const { controls, criteria, requirements, groups } = shippedCatalog;
    const scope = scopeOf({
      categories: ['availability', 'confidentiality', 'processing-integrity', 'privacy'],
      decisions: Object.fromEntries([
        ...controls.map(({ id }) => [id, decision('excluded')] as const),
        ...criteria.map(({ id }) => [id, decision('not-relevant')] as const),
      ]),
    });
    const ids = groups.map(({ id }) => id);
    const view = {
      ...INITIAL_VIEW,
      selection: requirements.map(({ id }) => id),
      collapsed: ids,
      unfolded: ids,
    };
    expect(readAddress(writeAddress('abc123', scope, view), shippedCatalog)).toEqual({
      view,
      scope: { id: 'abc123', scope },
      packed: null,
      problems: [],
    });
  });

  it('is as documented', () => {
    const scope = scopeOf({
      categories: ['availability'],
      decisions: {
        'A.8.30': decision('excluded', { justification: 'no outsourced development' }),
        'A.7.4': decision('excluded'),
        'A.7.1': decision('inherited', { provider: 'Example Cloud' }),
        'A1.3': decision('not-relevant'),
      },
    });
    const view = { ...INITIAL_VIEW, selection: ['A.5.15', 'CC6'], hidden: ['theme:A.6'] as const };
    expect(writeAddress('k3x9w2', scope, view)).toBe(
      '#/graph?scope=k3x9w2&cat=availability&bar=moderate&inherited=A.7.1' +
        '&excluded=A.7.4,A.8.30&not-relevant=A1.3&sel=A.5.15,CC6&hide=theme:A.6',
    );
  });

  it.each(['', '#', '#/', '/'])('of %j opens the first view and names no scope', (fragment) => {
    expect(readAddress(fragment, shippedCatalog)).toEqual({
      view: INITIAL_VIEW,
      scope: null,
      packed: null,
      problems: [],
    });
  });

  it('may name a view without a scope', () => {
    const { view, scope, problems } = readAddress('#/table?sel=A.8.24', shippedCatalog);
    expect(view).toEqual({ ...INITIAL_VIEW, tab: 'table', selection: ['A.8.24'] });
    expect(scope).toBeNull();
    expect(problems).toEqual([]);
  });
});

describe('the code of a scope', () => {
  it('does not depend on the order in which decisions were taken', () => {
    const one = decision('excluded');
    expect(scopeCode(scopeOf({ decisions: { 'A.7.4': one, 'A.5.1': one } }))).toBe(
      scopeCode(scopeOf({ decisions: { 'A.5.1': one, 'A.7.4': one } })),
    );
  });

  it('reads the same from an address that lists its values in another order', () => {
    const { scope } = readAddress(
      '#/graph?scope=abc123&cat=privacy,availability&bases=editorial,guide&excluded=A.7.4,A.5.1',
      shippedCatalog,
    );
    expect(scope?.scope).toEqual({
      ...INITIAL_SCOPE,
      categories: ['availability', 'privacy'],
      bases: ['guide', 'editorial'],
      decisions: { 'A.5.1': decision('excluded'), 'A.7.4': decision('excluded') },
    });
  });
});
