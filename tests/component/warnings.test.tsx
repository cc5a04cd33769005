import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { decide, EMPTY_STATEMENT, kindOfId, namedProvider, setStatement } from '../../src/model';
import type { Decision, Scope } from '../../src/model';
import ScopeScreen from '../../src/screens/scope/ScopeScreen';
import Warnings from '../../src/screens/scope/warnings/Warnings';
import { decision, scopeOf } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { catchDownloads } from './downloads';
import { renderApp } from './render';

/** Nothing in it warrants a warning. */
const SOUND: Partial<Scope> = {
  statement: {
    ...EMPTY_STATEMENT,
    ismsScope: 'The hosted service',
    reportType: 'type-1',
    asOf: '2027-01-31',
  },
  providers: [{ ...namedProvider('Example Cloud'), method: 'inclusive' }],
  decisions: Object.fromEntries(
    catalog.controls.map(({ id }) => [id, decision('applicable', { reasons: ['risk'] })]),
  ),
};

const open = (decisions: Record<string, Decision> = {}, scope: Partial<Scope> = {}) =>
  renderApp(<Warnings />, {
    catalog,
    scope: { ...SOUND, ...scope, decisions: { ...SOUND.decisions, ...decisions } },
    view: { tab: 'scope', part: 'warnings' },
  });

const group = (title: string) =>
  screen.queryByRole('region', { name: new RegExp(`^${title} \\d`) });

describe('a scope without a warning', () => {
  it('is not said to pass', () => {
    open();
    expect(screen.queryAllByRole('region')).toEqual([]);
    expect(
      screen.getByText(
        'None of these checks found anything. That is not a statement that an audit would pass.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Warnings (CSV)' })).toBeNull();
  });
});

describe('a warning comes with its cause and goes when it is mended', () => {
  const REASON: Partial<Decision> = { justification: 'As agreed' };
  it.each<[string, string, Decision, Partial<Decision>]>([
    ['Undecided', 'A.5.9', decision('undecided'), { status: 'applicable', reasons: ['risk'] }],
    ['Excluded without a reason', 'A.5.9', decision('excluded'), REASON],
    ['Not relevant without a reason', 'CC6.4', decision('not-relevant'), REASON],
    [
      'Common criterion marked not relevant',
      'CC6.4',
      decision('not-relevant'),
      { status: 'applies' },
    ],
    [
      'Inherited without a provider',
      'A.5.9',
      decision('inherited', { reasons: ['risk'] }),
      { provider: 'Example Cloud' },
    ],
    [
      'Inherited from a provider that is not on the list',
      'A.5.9',
      decision('inherited', { reasons: ['risk'], provider: 'Other' }),
      { provider: 'example cloud' },
    ],
    [
      'Applicable without a reason for inclusion',
      'A.5.9',
      decision('applicable'),
      { reasons: ['legal'] },
    ],
    [
      'Implemented without an evidence reference',
      '9.2',
      decision('required', { implementation: 'implemented' }),
      { evidence: 'Audit report' },
    ],
    ['Past its due date', 'CC1.1', decision('applies', { due: '2020-01-31' }), { due: '' }],
    [
      'Excluded control that a criterion depends on',
      'A.7.4',
      decision('excluded', REASON),
      { status: 'applicable', reasons: ['risk'] },
    ],
  ])('%s', (title, id, cause, mended) => {
    const { actions } = open({ [id]: cause });
    expect(group(title)).toBeInTheDocument();
    act(() =>
      actions.change('mend', (scope) => decide(scope, [{ id, kind: kindOfId(id) }], mended)),
    );
    expect(group(title)).toBeNull();
  });

  it.each([
    ['Provider without a method', { method: '' as const, report: 'SOC 2', reportTo: '2199-12-31' }],
    ['Provider without a current report', { method: 'carve-out' as const }],
  ])('%s', (title, change) => {
    const providers = [{ ...namedProvider('Example Cloud'), ...change }];
    const { actions } = open({}, { providers });
    expect(group(title)).toHaveTextContent('Example Cloud');
    act(() => actions.change('mend', (scope) => ({ ...scope, providers: SOUND.providers! })));
    expect(group(title)).toBeNull();
  });

  it('The statement has gaps', () => {
    const { actions } = open({}, { statement: EMPTY_STATEMENT });
    expect(group('The statement has gaps')).toHaveTextContent(/report type is not chosen/);
    act(() => actions.change('mend', (scope) => setStatement(scope, SOUND.statement!)));
    expect(group('The statement has gaps')).toBeNull();
  });
});

describe('a warning', () => {
  it('leads to its row in the working table', async () => {
    const { user, view } = open({ 'A.7.4': decision('excluded') });
    const links = within(group('Excluded without a reason')!);
    await user.click(links.getByRole('button', { name: 'A.7.4 Title of A.7.4' }));
    expect(view()).toMatchObject({ tab: 'scope', part: 'decisions', selection: ['A.7.4'] });
  });

  it('of the statement or a provider leads to the statement', async () => {
    const { user, view } = open({}, { statement: EMPTY_STATEMENT });
    await user.click(screen.getByRole('button', { name: /ISMS scope is not written/ }));
    expect(view()).toMatchObject({ tab: 'scope', part: 'statement' });
  });

  it('names the criterion that is left alone, and how grave it is', () => {
    open({ 'A.7.4': decision('excluded', { justification: 'No premises' }) });
    const alone = within(group('Excluded control that a criterion depends on')!);
    expect(alone.getByRole('button', { name: 'CC6.4' })).toBeInTheDocument();
    expect(alone.getByText(/Strong 8/)).toBeInTheDocument();
    expect(alone.getByText('Blocks the audit')).toBeInTheDocument();
  });

  it('of something undecided is folded and stands last', async () => {
    const { user } = open({ 'A.7.4': decision('undecided'), 'A.5.1': decision('applicable') });
    const groups = screen.getAllByRole('region');
    expect(groups.at(-1)).toBe(group('Undecided'));
    expect(screen.queryByRole('button', { name: /^A\.7\.4/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Undecided/ }));
    expect(screen.getByRole('button', { name: /^A\.7\.4/ })).toBeInTheDocument();
  });
});

describe('mending many together', () => {
  it('sets the reason for inclusion as one step', async () => {
    const { user, scope, store, actions } = open({
      'A.5.1': decision('applicable'),
      'A.5.2': decision('inherited', { provider: 'Example Cloud' }),
    });
    await user.click(
      within(screen.getByRole('group', { name: /^Reason for inclusion/ })).getByRole('button', {
        name: 'Contractual',
      }),
    );
    expect(scope().decisions['A.5.1']?.reasons).toEqual(['contractual']);
    expect(scope().decisions['A.5.2']?.reasons).toEqual(['contractual']);
    expect(scope().decisions['A.5.9']?.reasons).toEqual(['risk']);
    expect(store.getState().lastChange).toBe('reason for inclusion of 2 controls');
    act(() => actions.undo());
    expect(group('Applicable without a reason for inclusion')).toBeInTheDocument();
  });

  it('names a provider on all that lack one, or adds those that are missing to the list', async () => {
    const { user, scope } = open({
      'A.5.1': decision('inherited', { reasons: ['risk'] }),
      'A.5.2': decision('inherited', { reasons: ['risk'], provider: 'Mail House' }),
    });
    await user.click(screen.getByRole('button', { name: 'Example Cloud' }));
    expect(scope().decisions['A.5.1']?.provider).toBe('Example Cloud');
    await user.click(screen.getByRole('button', { name: 'Add Mail House to the providers' }));
    expect(scope().providers.map(({ name }) => name)).toEqual(['Example Cloud', 'Mail House']);
  });

  it('waits while somebody else’s scope is shown', () => {
    renderApp(<Warnings />, {
      catalog,
      state: {
        visitor: {
          id: 'other001',
          name: 'Scope from a link',
          scope: scopeOf({ ...SOUND, decisions: { 'A.5.1': decision('applicable') } }),
        },
      },
    });
    expect(screen.getByRole('button', { name: 'Contractual' })).toBeDisabled();
  });
});

describe('handing the warnings over', () => {
  it('makes a table of them', async () => {
    const { files } = catchDownloads();
    const { user } = open({ 'A.7.4': decision('excluded') });
    await user.click(screen.getByRole('button', { name: 'Warnings (CSV)' }));
    const [, first, second] = (await files[0]!.content.text()).split('\r\n');
    expect(first).toMatch(
      /^Blocks the audit,Excluded control that a criterion depends on,A\.7\.4 Title of A\.7\.4,Nothing else in scope is linked to CC6\.4\. What is lost: Strong 8\.,/,
    );
    expect(second).toMatch(
      /^Blocks the audit,Excluded without a reason,A\.7\.4 Title of A\.7\.4,,/,
    );
  });
});

describe('the button that leads to them', () => {
  it('counts them, but not what is merely undecided', async () => {
    renderApp(<ScopeScreen />, {
      catalog,
      scope: { ...SOUND, decisions: { ...SOUND.decisions, 'A.7.4': decision('excluded') } },
      view: { tab: 'scope', part: 'warnings' },
    });
    expect(await screen.findByRole('button', { name: 'Warnings 2' })).toBeInTheDocument();
  });

  it('counts nothing in a scope without any', async () => {
    renderApp(<ScopeScreen />, {
      catalog,
      scope: { ...SOUND, decisions: {} },
      view: { tab: 'scope', part: 'warnings' },
    });
    expect(await screen.findByRole('button', { name: 'Warnings' })).toBeInTheDocument();
  });
});
