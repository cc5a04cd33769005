// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { INITIAL_SCOPE } from '../../../src/model';
import { INITIAL_VIEW, isScopeId, readAddress } from '../../../src/state';
import { decision, scopeOf } from '../../fixtures/examples';

const read = (fragment: string) => readAddress(fragment, shippedCatalog);

describe('an address that names something unknown', () => {
  it('keeps the rest and reports it all in one sentence', () => {
    const { view, scope, problems } = read(
      '#/table?scope=abc123&cat=availability,agility&bar=moderate&excluded=A.7.4,A.9.9&sel=CC6.1,CC99',
    );
    expect(view).toEqual({ ...INITIAL_VIEW, tab: 'table', selection: ['CC6.1'] });
    expect(scope).toEqual({
      id: 'abc123',
      scope: scopeOf({
        categories: ['availability'],
        decisions: { 'A.7.4': decision('excluded') },
      }),
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^The address names what this version does not know: .+\.$/);
    for (const stranger of ['agility', 'A.9.9', 'CC99']) {
      expect(problems[0]).toContain(`"${stranger}"`);
    }
  });

  it.each([
    ['a tab', '#/timeline?sel=A.5.1', '/timeline'],
    ['a selection', '#/graph?sel=A.5.1,B.5', 'B.5'],
    ['a collapsed group', '#/graph?sel=A.5.1&collapsed=A.5.1', 'A.5.1'],
    ['an unfolded group', '#/graph?sel=A.5.1&unfolded=CC', 'CC'],
    ['a view filter', '#/graph?sel=A.5.1&hide=theme:CC6', 'theme:CC6'],
    ['an order', '#/graph?sel=A.5.1&order=alphabet', 'alphabet'],
  ])('such as %s keeps the selection beside it', (_, fragment, stranger) => {
    const { view, problems } = read(fragment);
    expect(view).toEqual({ ...INITIAL_VIEW, selection: ['A.5.1'] });
    expect(problems).toEqual([`The address names what this version does not know: "${stranger}".`]);
  });

  it.each([
    ['a category', 'cat=security', 'security'],
    ['a strength', 'bar=mighty', 'mighty'],
    ['a basis', 'bases=guide,editorial,yours,theirs', 'theirs'],
    ['what to do with clauses', 'clauses=some', 'some'],
    ['a control', 'inherited=A.7.99', 'A.7.99'],
    ['a criterion where a control is due', 'excluded=CC6.1', 'CC6.1'],
    ['a control where a criterion is due', 'not-relevant=A.7.4', 'A.7.4'],
    ['a clause, which cannot be decided on', 'excluded=9.2', '9.2'],
  ])('such as %s leaves the scope as it would be without', (_, field, stranger) => {
    const { scope, problems } = read(`#/graph?scope=abc123&${field}`);
    expect(scope).toEqual({ id: 'abc123', scope: INITIAL_SCOPE });
    expect(problems).toEqual([`The address names what this version does not know: "${stranger}".`]);
  });

  it('reports a field that it does not know, which a newer version may have written', () => {
    const { view, problems } = read('#/graph?sel=A.5.1&owner=me');
    expect(view.selection).toEqual(['A.5.1']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('owner');
  });

  it('does not take a scope under a name that is not one of ours', () => {
    const { scope, problems } = read('#/graph?scope=My%20Scope&excluded=A.7.4');
    expect(scope).toBeNull();
    expect(problems).toEqual(['The address names what this version does not know: "My Scope".']);
  });

  it('quotes at most three strangers, each cut short', () => {
    const { problems } = read(`#/graph?sel=${'x'.repeat(80)},y,z,a,b`);
    expect(problems).toEqual([
      `The address names what this version does not know: "${'x'.repeat(30)}", "y", "z" and 2 more.`,
    ]);
  });

  it('takes what is named twice once', () => {
    const { view, problems } = read('#/graph?sel=A.5.1,A.5.1,,CC6.1&collapsed=A.5,A.5');
    expect(view.selection).toEqual(['A.5.1', 'CC6.1']);
    expect(view.collapsed).toEqual(['A.5']);
    expect(problems).toEqual([]);
  });
});

describe('an address that means harm', () => {
  it('is not read when it is overlong', () => {
    const long = `#/table?scope=abc123&sel=A.5.1&excluded=${'A.7.4,'.repeat(3_000)}`;
    expect(read(long)).toEqual({
      view: INITIAL_VIEW,
      scope: null,
      packed: null,
      problems: ['The address is longer than 16000 characters and was not read.'],
    });
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'cannot use %s as an identifier',
    (name) => {
      const { view, scope, problems } = read(
        `#/graph?scope=abc123&cat=${name}&bar=${name}&excluded=${name},A.7.4&not-relevant=${name}` +
          `&sel=${name}&collapsed=${name}&hide=${name}`,
      );
      expect(view).toEqual(INITIAL_VIEW);
      expect(scope?.scope).toEqual(scopeOf({ decisions: { 'A.7.4': decision('excluded') } }));
      expect(Object.getPrototypeOf(scope?.scope.decisions)).toBe(Object.prototype);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(`"${name}"`);
    },
  );

  it('cannot use __proto__ as a field', () => {
    const { scope } = read('#/graph?scope=abc123&__proto__=A.7.4&constructor=A.7.4');
    expect(scope?.scope).toEqual(INITIAL_SCOPE);
    expect(({} as Record<string, unknown>)['A.7.4']).toBeUndefined();
  });

  it('never throws, whatever it is', () => {
    const noise = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ maxLength: 100 }).map((text) => `#/graph?scope=abc123&excluded=${text}`),
      fc.string({ maxLength: 100, unit: 'binary' }).map((text) => `#/table?sel=${text}&${text}`),
      fc.constantFrom('#/graph?scope=%', '#/graph?%E0%A4%A', '#?', '#/graph??', '#/graph?&&==&'),
    );
    fc.assert(
      fc.property(noise, (fragment) => {
        const { view, scope, problems } = read(fragment);
        const known = (id: string) => shippedCatalog.requirement(id) ?? shippedCatalog.group(id);
        expect(view.selection.every(known)).toBe(true);
        expect(scope === null || isScopeId(scope.id)).toBe(true);
        expect(problems.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a scope identifier', () => {
  it.each(['abc123', 'k3x9w2zz', '000000000000'])('may be %s', (id) => {
    expect(isScopeId(id)).toBe(true);
  });

  it.each(['', 'abc12', 'abc1234567890', 'ABC123', 'abc-123', 'abc123\n', '__proto__', ' abc123'])(
    'may not be %j',
    (id) => {
      expect(isScopeId(id)).toBe(false);
    },
  );
});
