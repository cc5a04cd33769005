import { configure, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Catalog } from '../../src/catalog';
import { baselineOf } from '../../src/model';
import type { Scope } from '../../src/model';
import { Details } from '../../src/screens/details/Details';
import { createStage } from '../../src/graph/stage';
import { Legend } from '../../src/screens/graph/Legend';
import MatrixScreen from '../../src/screens/matrix/MatrixScreen';
import YourMappings from '../../src/screens/scope/mappings/YourMappings';
import { Summary } from '../../src/screens/summary/Summary';
import { catalogOf } from '../fixtures/catalogs';
import { mapping, ownMapping, scopeOf, yoursOf } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { catchDownloads } from './downloads';
import { figure, renderApp } from './render';

// Whole forms are filled in here, with code that loads late.
vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 5_000 });

const ALL: Partial<Scope> = { bases: ['guide', 'editorial', 'yours'] };

type User = ReturnType<typeof renderApp>['user'];

const openDetails = (selection: readonly string[], scope: Partial<Scope> = {}) =>
  renderApp(
    <>
      <Summary />
      <Details />
    </>,
    { catalog, scope: { ...ALL, ...scope }, view: { selection } },
  );

const openList = (scope: Partial<Scope> = {}, setting: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<YourMappings />, { catalog, scope: { ...ALL, ...scope }, ...setting });

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const cardOf = async (id: string): Promise<HTMLElement> =>
  (await screen.findAllByRole('article')).find((card) =>
    within(card).getByRole('heading').textContent.startsWith(`${id} `),
  )!;
/** Puts a text into a field at once. */
async function fill(user: User, field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}

/** The cards of mappings, without those of evidence. */
const cards = () =>
  within(screen.getByRole('region', { name: /^Linked to/ })).getAllByRole('article');

// Code that loads when it is first drawn would otherwise be waited for in each test.
beforeAll(() =>
  Promise.all([
    import('../../src/screens/details/own/AddMapping'),
    import('../../src/screens/details/own/OwnMappingForm'),
  ]),
);

const baseline = (id: string) => baselineOf(catalog.mapping(id));
const changed = ownMapping('A.5.1', 'CC6.1', {
  ...{ relationship: 'equal', strength: 3, rationale: 'semantic' },
  baseline: baseline('A.5.1~CC6.1'),
});
const rejected = ownMapping('A.7.4', 'CC6.4', {
  ...{ rejected: true, reason: 'Not this site.', baseline: baseline('A.7.4~CC6.4') },
});
const added = ownMapping('A.8.30', 'CC6.4');

describe('in the details', () => {
  it('changes a mapping with a reason, as one step that can be undone', async () => {
    const { user, scope, store, actions, container } = openDetails(['A.5.1']);
    await user.click(await button('Change A.5.1 with CC6.1'));
    const form = await screen.findByRole('form', { name: 'Change A.5.1 with CC6.1' });
    expect(form).toHaveTextContent('The crosswalk says covers part of, Strong 7, semantic');
    expect(within(form).getByRole('radio', { name: /covers part of/ })).toBeChecked();
    expect(within(form).getByRole('radio', { name: '7' })).toBeChecked();
    await user.click(within(form).getByRole('radio', { name: /asks the same as/ }));
    await user.click(within(form).getByRole('radio', { name: '2' }));
    expect(form).toHaveTextContent('Weak 2: bears on a side aspect');
    await fill(user, screen.getByRole('textbox', { name: /^Reason/ }), 'Only on paper.');
    await fill(user, screen.getByRole('textbox', { name: 'Author' }), 'Ada Example');
    await fill(user, screen.getByRole('textbox', { name: 'Role' }), 'CISO');
    await user.click(screen.getByRole('checkbox', { name: 'Agreed with the auditor' }));
    expect(figure(container, 'mappings')).toBe('6');
    await user.click(within(form).getByRole('button', { name: 'Save' }));

    expect(scope().yours).toEqual({
      'A.5.1~CC6.1': {
        ...{ iso: 'A.5.1', tsc: 'CC6.1', rejected: false },
        ...{ relationship: 'equal', strength: 2, rationale: 'semantic' },
        ...{ reason: 'Only on paper.', author: 'Ada Example', role: 'CISO', agreed: true },
        date: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
        baseline: baseline('A.5.1~CC6.1'),
      },
    });
    expect(figure(container, 'mappings')).toBe('5');
    expect(store.getState()).toMatchObject({ author: 'Ada Example', role: 'CISO' });
    expect(store.getState().lastChange).toBe('change mapping A.5.1 with CC6.1');
    expect(store.temporal.getState().pastStates).toHaveLength(1);
    actions.undo();
    await waitFor(() => expect(figure(container, 'mappings')).toBe('6'));
    expect(scope().yours).toEqual({});
  });

  it('does not save without a reason', async () => {
    const { user, scope } = openDetails(['A.5.1']);
    await user.click(await button('Change A.5.1 with CC6.1'));
    await user.click(await button('Save'));
    expect(screen.getByRole('alert')).toHaveTextContent('Say why');
    expect(screen.getByRole('textbox', { name: /^Reason/ })).toHaveFocus();
    expect(scope().yours).toEqual({});
  });

  it('marks one of the user’s own, with reason, name and what the crosswalk says', async () => {
    openDetails(['CC6.1'], { yours: yoursOf(changed), bar: 'any' });
    await waitFor(async () =>
      expect(await cardOf('A.5.1')).toHaveTextContent('Changed by Ada Example, CISO, 2026-11-24'),
    );
    const card = await cardOf('A.5.1');
    expect(card).toHaveAttribute('data-yours', 'true');
    expect(card).toHaveTextContent('equal, semantic · yours');
    expect(card).toHaveTextContent('The auditor asks for it.');
    // From the side of the criterion.
    expect(card).toHaveTextContent('The crosswalk says covers all of, and more, Strong 7');
    expect(card).toHaveTextContent('not yet agreed with the auditor');
    expect(cards()).toHaveLength(3);
    expect(await cardOf('A.5.2')).not.toHaveAttribute('data-yours');
  });

  it('remembers the author, and what was typed before another requirement was selected', async () => {
    const { user, actions, store } = openDetails(['A.5.1']);
    store.setState({ author: 'Ada Example', role: 'CISO' });
    await user.click(await button('Change A.5.1 with CC6.1'));
    expect(await screen.findByRole('textbox', { name: 'Author' })).toHaveValue('Ada Example');
    await fill(user, screen.getByRole('textbox', { name: /^Reason/ }), 'Half a sent');
    actions.select(['A.7.4']);
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    actions.select(['A.5.1']);
    await user.click(await button('Change A.5.1 with CC6.1'));
    expect(await screen.findByRole('textbox', { name: /^Reason/ })).toHaveValue('Half a sent');
    await user.click(await button('Cancel'));
    await user.click(await button('Change A.5.1 with CC6.1'));
    expect(await screen.findByRole('textbox', { name: /^Reason/ })).toHaveValue('');
  });

  it('rejects a mapping, lists it, and takes it back', async () => {
    const { user, scope, store, container } = openDetails(['A.7.4']);
    await user.click(await button('Reject A.7.4 with CC6.4'));
    const form = await screen.findByRole('form', { name: 'Reject A.7.4 with CC6.4' });
    expect(within(form).queryByRole('radio')).toBeNull();
    await fill(user, screen.getByRole('textbox', { name: /^Reason/ }), 'Not this site.');
    await user.click(await button('Reject it'));
    expect(scope().yours['A.7.4~CC6.4']).toMatchObject({ rejected: true, strength: 8 });
    expect(figure(container, 'mappings')).toBe('5');
    expect(screen.getByText(/you rejected the mapping with CC6\.4/)).toBeInTheDocument();
    expect(await screen.findByRole('heading', { name: 'Rejected by you' })).toBeInTheDocument();
    expect(await cardOf('CC6.4')).toHaveTextContent('Not this site.');
    expect(cards()).toHaveLength(1);

    await user.click(await button('Take back A.7.4 with CC6.4'));
    expect(scope().yours).toEqual({});
    expect(figure(container, 'mappings')).toBe('6');
    expect(await cardOf('CC6.4')).toHaveTextContent('from the guide');
    const [notice] = store.getState().notices;
    expect(notice?.action?.label).toBe('Undo');
    notice!.action!.run();
    expect(scope().yours['A.7.4~CC6.4']).toMatchObject({ rejected: true });
  });

  it('adds a mapping, with the partner in any spelling', async () => {
    const { user, scope, store, container } = openDetails(['A.8.30']);
    expect(await screen.findByText(/^ISO 27001 only:/)).toBeInTheDocument();
    await user.click(await button('Add a mapping'));
    const field = await screen.findByRole('combobox', { name: 'Criterion to link' });
    await user.type(field, 'cc 6.4');
    expect(screen.getByRole('option')).toHaveTextContent('CC6.4');
    await user.keyboard('{Enter}');
    const form = await screen.findByRole('form', { name: 'Add A.8.30 with CC6.4' });
    expect(form).toHaveTextContent('The crosswalk does not link the two.');
    await fill(user, screen.getByRole('textbox', { name: /^Reason/ }), 'Same contract.');
    await user.click(await button('Save'));
    expect(scope().yours['A.8.30~CC6.4']).toMatchObject({ baseline: null, rejected: false });
    expect(store.getState().lastChange).toBe('add mapping A.8.30 with CC6.4');
    expect(figure(container, 'mappings')).toBe('7');
    expect(screen.getByText('Shared')).toBeInTheDocument();
    expect(await cardOf('CC6.4')).toHaveAttribute('data-yours', 'true');
  });

  it('opens a pair that is linked already as a change, read from the criterion', async () => {
    const { user } = openDetails(['CC6.1']);
    await user.click(await button('Add a mapping'));
    await user.type(await screen.findByRole('combobox', { name: /^Control or clause/ }), '5.1');
    expect(screen.getAllByRole('option')[0]).toHaveTextContent('linked already');
    await user.click(screen.getAllByRole('option')[0]!);
    await screen.findByRole('form', { name: 'Change A.5.1 with CC6.1' });
    expect(
      screen.getByRole('radio', { name: /CC6\.1 covers all of, and more A\.5\.1/ }),
    ).toBeChecked();
  });

  it('shows the crosswalk’s word once and the user’s apart while Yours is off', async () => {
    const { user, scope } = openDetails(['A.5.1'], { yours: yoursOf(changed), bases: ['guide'] });
    expect(await screen.findByText(/Your mappings do not count now/)).toBeInTheDocument();
    const names = cards().map((card) => card.dataset.yours ?? 'crosswalk');
    expect(names).toEqual(['crosswalk', 'crosswalk', 'true']);
    expect(screen.queryByRole('button', { name: 'Change A.5.1 with CC6.1' })).toBeNull();
    await user.click(await button('Count them'));
    expect(scope().bases).toContain('yours');
    expect(cards()).toHaveLength(2);
  });

  it('adds between two that are selected', async () => {
    const { user, scope } = openDetails(['A.8.30', 'CC6.4']);
    await user.click(await button('Add a mapping of A.8.30 with CC6.4'));
    await fill(user, await screen.findByRole('textbox', { name: /^Reason/ }), 'Same contract.');
    await user.click(await button('Save'));
    expect(Object.keys(scope().yours)).toEqual(['A.8.30~CC6.4']);
    expect(screen.getByRole('heading', { name: '1 mapping between them' })).toBeInTheDocument();
  });

  it('changes nothing of somebody else’s scope', async () => {
    renderApp(<Details />, {
      catalog,
      view: { selection: ['A.7.4'] },
      state: {
        visitor: { id: 'theirs', name: 'Theirs', scope: scopeOf({ yours: yoursOf(rejected) }) },
      },
    });
    expect(await screen.findByRole('heading', { name: 'Rejected by you' })).toBeInTheDocument();
    for (const name of [/^Change/, /^Reject/, /^Edit/, /^Take back/, 'Add a mapping']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });
});

describe('the list of your mappings', () => {
  it('says how to start while there is none', async () => {
    const { user, view } = openList();
    expect(screen.getByText('No mapping of your own yet.')).toBeInTheDocument();
    await user.click(await button('Go to the graph'));
    expect(view().tab).toBe('graph');
  });

  it('is the difference from the crosswalk, in three groups', () => {
    openList({ yours: yoursOf(changed, rejected, added) });
    const rowsIn = (name: string) =>
      within(screen.getByRole('region', { name }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(rowsIn('Added')[0]).toMatch(
      /A\.8\.30 .*CC6\.4 .*not in the crosswalk.*overlaps with, Strong 8, functional/,
    );
    expect(rowsIn('Changed')[0]).toMatch(/covers part of.*asks the same as.*Strong 7.*Weak 3/);
    expect(rowsIn('Rejected')[0]).toMatch(
      /Strong 8, functional \(the guide\).*not linked.*Not this/,
    );
  });

  it('says what they change in the figures, and switches them off and on', async () => {
    const { user, scope } = openList({ yours: yoursOf(rejected, added, changed) });
    const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) });
    expect(row('Shared controls')).toHaveTextContent(/4 of 6.*4 of 6 \(same\)/);
    expect(row('Mappings')).toHaveTextContent(/6.*5 \(−1\)/);
    await user.click(screen.getByRole('switch', { name: 'Yours count' }));
    expect(scope().bases).toEqual(['guide', 'editorial']);
    expect(row('Mappings')).toHaveTextContent(/6.*5 \(−1\)/);
    await user.click(screen.getByRole('switch', { name: 'Yours count' }));
    expect(scope().bases).toContain('yours');
  });

  it('ticks what was agreed with the auditor', async () => {
    const { user, scope, store } = openList({ yours: yoursOf(changed) });
    await user.click(screen.getByRole('checkbox', { name: 'Agreed with the auditor' }));
    expect(scope().yours['A.5.1~CC6.1']).toEqual({ ...changed, agreed: true });
    expect(store.getState().lastChange).toBe('mark as agreed mapping A.5.1 with CC6.1');
  });

  it('takes back one, and all as one step', async () => {
    const { user, scope, actions, store } = openList({ yours: yoursOf(changed, rejected, added) });
    await user.click(await button('Take back A.7.4 with CC6.4'));
    expect(Object.keys(scope().yours)).toEqual(['A.5.1~CC6.1', 'A.8.30~CC6.4']);
    await user.click(await button('Select all'));
    await user.click(await button('Take back all'));
    expect(scope().yours).toEqual({});
    expect(store.getState().lastChange).toBe('take back 2 mappings');
    actions.undo();
    expect(Object.keys(scope().yours)).toHaveLength(2);
  });

  it('edits in place', async () => {
    const { user, scope } = openList({ yours: yoursOf(changed) });
    await user.click(await button('Edit A.5.1 with CC6.1'));
    expect(await screen.findByRole('textbox', { name: /^Reason/ })).toHaveValue(changed.reason);
    await user.click(screen.getByRole('radio', { name: '9' }));
    await user.click(await button('Save'));
    expect(scope().yours['A.5.1~CC6.1']).toMatchObject({ strength: 9, reason: changed.reason });
  });

  it('offers nothing that would change somebody else’s scope', () => {
    const theirs = scopeOf({ yours: yoursOf(changed) });
    openList({}, { state: { visitor: { id: 'theirs', name: 'Theirs', scope: theirs } } });
    expect(screen.getByRole('switch')).toBeDisabled();
    expect(screen.getByRole('checkbox', { name: 'Agreed with the auditor' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: /^(Edit|Take back|Select|Open)/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Your mappings (CSV)' })).toBeInTheDocument();
  });
});

describe('a crosswalk that has changed since', () => {
  const moved: Catalog = catalogOf({
    ...catalog,
    mappings: [
      mapping('A.5.1', 'CC6.1', { relationship: 'subset', strength: 8, rationale: 'semantic' }),
    ],
  });
  const own = { ...changed, baseline: { ...changed.baseline!, strength: 5 } };
  const open = (list = yoursOf(own, added)) => openList({ yours: list }, { catalog: moved });

  it('is said, with what it said, what it says now and what yours says', () => {
    open();
    const conflicts = screen.getByRole('region', { name: 'Conflicts with the crosswalk' });
    expect(within(conflicts).getAllByRole('listitem')).toHaveLength(1);
    expect(conflicts).toHaveTextContent(
      'The crosswalk has changed since: it said Moderate 5, now says Strong 8. Yours says Weak 3',
    );
  });

  it('leaves mine, against what it says now', async () => {
    const { user, scope } = open();
    await user.click(await button('Keep mine: A.5.1 with CC6.1'));
    expect(scope().yours['A.5.1~CC6.1']).toEqual({
      ...own,
      baseline: baselineOf(moved.mapping('A.5.1~CC6.1')),
    });
    expect(screen.queryByRole('region', { name: 'Conflicts with the crosswalk' })).toBeNull();
  });

  it('or counts again in its place', async () => {
    const { user, scope } = open();
    await user.click(await button('Take the crosswalk’s: A.5.1 with CC6.1'));
    expect(Object.keys(scope().yours)).toEqual(['A.8.30~CC6.4']);
  });

  it('may have dropped the pair, or taken it in', () => {
    open(yoursOf(rejected, ownMapping('A.5.1', 'CC6.1')));
    const conflicts = screen.getByRole('region', { name: 'Conflicts with the crosswalk' });
    const [first, second] = within(conflicts).getAllByRole('listitem');
    expect(first).toHaveTextContent('it did not link the two, now says Strong 8, covers part of.');
    expect(second).toHaveTextContent('now no longer links the two. Yours rejects the pair.');
  });
});

describe('a file of own mappings', () => {
  const give = async (user: User, text: string) =>
    user.upload(
      screen.getByLabelText('File of your mappings'),
      new File([text], 'mine.csv', { type: 'text/csv' }),
    );

  it('shows what it holds first, and is taken in as one step', async () => {
    const { user, scope, store, actions } = openList({ yours: yoursOf(changed) });
    await give(
      user,
      [
        'ISO 27001 ID,SOC 2 ID,Relationship,Strength,Rationale,Reason,Change',
        'A.5.1,CC6.1,equal,6,semantic,Newer,changed',
        'A.7.4,CC6.4,,,,No,rejected',
        'A.7.9,CC6.4,equal,6,semantic,,',
      ].join('\n'),
    );
    const preview = await screen.findByRole('region', { name: 'What the file holds' });
    expect(preview).toHaveTextContent('2 mappings: 1 changed, 1 rejected.');
    expect(preview).toHaveTextContent('1 of them replace what you have.');
    expect(preview).toHaveTextContent('Row 4: “A.7.9” is not a known control or clause');
    expect(scope().yours).toEqual(yoursOf(changed));
    await user.click(await button('Take in 2 mappings'));
    expect(scope().yours['A.5.1~CC6.1']).toMatchObject({ strength: 6, reason: 'Newer' });
    expect(scope().yours['A.7.4~CC6.4']).toMatchObject({ rejected: true, strength: 8 });
    expect(store.getState().lastChange).toBe('open 2 mappings of your own');
    expect(screen.queryByRole('region', { name: 'What the file holds' })).toBeNull();
    actions.undo();
    expect(scope().yours).toEqual(yoursOf(changed));
  });

  it('of something else changes nothing', async () => {
    const { user, scope } = openList();
    await give(user, 'a,b\n1,2');
    expect(await screen.findByText(/there is no column “ISO 27001 ID”/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Take in/ })).toBeNull();
    expect(scope().yours).toEqual({});
  });

  it('is saved under its own name', async () => {
    const { files } = catchDownloads();
    const { user } = openList({ yours: yoursOf(changed) });
    await user.click(await button('Your mappings (CSV)'));
    expect(files[0]!.name).toMatch(/^common-ground-your-mappings-20\d\d-\d\d-\d\d\.csv$/);
  });
});

describe('the matrix', () => {
  it('marks own mappings, has added ones and lacks rejected ones', () => {
    renderApp(<MatrixScreen />, {
      catalog,
      scope: { ...ALL, bar: 'any', yours: yoursOf(changed, rejected, added) },
    });
    const names = screen.getAllByRole('gridcell').map((cell) => cell.ariaLabel);
    expect(names).toContain('A.5.1 and CC6.1: strength 3, yours');
    expect(names).toContain('A.8.30 and CC6.4: strength 8, yours');
    expect(names).not.toContain('A.7.4 and CC6.4: strength 8');
    expect(names).toContain('A.5.2 and CC6.1: strength 8');
    expect(screen.getByRole('img', { name: /dashed: yours/ })).toBeInTheDocument();
  });
});

describe('the legend of the graph', () => {
  it('tells what dashed means once there is an own mapping', () => {
    const { unmount } = renderApp(<Legend stage={createStage()} />, { catalog, scope: ALL });
    expect(screen.queryByText('dashed: yours')).toBeNull();
    unmount();
    renderApp(<Legend stage={createStage()} />, {
      catalog,
      scope: { ...ALL, yours: yoursOf(added) },
    });
    expect(screen.getByText('dashed: yours')).toBeInTheDocument();
  });
});
