// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { packText } from '../../../src/exchange/deflate';
import { packLink, unpackLink } from '../../../src/exchange/share-link';
import { STATUSES_OF } from '../../../src/model';
import { readAddress, INITIAL_VIEW, VISITING_SCOPE_NAME, writeLink } from '../../../src/state';
import type { NamedScope } from '../../../src/state';
import { carriedPart } from '../../../src/state/carried';
import { decision, scopeOf } from '../../fixtures/examples';
import { knownScopes } from '../../fixtures/projects';

const SIMPLE: NamedScope = {
  id: 'abc12345',
  name: 'Audit 2027',
  scope: scopeOf({
    categories: ['availability'],
    decisions: {
      'A.7.4': decision('inherited', { provider: 'Example Cloud', reasons: ['risk'] }),
      'A.5.1': decision('undecided', { owner: 'Ana', due: '2027-01-31', question: 'Who?' }),
      'A.5.2': decision('undecided', { note: 'Solely words' }),
    },
    statement: { ...scopeOf().statement, organisation: 'Example Ltd' },
    columns: [{ id: 'c1', title: 'Risk' }],
    log: [{ at: '2026-11-24T10:00:00.000Z', by: 'Ana', cell: 'x', before: null, after: 'y' }],
  }),
};

const WORDS = ['Example', 'Ana', 'Who?', 'Solely', 'Audit', 'Risk'];

const reasonOf = async (text: string): Promise<string> => {
  const read = await unpackLink(text, catalog);
  return read.ok ? 'it was read' : read.reason;
};

describe('a share link', () => {
  it('brings all that it carries', async () => {
    await fc.assert(
      fc.asyncProperty(
        knownScopes,
        fc.string({ minLength: 1, maxLength: 20 }).map((name) => `Audit ${name}`),
        fc.constantFrom('choices' as const, 'everything' as const),
        async (scope, name, carries) => {
          const packed = await packLink({ id: 'abc12345', name, scope }, carries);
          expect(packed).toMatch(/^1\.[\w-]+$/);
          expect(await unpackLink(packed, catalog)).toEqual({
            ok: true,
            carries,
            named: {
              id: 'abc12345',
              name: carries === 'everything' ? name : VISITING_SCOPE_NAME,
              scope: carriedPart(scope, carries),
            },
            leftOut: [],
          });
        },
      ),
      { numRuns: 10_000 },
    );
  }, 180_000);

  it('is an address that opens the view, and longer than one may be', async () => {
    const packed = await packLink(SIMPLE, 'everything');
    const long = `1.${'x'.repeat(50_000)}`;
    const view = { ...INITIAL_VIEW, tab: 'table' as const, selection: ['A.5.1'] };
    expect(readAddress(writeLink(packed, view), catalog)).toEqual({
      view,
      packed,
      scope: null,
      problems: [],
    });
    expect(readAddress(writeLink(long, view), catalog)).toMatchObject({
      packed: long,
      problems: [],
    });
  });

  it('holds no text that anyone typed until it is asked for', async () => {
    const read = await unpackLink(await packLink(SIMPLE, 'choices'), catalog);
    const told = JSON.stringify(read);
    for (const word of WORDS) expect(told).not.toContain(word);
    expect(read).toMatchObject({
      carries: 'choices',
      named: {
        scope: {
          categories: ['availability'],
          decisions: {
            'A.7.4': decision('inherited', { reasons: ['risk'] }),
            'A.5.1': decision('undecided', { due: '2027-01-31' }),
          },
        },
      },
    });
  });

  it('holds every text but the log when it is', async () => {
    const read = await unpackLink(await packLink(SIMPLE, 'everything'), catalog);
    expect(read).toEqual({
      ok: true,
      carries: 'everything',
      named: { ...SIMPLE, scope: { ...SIMPLE.scope, log: [] } },
      leftOut: [],
    });
  });

  it('stays short with everything decided', async () => {
    const decisions = catalog.controls.map(
      ({ id }, index) => [id, decision(STATUSES_OF.control[1 + (index % 3)]!)] as const,
    );
    const scope = scopeOf({ decisions: Object.fromEntries(decisions) });
    expect((await packLink({ ...SIMPLE, scope }, 'choices')).length).toBeLessThan(1_500);
  });
});

describe('a link that cannot be read', () => {
  it.each([
    ['another format', 'k3x9w2', 'The link is not one that Common Ground made'],
    ['a newer format', '2.abcdef', 'A newer version of Common Ground made this link'],
    ['foreign letters', '1.a b+c', 'The link is damaged or was cut off'],
    ['no payload', '1.', 'The link is damaged or was cut off'],
    ['no deflated data', '1.////', 'The link is damaged or was cut off'],
    [
      'a far too long one',
      `1.${'x'.repeat(500_000)}`,
      'The link is not one that Common Ground made',
    ],
  ])('says so: %s', async (_, text, reason) => {
    expect(await reasonOf(text)).toContain(reason);
  });

  it('says so wherever it is cut', async () => {
    const packed = await packLink(SIMPLE, 'everything');
    for (let length = 2; length < packed.length; length += 1) {
      expect(await reasonOf(packed.slice(0, length))).toContain('damaged or was cut off');
    }
  });

  it('says so whatever is scribbled on it', async () => {
    const packed = await packLink(SIMPLE, 'everything');
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length), fc.string({ maxLength: 4 }), async (at, scribble) => {
        const text = packed.slice(0, at) + scribble + packed.slice(at + scribble.length);
        expect(await reasonOf(text)).toMatch(/\.$|^it was read$/);
      }),
      { numRuns: 500 },
    );
  });

  it('does not unpack what comes to gigabytes', async () => {
    const bomb = await packText(`{"scope":"${'x'.repeat(30_000_000)}"}`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await reasonOf(`1.${bomb}`)).toContain('damaged or was cut off');
  });

  it.each([
    ['text', '"a text"'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['another record', '{"scope":{"bar":"high"}}'],
    ['a deep one', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a prototype', '{"__proto__":{"scope":{}}}'],
  ])('says so when it holds %s', async (_, json) => {
    expect(await reasonOf(`1.${await packText(json)}`)).toContain('nothing was opened');
  });

  it('names the identifiers that it left out', async () => {
    const payload = {
      id: 'abc12345',
      text: 0,
      scope: { ...scopeOf(), decisions: { 'A.9.99': { status: 'excluded' } } },
    };
    const read = await unpackLink(`1.${await packText(JSON.stringify(payload))}`, catalog);
    expect(read).toMatchObject({ ok: true, leftOut: ['A.9.99'] });
  });

  it('takes no text in under a flag that says there is none', async () => {
    const payload = { id: 'abc12345', name: 'Audit', text: 0, scope: SIMPLE.scope };
    const read = await unpackLink(`1.${await packText(JSON.stringify(payload))}`, catalog);
    expect(read.ok && read.named.scope).toEqual(carriedPart(SIMPLE.scope, 'choices'));
  });
});
