// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { askForDurability } from '../../../src/state/durability';
import { workspaceWith } from '../../fixtures/workspaces';

const answer = () => new Promise((resolve) => setTimeout(resolve));

const managerThat = (persisted: boolean, persist: () => Promise<boolean>) => ({
  persisted: () => Promise.resolve(persisted),
  persist: vi.fn(persist),
});

describe('the browser’s promise to keep what it stores', () => {
  it('is asked for at the first change and not before, once', async () => {
    const { store, actions } = workspaceWith();
    const manager = managerThat(false, () => Promise.resolve(true));
    askForDurability(store, manager);
    actions.showTab('table');
    await answer();
    expect(manager.persist).not.toHaveBeenCalled();
    actions.setBar('any');
    actions.setBar('strong');
    await answer();
    expect(manager.persist).toHaveBeenCalledOnce();
    expect(store.getState().durable).toBe(true);
  });

  it('is not asked for where it was given before', async () => {
    const { store, actions } = workspaceWith();
    const manager = managerThat(true, () => Promise.resolve(true));
    askForDurability(store, manager);
    await answer();
    actions.setBar('any');
    expect(manager.persist).not.toHaveBeenCalled();
    expect(store.getState().durable).toBe(true);
  });

  it.each([
    ['refused', managerThat(false, () => Promise.resolve(false))],
    ['failing', managerThat(false, () => Promise.reject(new Error('no')))],
  ])('may be %s', async (_, manager) => {
    const { store, actions } = workspaceWith();
    askForDurability(store, manager);
    actions.setBar('any');
    await answer();
    expect(store.getState().durable).toBe(false);
  });
});
