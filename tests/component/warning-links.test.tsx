import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
// So that the parts are there as soon as they are opened.
import '../../src/screens/scope/log/DecisionLog';
import '../../src/screens/scope/statement/Statement';
import '../../src/screens/scope/warnings/Warnings';
import ScopeScreen from '../../src/screens/scope/ScopeScreen';
import { namedProvider } from '../../src/model';
import { decision } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

async function openWarnings() {
  const app = renderApp(<ScopeScreen />, {
    catalog,
    scope: {
      providers: [namedProvider('AWS'), namedProvider('Okta')],
      decisions: { 'A.5.1': decision('inherited', { provider: 'Okta' }) },
    },
    view: { part: 'warnings' },
  });
  await waitFor(() => expect(document.querySelector('h3')).not.toBeNull(), { timeout: 20_000 });
  return app;
}

describe('a warning leads to where it can be mended', () => {
  it('the card of the provider, open', async () => {
    const { user } = await openWarnings();
    const [link] = await screen.findAllByRole('button', { name: 'Okta' });
    await user.click(link!);
    const card = await screen.findByRole('button', { name: 'Okta', expanded: true });
    await expect.poll(() => document.activeElement).toBe(card);
    expect(screen.getByRole('button', { name: 'AWS' })).toHaveAttribute('aria-expanded', 'false');
  });

  it('the field of the statement', async () => {
    const { user } = await openWarnings();
    await user.click(await screen.findByRole('button', { name: /ISMS scope is not written/ }));
    const field = await screen.findByRole('textbox', { name: 'ISMS scope and boundaries' });
    await expect.poll(() => document.activeElement).toBe(field);
  });

  it('only once: the statement opened later is as it always is', async () => {
    const { user } = await openWarnings();
    const parts = within(screen.getByRole('navigation', { name: 'Parts of the scope' }));
    const [link] = await screen.findAllByRole('button', { name: 'Okta' });
    await user.click(link!);
    await screen.findByRole('button', { name: 'Okta', expanded: true });
    await user.click(parts.getByRole('button', { name: /Warnings/ }));
    await user.click(parts.getByRole('button', { name: 'Scope statement' }));
    expect(await screen.findByRole('button', { name: 'Okta', expanded: false })).not.toHaveFocus();
  });
});

describe('who is writing', () => {
  it('is asked on every part until it is answered', async () => {
    const { user, store } = await openWarnings();
    await user.click(screen.getByRole('button', { name: 'Who is writing?' }));
    const name = await screen.findByRole('textbox', { name: 'Your name' });
    await expect.poll(() => document.activeElement).toBe(name);
    await user.keyboard('Ada{Enter}');
    expect(store.getState().author).toBe('Ada');
    expect(screen.queryByRole('button', { name: 'Who is writing?' })).toBeNull();
  });
});
