// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { INITIAL_SCOPE } from '../../../src/model';
import { createStorage, INITIAL_PREFERENCES, serializeScope } from '../../../src/state';
import type { NamedScope } from '../../../src/state';
import { decision, scopeOf } from '../../fixtures/examples';
import { FakeStorage } from '../../fixtures/fake-storage';

const NO_PREFERENCES = INITIAL_PREFERENCES;

const alpha: NamedScope = { id: 'alpha001', name: 'Alpha', scope: INITIAL_SCOPE };
const beta: NamedScope = {
  id: 'beta0001',
  name: 'Beta',
  scope: scopeOf({
    categories: ['privacy'],
    decisions: { 'A.8.30': decision('excluded', { justification: 'nothing outsourced' }) },
  }),
};

describe('what is kept', () => {
  it('is nothing before anything was saved', () => {
    expect(createStorage(new FakeStorage()).load(shippedCatalog)).toEqual({
      scopes: [],
      current: null,
      preferences: NO_PREFERENCES,
      problems: [],
    });
  });

  it('comes back by name, and the scope saved last is the current one', () => {
    const area = new FakeStorage();
    const storage = createStorage(area);
    expect(storage.save(beta)).toBe(true);
    expect(storage.save(alpha)).toBe(true);
    expect(createStorage(area).load(shippedCatalog)).toEqual({
      scopes: [alpha, beta],
      current: alpha,
      preferences: NO_PREFERENCES,
      problems: [],
    });
    storage.save(beta);
    expect(storage.load(shippedCatalog).current).toEqual(beta);
  });

  it('is the last state of each scope', () => {
    const storage = createStorage(new FakeStorage());
    storage.save(alpha);
    const renamed = { ...alpha, name: 'Omega', scope: beta.scope };
    storage.save(renamed);
    expect(storage.load(shippedCatalog).scopes).toEqual([renamed]);
  });

  it('does not touch what other pages keep in the same browser', () => {
    const area = new FakeStorage({ theme: 'dark', 'other:scope:1': '{', current: 'beta0001' });
    const before = area.entries();
    const storage = createStorage(area);
    expect(storage.load(shippedCatalog).problems).toEqual([]);
    expect(area.entries()).toEqual(before);
  });

  it('opens the first scope by name when the current one is not there', () => {
    const area = new FakeStorage();
    const storage = createStorage(area);
    storage.save(beta);
    storage.save(alpha);
    area.setItem('common-ground:current', 'gone0001');
    expect(storage.load(shippedCatalog).current).toEqual(alpha);
  });
});

describe('preferences', () => {
  it.each(['system', 'light', 'dark'] as const)('keep the theme %s', (theme) => {
    const storage = createStorage(new FakeStorage());
    expect(storage.savePreferences({ ...NO_PREFERENCES, theme, singleKeys: false })).toBe(true);
    expect(storage.load(shippedCatalog).preferences).toEqual({
      ...NO_PREFERENCES,
      theme,
      singleKeys: false,
    });
  });

  it.each(['', '{', 'null', '3', '"dark"', '[]', '{"theme":"neon","singleKeys":"no"}'])(
    'that are damaged (%s) are as good as none',
    (text) => {
      const area = new FakeStorage({ 'common-ground:preferences': text });
      expect(createStorage(area).load(shippedCatalog)).toMatchObject({
        preferences: NO_PREFERENCES,
        problems: [],
      });
    },
  );

  it('of which a part is damaged keep the other part', () => {
    const text = '{"theme":"dark","singleKeys":17}';
    const area = new FakeStorage({ 'common-ground:preferences': text });
    expect(createStorage(area).load(shippedCatalog).preferences).toEqual({
      ...NO_PREFERENCES,
      theme: 'dark',
    });
  });
});

describe('storage that the browser blocks', () => {
  const storage = createStorage(undefined);

  it('is empty', () => {
    expect(storage.load(shippedCatalog)).toEqual({
      scopes: [],
      current: null,
      preferences: NO_PREFERENCES,
      problems: [],
    });
  });

  it('says of everything that it was not kept', () => {
    expect(storage.save(alpha)).toBe(false);
    expect(storage.savePreferences(NO_PREFERENCES)).toBe(false);
    expect(storage.setAside('a link')).toBe(false);
  });
});

describe('storage that is full', () => {
  it('says that a scope was not kept and leaves what is there', () => {
    const area = new FakeStorage();
    const storage = createStorage(area);
    storage.save(alpha);
    area.fill();
    expect(storage.save({ ...alpha, scope: beta.scope })).toBe(false);
    expect(storage.save(beta)).toBe(false);
    expect(storage.setAside('a link')).toBe(false);
    expect(storage.savePreferences(NO_PREFERENCES)).toBe(false);
    expect(storage.load(shippedCatalog).scopes).toEqual([alpha]);
  });

  it('keeps again as soon as there is room', () => {
    const area = new FakeStorage();
    const storage = createStorage(area);
    storage.save(alpha);
    area.fill();
    storage.save(beta);
    area.makeRoom();
    expect(storage.save(beta)).toBe(true);
    expect(storage.load(shippedCatalog).scopes).toEqual([alpha, beta]);
  });
});

describe('setting aside', () => {
  it('keeps every text under a key of its own, and the same text once', () => {
    const area = new FakeStorage();
    const storage = createStorage(area);
    const texts = ['one', 'two', 'three', 'one'];
    expect(texts.map((text) => storage.setAside(text))).toEqual([true, true, true, true]);
    expect(area.entries().map(([, text]) => text)).toEqual(['one', 'two', 'three']);
    for (const [key] of area.entries()) expect(key).toMatch(/^common-ground:set-aside:\d{4}-/);
  });

  it('does not come back as a scope while it cannot be read', () => {
    const storage = createStorage(new FakeStorage());
    storage.setAside(serializeScope(beta).slice(0, -1));
    storage.setAside('https://example.com/#/graph?scope=beta0001');
    expect(storage.load(shippedCatalog).scopes).toEqual([]);
    expect(storage.asides()).toHaveLength(2);
  });
});
