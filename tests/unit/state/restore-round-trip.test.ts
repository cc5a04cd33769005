// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { namedProvider } from '../../../src/model';
import { restoreScope, serializeScope, TEXT_LIMITS } from '../../../src/state';
import { scopesOver } from '../../fixtures/arbitraries';
import { decision, scopeOf } from '../../fixtures/examples';

const namedScopes = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{6,12}$/),
  name: fc
    .string({ maxLength: TEXT_LIMITS.name, unit: 'grapheme' })
    .map((name) => name.slice(0, 120)),
  scope: scopesOver(shippedCatalog),
});

describe('a stored scope', () => {
  it('comes back as it was, every word of it', () => {
    fc.assert(
      fc.property(namedScopes, (named) => {
        expect(restoreScope(serializeScope(named), shippedCatalog)).toEqual({
          ok: true,
          named,
          leftOut: [],
        });
      }),
      { numRuns: 150 },
    );
  });

  it('comes back with the longest texts that can be typed on every requirement', () => {
    const words = 'x'.repeat(TEXT_LIMITS.words);
    const provider = 'x'.repeat(TEXT_LIMITS.provider);
    const { controls, criteria } = shippedCatalog;
    const longest = { provider, justification: words, note: words };
    const named = {
      id: 'abc123',
      name: 'x'.repeat(TEXT_LIMITS.name),
      scope: scopeOf({
        decisions: Object.fromEntries([
          ...controls.map(({ id }) => [id, decision('inherited', longest)] as const),
          ...criteria.map(({ id }) => [id, decision('not-relevant', longest)] as const),
        ]),
        providers: [namedProvider(provider)],
      }),
    };
    expect(restoreScope(serializeScope(named), shippedCatalog)).toEqual({
      ok: true,
      named,
      leftOut: [],
    });
  });

  it('keeps words that look like markup, paths or code as words', () => {
    const note = '<script>alert(1)</script> "quoted" \\ \u2028 \u0000 __proto__ 🙂';
    const named = {
      id: 'abc123',
      name: note,
      scope: scopeOf({ decisions: { 'A.5.1': decision('undecided', { note }) } }),
    };
    expect(restoreScope(serializeScope(named), shippedCatalog)).toMatchObject({ ok: true, named });
  });

  it('needs no texts in a decision', () => {
    const text = stored({ decisions: { 'A.7.4': { status: 'excluded' } } });
    expect(restoreScope(text, shippedCatalog)).toMatchObject({
      ok: true,
      named: { scope: scopeOf({ decisions: { 'A.7.4': decision('excluded') } }) },
      leftOut: [],
    });
  });

  it('comes back in the order of the catalogue and without repetition', () => {
    const text = stored({
      categories: ['privacy', 'availability', 'privacy'],
      bases: ['yours', 'guide', 'guide'],
    });
    expect(restoreScope(text, shippedCatalog)).toMatchObject({
      ok: true,
      named: { scope: { categories: ['availability', 'privacy'], bases: ['guide', 'yours'] } },
    });
  });

  it('forgets decisions that say nothing', () => {
    const text = stored({ decisions: { 'A.7.4': decision('undecided') } });
    expect(restoreScope(text, shippedCatalog)).toMatchObject({
      ok: true,
      named: { scope: { decisions: {} } },
      leftOut: [],
    });
  });
});

describe('a scope stored by version 1', () => {
  it('comes back with what it had, and the providers that its decisions name as a list', () => {
    const text = JSON.stringify({
      version: 1,
      id: 'abc123',
      name: 'Combined audit',
      scope: {
        categories: ['privacy'],
        bar: 'any',
        bases: ['guide'],
        countClauses: false,
        decisions: {
          'A.7.4': {
            status: 'inherited',
            provider: 'Example Cloud',
            justification: 'Data centres only',
            note: 'Ask for the report',
          },
          'A.7.1': { status: 'inherited', provider: 'example cloud' },
        },
      },
    });
    expect(restoreScope(text, shippedCatalog)).toEqual({
      ok: true,
      named: {
        id: 'abc123',
        name: 'Combined audit',
        scope: scopeOf({
          categories: ['privacy'],
          bar: 'any',
          bases: ['guide'],
          countClauses: false,
          decisions: {
            'A.7.4': decision('inherited', {
              provider: 'Example Cloud',
              justification: 'Data centres only',
              note: 'Ask for the report',
            }),
            'A.7.1': decision('inherited', { provider: 'example cloud' }),
          },
          providers: [namedProvider('Example Cloud')],
        }),
      },
      leftOut: [],
    });
  });
});

const stored = (change: object): string =>
  JSON.stringify({
    version: 1,
    id: 'abc123',
    name: 'Combined audit',
    scope: { ...scopeOf(), ...change },
  });
