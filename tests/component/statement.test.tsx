import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { EMPTY_STATEMENT, namedProvider } from '../../src/model';
import type { Provider, ScopeStatement } from '../../src/model';
import Statement from '../../src/screens/scope/statement/Statement';
import { StatementLine } from '../../src/screens/scope/statement/StatementLine';
import { decision, scopeOf } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const open = (setting: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<Statement />, { catalog, ...setting });
const statement = (change: Partial<ScopeStatement>): ScopeStatement => ({
  ...EMPTY_STATEMENT,
  ...change,
});
const provider = (name: string, change: Partial<Provider> = {}): Provider => ({
  ...namedProvider(name),
  ...change,
});
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
/** A date field has no role of its own. */
const setDate = (label: string, day: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { value: day } });
  fireEvent.blur(screen.getByLabelText(label));
};

describe('the line above every part of the scope', () => {
  const line = (setting: Parameters<typeof renderApp>[1] = {}) =>
    renderApp(<StatementLine />, { catalog, ...setting });

  it('says what is known and, quietly, what is missing', () => {
    const { container } = line({
      scope: {
        categories: ['availability'],
        providers: [provider('Example Cloud')],
        statement: statement({
          organisation: 'Example Ltd',
          ismsScope: 'The hosted service',
          stage: 'stage-2',
          reportType: 'type-2',
          from: '2027-01-01',
          to: '2027-06-30',
        }),
      },
    });
    expect(container).toHaveTextContent(
      /^Example Ltd · ISMS: The hosted service · ISO 27001 Stage 2 · SOC 2 Type II 2027-01-01 to 2027-06-30 · .*availability.* · 1 provider · Still missing: system boundary, service commitments and 2 more/i,
    );
  });

  it('cuts a long scope short', () => {
    line({ scope: { statement: statement({ ismsScope: 'word '.repeat(40) }) } });
    expect(screen.getByText(/^ISMS: (?:word )+word…$/)).toBeInTheDocument();
  });

  it('leads to the statement, where it does not lead again', async () => {
    const { user, view } = line({ view: { tab: 'scope', part: 'log' } });
    await user.click(screen.getByRole('button', { name: 'Open statement' }));
    expect(view()).toMatchObject({ tab: 'scope', part: 'statement' });
    expect(screen.queryByRole('button', { name: 'Open statement' })).toBeNull();
  });
});

describe('the fields of the statement', () => {
  it('are each a step to undo', async () => {
    const { user, scope, store, actions } = open();
    await user.type(field('Organisation'), 'Example Ltd{Enter}');
    await user.type(field('System boundary'), 'The platform{Shift>}{Enter}{/Shift}and its data');
    await user.tab();
    expect(scope().statement).toMatchObject({
      organisation: 'Example Ltd',
      systemBoundary: 'The platform\nand its data',
    });
    expect(store.getState().lastChange).toBe('system boundary');
    act(() => actions.undo());
    expect(field('System boundary')).toHaveValue('');
    expect(store.getState().lastChange).toBe('organisation');
    expect(scope().log.map(({ cell, after }) => [cell, after])).toEqual([
      ['statement\torganisation\t', 'Example Ltd'],
    ]);
  });

  it('say what belongs in them and what is asked', () => {
    open();
    for (const box of screen.getAllByRole('textbox')) {
      if (box.id !== 'new-provider') expect(box).toHaveAccessibleDescription(/\w{4}/);
    }
    expect(field('ISMS scope and boundaries')).toHaveAccessibleDescription(/^missing .*Asked:/);
  });

  it('ask for the ISO stage', async () => {
    const { user, scope } = open();
    const stages = within(screen.getByRole('radiogroup', { name: 'ISO stage' }));
    await user.click(stages.getByRole('radio', { name: 'Surveillance' }));
    expect(scope().statement.stage).toBe('surveillance');
  });

  it('wait while somebody else’s scope is shown', () => {
    open({ state: { visitor: { id: 'other001', name: 'Scope from a link', scope: scopeOf() } } });
    for (const box of screen.getAllByRole('textbox')) expect(box).toBeDisabled();
    for (const box of screen.getAllByRole('radio')) expect(box).toBeDisabled();
  });
});

describe('the SOC 2 report', () => {
  const type = (name: string) =>
    within(screen.getByRole('radiogroup', { name: 'SOC 2 report type' })).getByRole('radio', {
      name,
    });

  it('of Type I has one date', async () => {
    const { user, scope } = open();
    expect(screen.getByText(/report type is not chosen/)).toBeInTheDocument();
    await user.click(type('Type I'));
    expect(screen.getByText(/needs the date/)).toBeInTheDocument();
    expect(screen.queryByLabelText('Period from')).toBeNull();
    setDate('As of', '2027-01-31');
    expect(scope().statement.asOf).toBe('2027-01-31');
    expect(screen.queryByText(/needs the date/)).toBeNull();
  });

  it('of Type II has a period, which is warned of when it is short or reversed', async () => {
    const { user, scope } = open();
    await user.click(type('Type II'));
    expect(screen.queryByLabelText('As of')).toBeNull();
    setDate('Period from', '2027-01-01');
    expect(screen.getByText(/needs the first and last day/)).toBeInTheDocument();
    setDate('Period to', '2026-12-31');
    expect(screen.getByText(/ends before it begins/)).toBeInTheDocument();
    setDate('Period to', '2027-03-30');
    expect(screen.getByText(/shorter than three months/)).toBeInTheDocument();
    setDate('Period to', '2027-03-31');
    expect(screen.queryByText(/shorter than three months/)).toBeNull();
    expect(scope().statement).toMatchObject({ from: '2027-01-01', to: '2027-03-31' });
  });

  it('takes no year that is still being typed', async () => {
    const { user, scope } = open();
    await user.click(type('Type I'));
    setDate('As of', '0020-01-31');
    expect(scope().statement.asOf).toBe('');
  });
});

describe('the providers', () => {
  const card = (name: string) => screen.getByRole('button', { name });

  it('are added by name, once', async () => {
    const { user, scope } = open();
    expect(screen.getByText(/No provider is listed/)).toBeInTheDocument();
    await user.type(field('New provider'), 'Example Cloud{Enter}');
    expect(scope().providers.map(({ name }) => name)).toEqual(['Example Cloud']);
    expect(card('Example Cloud')).toHaveAttribute('aria-expanded', 'true');
    await user.type(field('New provider'), 'example cloud{Enter}');
    expect(scope().providers).toHaveLength(1);
  });

  it('keep what is said of them', async () => {
    const { user, scope, store } = open({ scope: { providers: [provider('Example Cloud')] } });
    await user.click(card('Example Cloud'));
    await user.type(field('Services relied on'), 'Storage{Enter}');
    expect(store.getState().lastChange).toBe('services of Example Cloud');
    await user.type(field('Regions'), 'eu-west-1{Enter}');
    await user.type(field('Controls expected of them (CSOCs)'), 'Guarded doors{Enter}');
    await user.type(field('What stays with us'), 'Keys{Enter}');
    await user.click(screen.getByRole('radio', { name: 'Carve-out' }));
    await user.type(screen.getByLabelText('Their report'), 'SOC 2 Type II{Enter}');
    setDate('Report from', '2026-01-01');
    setDate('Report to', '2026-12-31');
    setDate('Bridge letter to', '2027-03-31');
    expect(scope().providers).toEqual([
      {
        name: 'Example Cloud',
        services: 'Storage',
        regions: 'eu-west-1',
        method: 'carve-out',
        expectedControls: 'Guarded doors',
        ours: 'Keys',
        report: 'SOC 2 Type II',
        reportFrom: '2026-01-01',
        reportTo: '2026-12-31',
        bridgeTo: '2027-03-31',
      },
    ]);
  });

  it('say in words how their report stands on the day it is needed for', async () => {
    const { user } = open({
      scope: {
        statement: statement({ reportType: 'type-2', from: '2020-01-01', to: '2020-12-31' }),
        providers: [provider('Example Cloud', { report: 'SOC 2 Type II', reportTo: '2020-11-30' })],
      },
    });
    expect(
      screen.getByText('report ends 2020-11-30, a bridge letter is needed until 2020-12-31'),
    ).toBeInTheDocument();
    await user.click(card('Example Cloud'));
    setDate('Bridge letter to', '2020-12-30');
    expect(
      screen.getByText('bridge letter ends 2020-12-30, one is needed until 2020-12-31'),
    ).toBeInTheDocument();
    setDate('Bridge letter to', '2020-12-31');
    expect(screen.getByText('report with bridge letter reaches 2020-12-31')).toBeInTheDocument();
    setDate('Report to', '2020-06-30');
    setDate('Bridge letter to', '');
    expect(screen.getByText(/too long before 2020-12-31 for a bridge letter/)).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Inclusive' }));
    expect(screen.getByText(/tested in our own report/)).toBeInTheDocument();
  });

  it('are renamed on every control inherited from them', async () => {
    const { user, scope } = open({
      scope: {
        providers: [provider('Example Cloud'), provider('Mail House')],
        decisions: { 'A.7.4': decision('inherited', { provider: 'Example Cloud' }) },
      },
    });
    expect(screen.getByText('1 control inherited')).toBeInTheDocument();
    await user.click(card('Example Cloud'));
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Zeta Cloud{Enter}');
    expect(scope().decisions['A.7.4']?.provider).toBe('Zeta Cloud');
    await waitFor(() => expect(card('Zeta Cloud')).toHaveFocus());
    expect(screen.getByRole('button', { name: 'A.7.4' })).toBeInTheDocument();
  });

  it('cannot take the name of another', async () => {
    const { user, scope, store } = open({
      scope: { providers: [provider('Example Cloud'), provider('Mail House')] },
    });
    await user.click(card('Example Cloud'));
    await user.clear(field('Name'));
    await user.type(field('Name'), 'mail house{Enter}');
    expect(scope().providers.map(({ name }) => name)).toEqual(['Example Cloud', 'Mail House']);
    expect(field('Name')).toHaveValue('Example Cloud');
    expect(store.getState().notices.at(-1)?.text).toBe('Another provider is called Mail House.');
  });

  it('are removed with a way back', async () => {
    const { user, scope, store } = open({ scope: { providers: [provider('Example Cloud')] } });
    await user.click(card('Example Cloud'));
    await user.click(screen.getByRole('button', { name: 'Remove Example Cloud' }));
    expect(scope().providers).toEqual([]);
    const notice = store.getState().notices.at(-1);
    expect(notice?.action?.label).toBe('Undo');
    act(() => notice?.action?.run());
    expect(scope().providers).toHaveLength(1);
  });

  it('that inherited controls name without being listed are offered', async () => {
    const { user, scope } = open({
      scope: { decisions: { 'A.7.4': decision('inherited', { provider: 'Mail House' }) } },
    });
    await user.click(screen.getByRole('button', { name: 'Add Mail House' }));
    expect(scope().providers.map(({ name }) => name)).toEqual(['Mail House']);
    expect(screen.queryByRole('button', { name: 'Add Mail House' })).toBeNull();
  });

  it('say what will be needed by the end of a period that lies ahead', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-01T12:00:00') });
    try {
      open({
        scope: {
          statement: statement({ reportType: 'type-2', from: '2027-01-01', to: '2027-06-30' }),
          providers: [
            provider('Example Cloud', { report: 'SOC 2 Type II', reportTo: '2027-03-31' }),
          ],
        },
      });
      expect(screen.getByText('report reaches 2027-03-31')).toBeInTheDocument();
      fireEvent.click(card('Example Cloud'));
      expect(screen.getByText(/By 2027-06-30 a report/)).toBeInTheDocument();
      await Promise.resolve();
    } finally {
      vi.useRealTimers();
    }
  });
});
