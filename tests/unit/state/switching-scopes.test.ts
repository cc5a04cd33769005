// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { asNewScope, switchScope } from '../../../src/state';
import type { NamedScope } from '../../../src/state';
import { decision, scopeOf } from '../../fixtures/examples';
import { FakeStorage } from '../../fixtures/fake-storage';
import { workspaceWith } from '../../fixtures/workspaces';

const mine: NamedScope = {
  id: 'mine0001',
  name: 'Audit 2027',
  scope: scopeOf({
    decisions: { 'A.8.30': decision('excluded', { justification: 'Nothing outsourced' }) },
  }),
};
const other: NamedScope = { id: 'other001', name: 'Other', scope: scopeOf({ bar: 'any' }) };

const working = (area: FakeStorage | null = new FakeStorage()) =>
  workspaceWith({ scopeId: mine.id, scopeName: mine.name, scope: mine.scope }, area);

describe('switching to another scope', () => {
  it('keeps the present one first', () => {
    const workspace = working();
    expect(switchScope(workspace, other)).toBe(true);
    expect(workspace.store.getState()).toMatchObject({
      scopeId: other.id,
      scopeName: other.name,
      scope: other.scope,
      notices: [],
    });
    expect(workspace.storage.load(workspace.catalog).scopes).toEqual([mine]);
  });

  it.each([
    ['is full', () => fullStorage()],
    ['is blocked', () => null],
  ])('does not lose the present one when the storage %s, and says so', (_, area) => {
    const workspace = working(area());
    expect(switchScope(workspace, other)).toBe(false);
    expect(workspace.store.getState()).toMatchObject({
      scopeId: mine.id,
      scope: mine.scope,
      notices: [{ tone: 'problem', text: expect.stringContaining('“Audit 2027”') }],
    });
  });
});

describe('a scope that is opened as new', () => {
  it('has its own identifier while nobody else has it', () => {
    expect(asNewScope(working(), other)).toEqual(other);
  });

  it('has another when a stored scope has it', () => {
    const workspace = working();
    workspace.storage.save(other);
    const fresh = asNewScope(workspace, other);
    expect(fresh).toEqual({ ...other, id: fresh.id });
    expect(fresh.id).toMatch(/^[a-z0-9]{8}$/);
    expect(fresh.id).not.toBe(other.id);
  });

  it('has another when the present scope has it, stored or not', () => {
    expect(asNewScope(working(), { ...other, id: mine.id }).id).not.toBe(mine.id);
  });
});

function fullStorage(): FakeStorage {
  const area = new FakeStorage();
  area.fill();
  return area;
}
