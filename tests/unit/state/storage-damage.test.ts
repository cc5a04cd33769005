// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { createStorage, serializeScope } from '../../../src/state';
import type { NamedScope } from '../../../src/state';
import { takeUpAgain } from '../../../src/state/taken-up';
import { decision, scopeOf } from '../../fixtures/examples';
import { FakeStorage } from '../../fixtures/fake-storage';

const KEY = 'common-ground:scope:beta0001';
const good: NamedScope = { id: 'alpha001', name: 'Alpha', scope: scopeOf({ bar: 'strong' }) };

/** A stored scope by another version, which knew a control A.9.1. */
const foreign: NamedScope = {
  id: 'beta0001',
  name: 'Beta',
  scope: scopeOf({
    decisions: {
      'A.7.4': decision('inherited', { provider: 'Example Cloud' }),
      'A.9.1': decision('excluded', { justification: 'worth keeping' }),
    },
  }),
};

const areaWith = (text: string): FakeStorage =>
  new FakeStorage({
    'common-ground:scope:alpha001': serializeScope(good),
    [KEY]: text,
    'common-ground:current': 'beta0001',
  });

const setAsideIn = (area: FakeStorage): readonly string[] =>
  area
    .entries()
    .filter(([key]) => key.startsWith('common-ground:set-aside:'))
    .map(([, text]) => text);

describe('a stored scope that cannot be read', () => {
  const damaged = serializeScope(foreign).slice(0, 100);

  it('is set aside as it was found, and the others are opened', () => {
    const area = areaWith(damaged);
    const library = createStorage(area).load(shippedCatalog);
    expect(library.scopes).toEqual([good]);
    expect(library.current).toEqual(good);
    expect(library.problems).toEqual([
      expect.stringMatching(
        /^A stored scope could not be read: it is damaged\. It was set aside\. Open your last/,
      ),
    ]);
    expect(setAsideIn(area)).toEqual([damaged]);
    expect(area.getItem(KEY)).toBeNull();
  });

  it('is spoken of once', () => {
    const area = areaWith(damaged);
    createStorage(area).load(shippedCatalog);
    expect(createStorage(area).load(shippedCatalog).problems).toEqual([]);
    expect(setAsideIn(area)).toEqual([damaged]);
  });

  it.each([
    ['empty', '', 'it is damaged'],
    ['by a newer version', '{"version":3}', 'a newer version of Common Ground wrote it'],
    ['not a scope', '{"version":1,"id":7}', 'id is not what it should be'],
  ])('says why: %s', (_, text, reason) => {
    const { problems } = createStorage(areaWith(text)).load(shippedCatalog);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`could not be read: ${reason}. It was set aside.`);
  });

  it('is taken up again by a version that reads it, beside what came in its place', () => {
    const area = areaWith(damaged);
    createStorage(area).load(shippedCatalog);
    // As if the newer version had written what follows.
    const [[aside] = []] = area.entries().filter(([key]) => key.includes('set-aside'));
    const beta = { ...good, id: 'beta0001', name: 'Beta' };
    area.setItem(aside!, serializeScope(beta));
    area.setItem(KEY, serializeScope({ ...good, id: 'beta0001', name: 'Begun anew' }));
    expect(takeUpAgain(area, shippedCatalog)).toEqual([expect.stringContaining('“Beta”')]);
    const { scopes, problems } = createStorage(area).load(shippedCatalog);
    expect(scopes.map(({ name }) => name)).toEqual(['Alpha', 'Begun anew', 'Beta']);
    expect(new Set(scopes.map(({ id }) => id)).size).toBe(3);
    expect(problems).toEqual([]);
    expect(setAsideIn(area)).toEqual([]);
    expect(takeUpAgain(area, shippedCatalog)).toEqual([]);
  });

  it('waits for room, and stays aside while it cannot be read', () => {
    const area = areaWith('{');
    createStorage(area).load(shippedCatalog);
    area.setItem('common-ground:set-aside:2026-11-24', serializeScope({ ...good, id: 'beta0001' }));
    area.fill();
    const before = area.entries();
    expect(takeUpAgain(area, shippedCatalog)).toEqual([]);
    expect(area.entries()).toEqual(before);
    expect(takeUpAgain(undefined, shippedCatalog)).toEqual([]);
  });

  it('is kept beside others that cannot be read', () => {
    const area = areaWith(damaged);
    area.setItem('common-ground:scope:gamma001', '{');
    area.setItem('common-ground:scope:delta001', '[]');
    expect(createStorage(area).load(shippedCatalog).problems).toHaveLength(3);
    expect(setAsideIn(area).toSorted()).toEqual([damaged, '{', '[]'].toSorted());
  });

  it('stays where it is while there is no room to set it aside', () => {
    const area = areaWith(damaged);
    area.fill();
    const { scopes, problems } = createStorage(area).load(shippedCatalog);
    expect(scopes).toEqual([good]);
    expect(problems).toHaveLength(1);
    expect(area.getItem(KEY)).toBe(damaged);
  });

  it('is not said to be set aside when there was no room for that', () => {
    const area = areaWith(damaged);
    area.fill();
    const [problem] = createStorage(area).load(shippedCatalog).problems;
    expect(problem).toContain('could not be read: it is damaged');
    expect(problem).not.toContain('was set aside');
  });
});

describe('a stored scope that decides on what this version does not know', () => {
  const original = serializeScope(foreign);
  const rest: NamedScope = {
    ...foreign,
    scope: scopeOf({
      decisions: { 'A.7.4': decision('inherited', { provider: 'Example Cloud' }) },
    }),
  };

  it('is opened without that, and the original is set aside', () => {
    const area = areaWith(original);
    const library = createStorage(area).load(shippedCatalog);
    expect(library.scopes).toEqual([good, rest]);
    expect(library.current).toEqual(rest);
    expect(library.problems).toHaveLength(1);
    expect(library.problems[0]).toMatch(/“Beta” decides on A\.9\.1, which .* set aside\.$/);
    expect(setAsideIn(area)).toEqual([original]);
  });

  it('is spoken of once', () => {
    const area = areaWith(original);
    createStorage(area).load(shippedCatalog);
    const again = createStorage(area).load(shippedCatalog);
    expect(again.problems).toEqual([]);
    expect(again.scopes).toEqual([good, rest]);
    expect(setAsideIn(area)).toEqual([original]);
  });

  it('stays as it is while there is no room to set it aside', () => {
    const area = areaWith(original);
    area.fill();
    const library = createStorage(area).load(shippedCatalog);
    expect(library.scopes).toEqual([good, rest]);
    expect(area.getItem(KEY)).toBe(original);
  });
});
