import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadPresets, shippedCatalog } from '../../src/catalog';
import type { Preset } from '../../src/catalog';
import { namedProvider, overlapOf } from '../../src/model';
import type { Scope } from '../../src/model';
import Presets from '../../src/screens/scope/presets/Presets';
import { catalogOf } from '../fixtures/catalogs';
import { control, criterion, crosswalkOf, decision, mapping, scopeOf } from '../fixtures/examples';
import { renderApp } from './render';

const presets = await loadPresets();
const presetOf = (id: string): Preset => {
  const preset = presets.find((one) => one.id === id);
  if (!preset) throw new Error(`no preset ${id}`);
  return preset;
};
const SAAS = presetOf('cloud-hosted-saas');
const REMOTE = presetOf('fully-remote');
/** A few of the controls that the two speak of, so that the rows can be counted by hand. */
const small = catalogOf(
  crosswalkOf({
    controls: ['A.5.1', 'A.6.7', 'A.7.1', 'A.7.4', 'A.7.6', 'A.8.1', 'A.8.30'].map(control),
    criteria: ['CC6.4', 'CC8.1', 'P2.1', 'P3.2'].map(criterion),
    mappings: [mapping('A.7.1', 'CC6.4'), mapping('A.7.6', 'CC6.4'), mapping('A.8.30', 'CC8.1')],
  }),
);

/** What a preset proposes for controls. */
const controlsOf = ({ proposals }: Preset, catalog = small) =>
  proposals.flatMap(({ requirements, status }) =>
    requirements
      .filter((id) => catalog.requirement(id)?.kind === 'control')
      .map((id) => ({ id, status })),
  );

const open = async (setting: Parameters<typeof renderApp>[1] = {}) => {
  const app = renderApp(<Presets />, { catalog: small, ...setting });
  await screen.findByRole('list', { name: 'Presets' });
  return app;
};
const card = (title: string) => {
  const item = screen.getByRole('heading', { name: title }).closest('li');
  if (!item) throw new Error(`no card ${title}`);
  return item;
};
const openPreset = async (preset: Preset, setting: Parameters<typeof renderApp>[1] = {}) => {
  const app = await open(setting);
  await app.user.click(screen.getByRole('button', { name: preset.title }));
  return app;
};
const tick = (id: string) => screen.getByRole('checkbox', { name: `Take ${id}` });
const bar = () => within(screen.getByRole('group', { name: 'Confirm proposals' }));
const confirmAll = () => bar().getByRole('button', { name: /^Confirm \d+$|^Nothing ticked$/ });
/** The proposal that speaks of a control. */
const proposalOn = (id: string) => {
  const item = screen.getByRole('button', { name: id }).closest('ol > li');
  if (!(item instanceof HTMLElement)) throw new Error(`no proposal on ${id}`);
  return within(item);
};

describe('the list of presets', () => {
  it('says of each what it would decide and what that does to the figures', async () => {
    const catalog = shippedCatalog;
    await open({ catalog, scope: { bases: ['guide', 'editorial'] } });
    for (const preset of presets) {
      const all = controlsOf(preset, catalog);
      const excluded = all.filter(({ status }) => status === 'excluded');
      const { figures } = overlapOf(catalog, scopeOf({ bases: ['guide', 'editorial'] }));
      const then = overlapOf(
        catalog,
        scopeOf({
          bases: ['guide', 'editorial'],
          decisions: Object.fromEntries(excluded.map(({ id }) => [id, decision('excluded')])),
        }),
      ).figures;
      const text = card(preset.title).textContent;
      expect(text, preset.id).toContain(`Would decide ${all.length} undecided controls`);
      expect(text, preset.id).toContain(
        figures.sharedControls === then.sharedControls
          ? `Shared controls stay ${figures.sharedControls}`
          : `Shared controls ${figures.sharedControls} → ${then.sharedControls}`,
      );
    }
  });

  it('changes with a decision', async () => {
    const { actions } = await open();
    expect(card(SAAS.title)).toHaveTextContent(
      'Would decide 6 undecided controls: 2 applicable, 3 inherited, 1 excluded.' +
        'Shared controls 3 → 2, shared criteria 2 → 1.',
    );
    act(() => actions.setStatus(['A.7.1', 'A.5.1'], 'excluded'));
    expect(card(SAAS.title)).toHaveTextContent(
      'Would decide 5 undecided controls: 2 applicable, 2 inherited, 1 excluded.' +
        'Shared controls 2 → 1, shared criteria 2 → 1.' +
        'Goes against 1 decision already made',
    );
    act(() => actions.setStatus(['A.8.30'], 'excluded'));
    expect(card(SAAS.title)).toHaveTextContent('Shared controls stay 1, shared criteria stay 1.');
  });

  it('speaks of criteria only while their category is in the scope', async () => {
    const { actions } = await open();
    expect(card(SAAS.title).textContent).not.toContain('criteria: ');
    act(() => actions.setCategory('privacy', true));
    expect(card(SAAS.title).textContent).toMatch(
      /Would decide \d+ undecided controls and 2 criteria: .* 2 not relevant/,
    );
  });
});

describe('a preset', () => {
  it('is shown as a diff with questions and reasons, and has changed nothing yet', async () => {
    const { scope } = await openPreset(REMOTE);
    expect(screen.getByRole('heading', { name: REMOTE.title })).toHaveFocus();
    for (const { question, reason } of REMOTE.proposals.slice(0, 1)) {
      expect(screen.getByRole('heading', { name: question })).toBeInTheDocument();
      expect(screen.getByText(reason)).toBeInTheDocument();
    }
    expect(tick('A.7.4').closest('li')).toHaveTextContent('Undecided');
    expect(tick('A.7.4').closest('li')).toHaveTextContent('Inherited');
    expect(scope().decisions).toEqual({});
  });

  it('is confirmed together as one step, and taken back as one', async () => {
    const { user, scope, actions, store } = await openPreset(REMOTE);
    const count = controlsOf(REMOTE).length;
    expect(confirmAll()).toHaveTextContent(`Confirm ${count}`);
    expect(bar().getByText(/controls stay undecided/)).toHaveTextContent(
      `${7 - count} of 7 controls stay undecided.`,
    );
    await user.click(confirmAll());
    expect(Object.entries(scope().decisions).map(([id, { status }]) => ({ id, status }))).toEqual(
      expect.arrayContaining(controlsOf(REMOTE)),
    );
    expect(Object.keys(scope().decisions)).toHaveLength(count);
    const [homework] = REMOTE.proposals.filter(({ requirements }) =>
      requirements.includes('A.6.7'),
    );
    expect(scope().decisions['A.6.7']).toEqual(
      decision('applicable', {
        justification: homework?.reason ?? '',
        reasons: homework?.inclusion ?? [],
      }),
    );
    expect(store.getState().notices.at(-1)?.text).toMatch(
      new RegExp(`^${count} decisions made: .*Undo takes them back together`),
    );
    expect(confirmAll()).toHaveTextContent('Nothing ticked');
    expect(screen.queryByRole('checkbox', { name: /^Take/ })).toBeNull();

    expect(store.temporal.getState().pastStates).toHaveLength(1);
    act(() => actions.undo());
    expect(scope().decisions).toEqual({});
    expect(confirmAll()).toHaveTextContent(`Confirm ${count}`);
  });

  it('leaves undecided what is not ticked', async () => {
    const { user, scope } = await openPreset(REMOTE);
    await user.click(tick('A.7.4'));
    await user.click(proposalOn('A.6.7').getByRole('checkbox', { name: /^Take all/ }));
    await user.click(confirmAll());
    expect(scope().decisions).not.toHaveProperty(['A.7.4']);
    expect(scope().decisions).not.toHaveProperty(['A.6.7']);
    expect(scope().decisions['A.7.1']?.status).toBe('inherited');
    expect(tick('A.7.4')).not.toBeChecked();
  });

  it('is confirmed proposal by proposal', async () => {
    const { user, scope, store } = await openPreset(REMOTE);
    await user.click(proposalOn('A.7.6').getByRole('button', { name: 'Confirm 1' }));
    expect(Object.keys(scope().decisions)).toEqual(['A.7.6']);
    expect(scope().decisions['A.7.6']?.status).toBe('excluded');
    expect(store.getState().lastChange).toBe('confirm A.7.6 as excluded');
    expect(proposalOn('A.7.6').getByRole('button', { name: 'Confirmed' })).toBeInTheDocument();
    expect(confirmAll()).toHaveTextContent(`Confirm ${controlsOf(REMOTE).length - 1}`);
  });

  it('shows what goes against a decision, and takes it only when ticked', async () => {
    const decisions: Scope['decisions'] = {
      'A.7.6': decision('applicable', { justification: 'We visit a data centre.' }),
      'A.7.4': decision('excluded'),
    };
    const { user, scope } = await openPreset(REMOTE, { scope: { decisions } });
    expect(tick('A.7.6')).not.toBeChecked();
    expect(tick('A.7.6').closest('li')).toHaveTextContent('against a decision made');
    expect(tick('A.7.6').closest('li')).toHaveTextContent(
      'Its justification stays: “We visit a data centre.”',
    );
    await user.click(confirmAll());
    expect(scope().decisions['A.7.6']).toBe(decisions['A.7.6']);
    expect(scope().decisions['A.7.4']).toBe(decisions['A.7.4']);

    await user.click(tick('A.7.6'));
    await user.click(confirmAll());
    expect(scope().decisions['A.7.6']).toMatchObject({
      status: 'excluded',
      justification: 'We visit a data centre.',
    });
    expect(scope().decisions['A.7.4']).toBe(decisions['A.7.4']);
  });

  it('is not ticked again by undo where it had gone against a decision', async () => {
    const decisions = { 'A.7.6': decision('applicable') };
    const { user, actions } = await openPreset(REMOTE, { scope: { decisions } });
    await user.click(tick('A.7.6'));
    await user.click(proposalOn('A.7.6').getByRole('button', { name: 'Confirm 1' }));
    act(() => actions.undo());
    expect(tick('A.7.6')).not.toBeChecked();
  });

  it('names the one provider of the scope on what is inherited', async () => {
    const { user, scope } = await openPreset(REMOTE, {
      scope: { providers: [namedProvider('Example Cloud')] },
    });
    expect(screen.getByRole('combobox', { name: 'Inherited from' })).toHaveValue('Example Cloud');
    await user.click(confirmAll());
    expect(scope().decisions['A.7.4']?.provider).toBe('Example Cloud');
    expect(scope().decisions['A.6.7']?.provider).toBe('');
  });

  it('names a provider that is typed, in the same step', async () => {
    const { user, scope, store } = await openPreset(REMOTE);
    await user.type(screen.getByRole('combobox', { name: 'Inherited from' }), 'Other Cloud');
    await user.click(confirmAll());
    expect(scope().providers.map(({ name }) => name)).toEqual(['Other Cloud']);
    expect(scope().decisions['A.7.4']?.provider).toBe('Other Cloud');
    expect(store.temporal.getState().pastStates).toHaveLength(1);
  });

  it('offers a provider that is named afterwards to what was confirmed without', async () => {
    const { user, scope, store } = await openPreset(REMOTE);
    await user.click(confirmAll());
    await user.type(screen.getByRole('combobox', { name: 'Inherited from' }), 'Late Cloud{Enter}');
    expect(tick('A.7.4')).not.toBeChecked();
    expect(tick('A.7.4').closest('li')).toHaveTextContent('would add the provider');
    expect(screen.queryByRole('checkbox', { name: 'Take A.6.7' })).toBeNull();
    await user.click(tick('A.7.4'));
    await user.click(confirmAll());
    expect(scope().decisions['A.7.4']?.provider).toBe('Late Cloud');
    expect(store.getState().notices.at(-1)?.text).toBe(
      'What was missing is added to A.7.4. Undo takes it back.',
    );
    expect(scope().decisions['A.7.1']?.provider).toBe('');
  });

  it('asks for no provider where nothing is inherited', async () => {
    await openPreset(presetOf('own-data-centre'));
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('replaces what another preset prepared when its decision is overridden', async () => {
    const { user, scope } = await openPreset(SAAS);
    await user.click(confirmAll());
    await user.click(screen.getByRole('button', { name: 'All presets' }));
    expect(screen.getByRole('button', { name: SAAS.title })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: REMOTE.title }));
    await user.click(tick('A.7.6'));
    await user.click(proposalOn('A.7.6').getByRole('button', { name: 'Confirm 1' }));
    const secureAreas = REMOTE.proposals.find(({ requirements }) => requirements.includes('A.7.6'));
    expect(scope().decisions['A.7.6']).toMatchObject({
      status: 'excluded',
      justification: secureAreas?.reason,
      reasons: [],
    });
  });

  it('waits while somebody else’s scope is shown', async () => {
    const { user, scope } = await openPreset(REMOTE, {
      state: { visitor: { id: 'other001', name: 'Scope from a link', scope: scopeOf() } },
    });
    expect(tick('A.7.4')).toBeDisabled();
    await user.click(confirmAll());
    expect(confirmAll()).toHaveAttribute('aria-disabled', 'true');
    expect(scope().decisions).toEqual({});
  });
});
