// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { restoreScope, serializeScope, TEXT_LIMITS } from '../../../src/state';
import type { Restored } from '../../../src/state/restore';
import { decision, scopeOf } from '../../fixtures/examples';

const NAMED = {
  id: 'abc123',
  name: 'Combined audit',
  scope: scopeOf({
    categories: ['availability'],
    decisions: { 'A.7.4': decision('inherited', { provider: 'Example Cloud' }) },
  }),
};

const OWN_TOO_STRONG = {
  iso: 'A.5.1',
  tsc: 'CC1.1',
  rejected: false,
  relationship: 'equal',
  strength: 11,
  rationale: 'semantic',
  agreed: false,
  baseline: null,
};

const restore = (text: string): Restored => restoreScope(text, shippedCatalog);

/** What is stored for a scope, with some of it put differently. */
const stored = (change: object, scopeChange: object = {}): string =>
  JSON.stringify({ version: 1, ...NAMED, scope: { ...NAMED.scope, ...scopeChange }, ...change });

const decided = (decisions: unknown): string => stored({}, { decisions });

describe('a stored scope that cannot be read', () => {
  it('says that it is damaged wherever it was cut off', () => {
    const text = serializeScope(NAMED);
    for (let length = 0; length < text.length; length += 1) {
      expect(restore(text.slice(0, length))).toEqual({ ok: false, reason: 'it is damaged' });
    }
  });

  it.each(['{}', '[]', 'null', 'true', '1', '"text"', '{"version":1}', '{"version":0}'])(
    'says so of %s',
    (text) => {
      expect(restore(text)).toEqual({
        ok: false,
        reason: expect.stringMatching(/is not what it should be$/),
      });
    },
  );

  it('says that a newer version wrote it, whatever else has changed in it', () => {
    const reason = 'a newer version of Common Ground wrote it';
    expect(restore(stored({ version: 3 }))).toEqual({ ok: false, reason });
    expect(restore('{"version":7,"scopes":[]}')).toEqual({ ok: false, reason });
  });

  it.each([
    ['version', stored({ version: '1' })],
    ['version', stored({ version: 0.5 })],
    ['id', stored({ id: 17 })],
    ['id', stored({ id: 'My Scope' })],
    ['id', stored({ id: '__proto__' })],
    ['name', stored({ name: null })],
    ['name', stored({ name: 'x'.repeat(TEXT_LIMITS.name + 1) })],
    ['scope', stored({ scope: null })],
    ['scope', stored({ scope: 'all' })],
    ['scope.categories', stored({}, { categories: 'availability' })],
    ['scope.categories.1', stored({}, { categories: ['privacy', 'security'] })],
    ['scope.bar', stored({}, { bar: 7 })],
    ['scope.bases.0', stored({}, { bases: ['theirs'] })],
    ['scope.countClauses', stored({}, { countClauses: 'off' })],
    ['scope.decisions', decided(null)],
    ['scope.decisions.A.7.4', decided({ 'A.7.4': 'excluded' })],
    ['scope.decisions.A.7.4.status', decided({ 'A.7.4': { status: 'skipped' } })],
    ['scope.decisions.A.7.4.status', decided({ 'A.7.4': {} })],
    ['scope.decisions.A.7.4.note', decided({ 'A.7.4': { status: 'excluded', note: 1 } })],
    [
      'scope.decisions.A.7.4.justification',
      decided({ 'A.7.4': decision('excluded', { justification: 'x'.repeat(4_001) }) }),
    ],
    [
      'scope.decisions.A.7.4.provider',
      decided({ 'A.7.4': decision('inherited', { provider: 'x'.repeat(201) }) }),
    ],
    ['scope.decisions.A.7.4.due', decided({ 'A.7.4': { status: 'excluded', due: '2027-02-30' } })],
    [
      'scope.decisions.A.7.4.reasons.0',
      decided({ 'A.7.4': { status: 'excluded', reasons: ['x'] } }),
    ],
    ['scope.decisions.A.7.4.own.c1', decided({ 'A.7.4': { status: 'excluded', own: { c1: 1 } } })],
    ['scope.statement.stage', stored({}, { statement: { stage: 'stage-3' } })],
    ['scope.providers.0.name', stored({}, { providers: [{ name: '' }] })],
    ['scope.columns.0.id', stored({}, { columns: [{ id: 'x', title: 'Risk' }] })],
    ['scope.yours.A.5.1~CC1.1.strength', stored({}, { yours: { 'A.5.1~CC1.1': OWN_TOO_STRONG } })],
    ['scope.held.0', stored({}, { held: [1] })],
    ['scope.plan.weeks.window', stored({}, { plan: { first: 'iso', weeks: { window: -1 } } })],
    [
      'scope.log.0.at',
      stored({}, { log: [{ at: 'yesterday', cell: 'x', before: null, after: null }] }),
    ],
  ])('names what is wrong: %s', (where, text) => {
    expect(restore(text)).toEqual({ ok: false, reason: `${where} is not what it should be` });
  });

  it('is not even parsed when it is far too large', () => {
    const text = stored({ padding: 'x'.repeat(TEXT_LIMITS.stored) });
    expect(restore(text)).toEqual({ ok: false, reason: 'it is too large' });
  });

  it('is refused when it is nested without end', () => {
    expect(restore('['.repeat(100_000)).ok).toBe(false);
    expect(restore(`${'{"scope":'.repeat(10_000)}1${'}'.repeat(10_000)}`).ok).toBe(false);
  });

  it('never throws, whatever was stored', () => {
    const keys = fc.constantFrom('version', 'id', 'name', 'scope', 'decisions', '__proto__');
    const values = fc.oneof(fc.jsonValue(), fc.constantFrom(1, 'abc123', NAMED.scope));
    const noise = fc.oneof(
      fc.string(),
      fc.json(),
      fc.dictionary(keys, values).map((object) => JSON.stringify({ ...NAMED, ...object })),
      fc.dictionary(keys, values).map((change) => stored({}, change)),
      fc.dictionary(fc.string(), values).map(decided),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const restored = restore(text);
        if (restored.ok) expect(restored.named.scope.categories).toBeInstanceOf(Array);
        else expect(restored.reason).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('decisions on what this version does not know', () => {
  it('are left out and named, and the rest is kept', () => {
    const restored = restore(
      decided({
        'A.5.1': decision('applicable'),
        'A.9.9': decision('excluded'),
        'CC6.1': decision('not-relevant'),
        '9.2': decision('excluded'),
      }),
    );
    expect(restored).toEqual({
      ok: true,
      named: {
        ...NAMED,
        scope: {
          ...NAMED.scope,
          decisions: {
            'A.5.1': decision('applicable'),
            'CC6.1': decision('not-relevant'),
          },
        },
      },
      leftOut: ['A.9.9', '9.2'],
    });
  });

  it.each([
    ['A.7.4', 'not-relevant'],
    ['A.7.4', 'applies'],
    ['CC6.1', 'excluded'],
    ['A1.2', 'undecided'],
  ] as const)('such as %s being %s are left out', (id, status) => {
    const restored = restore(decided({ [id]: decision(status, { note: 'kept elsewhere' }) }));
    expect(restored).toMatchObject({
      ok: true,
      named: { scope: { decisions: {} } },
      leftOut: [id],
    });
  });

  describe.each(['__proto__', 'constructor', 'prototype', 'toString'])('such as %s', (name) => {
    const text = `{"${name}":${JSON.stringify(decision('excluded'))},"A.5.1":${JSON.stringify(
      decision('applicable'),
    )}}`;
    const restored = restore(stored({}, { decisions: 'HERE' }).replace('"HERE"', text));

    it('change no prototype and no other decision', () => {
      expect(restored).toMatchObject({ ok: true });
      const { decisions } = (restored as Extract<Restored, { ok: true }>).named.scope;
      expect(Object.entries(decisions)).toEqual([['A.5.1', decision('applicable')]]);
      expect(Object.getPrototypeOf(decisions)).toBe(Object.prototype);
      expect(({} as Record<string, unknown>).status).toBeUndefined();
    });

    it('are named', () => {
      expect(restored).toMatchObject({ leftOut: [name] });
    });
  });
});
