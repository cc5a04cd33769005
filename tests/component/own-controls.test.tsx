import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { createStage } from '../../src/graph/stage';
import { inLibraryOrder } from '../../src/model';
import Selected from '../../src/screens/details/Selected';
import { Legend } from '../../src/screens/graph/Legend';
import MatrixScreen from '../../src/screens/matrix/MatrixScreen';
import TableScreen from '../../src/screens/table/TableScreen';
import { ownControl } from '../fixtures/own-controls';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const library = inLibraryOrder([
  ownControl('AC-01', {
    serves: ['A.5.1', 'CC1.1', 'A1.2'],
    implementation: 'implemented',
    owner: 'Ada Example',
  }),
  ownControl('AC-02', { serves: ['A1.2'] }),
]);
// Parts with code of their own are then there at once, however busy the machine is.
beforeAll(async () => {
  await Promise.all([
    import('../../src/screens/graph/OwnControlsToggle'),
    import('../../src/screens/table/OwnControlTable'),
    import('../../src/screens/details/own-controls/SelectedOwn'),
  ]);
});

const setting = { catalog, scope: { library } };

describe('the button in the legend', () => {
  it('is there once there are own controls, and puts them in the middle and away', async () => {
    const { user, view } = renderApp(<Legend stage={createStage()} />, setting);
    const button = await screen.findByRole('button', { name: 'Own controls' });
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await user.click(button);
    expect(view().middle).toBe('controls');
    expect(button).toHaveAttribute('aria-pressed', 'true');
    await user.click(button);
    expect(view().middle).toBe('none');
  });

  it('is not there without own controls', () => {
    renderApp(<Legend stage={createStage()} />, { catalog });
    expect(screen.queryByRole('button', { name: 'Own controls' })).toBeNull();
  });

  it('is followed by "Collapse all", which then collapses their cards, too', async () => {
    const { user, view } = renderApp(<Legend stage={createStage()} />, {
      ...setting,
      view: { middle: 'controls' },
    });
    await user.click(screen.getByRole('button', { name: 'Collapse all' }));
    expect(view().collapsed).toContain('own:AC');
    expect(screen.getByRole('button', { name: 'Expand all' })).toBeInTheDocument();
  });
});

describe('the table of own controls', () => {
  const open = (own = library) =>
    renderApp(<TableScreen />, {
      catalog,
      scope: { library: own },
      view: { rows: 'own-controls' },
    });

  it('says of each what it serves in scope, its status and its owner', async () => {
    open();
    const row = await screen.findByRole('row', { name: /^AC-01/ });
    const cells = within(row).getAllByRole('cell');
    expect(cells[0]).toHaveTextContent('Statement of AC-01.');
    expect(cells[1]).toHaveTextContent('A.5.1');
    expect(cells[2]).toHaveTextContent('CC1.1');
    expect(cells[2]).not.toHaveTextContent('A1.2');
    expect(cells[3]).toHaveTextContent('Implemented');
    expect(cells[4]).toHaveTextContent('Ada Example');
    const idle = screen.getByRole('row', { name: /^AC-02/ });
    expect(idle).toHaveTextContent('serves nothing in scope');
    expect(
      screen.getByText(/^In this scope they serve 1 Annex A control, 0 clauses/),
    ).toBeVisible();
  });

  it('narrows to those that serve both, and by text', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: 'Serves both frameworks' }));
    expect(screen.queryByRole('row', { name: /^AC-02/ })).toBeNull();
    await user.type(screen.getByRole('searchbox', { name: 'Filter own controls' }), 'nobody');
    expect(screen.queryByRole('row', { name: /^AC-/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show all own controls' }));
    expect(screen.getAllByRole('row', { name: /^AC-/ })).toHaveLength(2);
  });

  it('selects an own control', async () => {
    const { user, view } = open();
    await user.click(await screen.findByRole('button', { name: 'AC-01' }));
    expect(view().selection).toEqual(['AC-01']);
  });

  it('leads to the control library while there are none', async () => {
    const { user, view } = open({});
    await user.click(await screen.findByRole('button', { name: 'Open the control library' }));
    expect(view()).toMatchObject({ tab: 'scope', part: 'library' });
  });
});

describe('the table of requirements', () => {
  it('has a column of own controls once there are some, and says what none serves', () => {
    renderApp(<TableScreen />, setting);
    expect(screen.getByRole('columnheader', { name: 'Own controls' })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^A\.5\.1 / })).toHaveTextContent('AC-01');
    expect(screen.getByRole('row', { name: /^A\.5\.2 / })).toHaveTextContent('not served');
  });

  it('has none otherwise', () => {
    renderApp(<TableScreen />, { catalog });
    expect(screen.queryByRole('columnheader', { name: 'Own controls' })).toBeNull();
  });
});

describe('the matrix', () => {
  it('says where an own control serves both ends', () => {
    renderApp(<MatrixScreen />, setting);
    const cell = (name: RegExp) => screen.getByRole('gridcell', { name });
    expect(cell(/^A\.5\.1 and CC1\.1:/)).toHaveAccessibleName(
      'A.5.1 and CC1.1: strength 10, own control AC-01 serves both',
    );
    expect(cell(/^A\.5\.1 and CC6\.1:/)).toHaveAccessibleName('A.5.1 and CC6.1: strength 7');
    expect(cell(/^A\.5\.1 and CC1\.1:/)).toHaveAttribute('data-served');
  });
});

describe('the details of a selected own control', () => {
  it('show its statement, owner and status, and what it serves in either report', async () => {
    renderApp(<Selected selected={[]} own={['AC-01']} />, setting);
    expect(await screen.findByRole('heading', { name: 'AC-01' })).toBeInTheDocument();
    expect(screen.getByText('Statement of AC-01.')).toBeInTheDocument();
    expect(screen.getByText('Implemented')).toBeInTheDocument();
    expect(screen.getByText('Ada Example')).toBeInTheDocument();
    const [iso, soc2] = screen.getAllByRole('list');
    expect(iso).toHaveTextContent('A.5.1');
    expect(soc2).toHaveTextContent('CC1.1');
    expect(screen.getByText('Out of scope now: A1.2.')).toBeInTheDocument();
  });

  it('list several', async () => {
    renderApp(<Selected selected={[]} own={['own:AC']} />, setting);
    expect(await screen.findByText('2 own controls')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'AC-02' })).toBeInTheDocument();
  });
});
