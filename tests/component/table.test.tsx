import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import TableScreen from '../../src/screens/table/TableScreen';
import { decision } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const IN_ORDER = [
  ...['A.5.1', 'A.5.2', 'A.5.9', 'A.5.10', 'A.7.4', 'A.8.30', '9.2'],
  ...['CC1.1', 'CC6.1', 'CC6.4'],
];

const open = (setting: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<TableScreen />, { catalog, ...setting });

const rows = () => [...document.querySelectorAll<HTMLElement>('tbody tr')];
const idsShown = () => rows().map((row) => row.querySelector('th')?.textContent);
const row = (id: string) => rows().find((one) => one.ariaLabel?.startsWith(`${id} `))!;
const head = () => within(document.querySelector('thead')!);
const sortBy = (name: string) => head().getByRole('button', { name });
const headOf = (name: string) => head().getByRole('columnheader', { name });
/** The texts of a column, top to bottom. */
const column = (name: string): readonly (string | null | undefined)[] => {
  const index = [...headOf(name).parentElement!.children].indexOf(headOf(name));
  return rows().map((one) => one.children[index]?.textContent);
};
const filter = () => screen.getByRole('searchbox', { name: 'Filter rows' });

describe('the table', () => {
  it('has a row for everything in scope, in the order of the catalogue', () => {
    open();
    expect(idsShown()).toEqual(IN_ORDER);
    expect(screen.getByRole('status')).toHaveTextContent('10 of 10 rows');
  });

  it('has rows whose names begin with their identifiers', () => {
    open();
    const named = screen.getAllByRole('row').slice(1);
    expect(named).toEqual(rows());
    named.forEach((one, i) =>
      expect(one).toHaveAccessibleName(`${IN_ORDER[i]!} Title of ${IN_ORDER[i]!}`),
    );
  });

  it('says of each what the graph says', () => {
    open({
      scope: {
        decisions: {
          'A.5.1': decision('inherited', { provider: 'Example Cloud' }),
          'A.7.4': decision('inherited'),
          'A.8.30': decision('excluded'),
        },
      },
    });
    expect(row('A.5.1')).toHaveTextContent(/Group A\.5.*Shared.*Inherited from Example Cloud/);
    expect(row('A.5.1')).toHaveTextContent(/Strong 10.*CC1\.1, CC6\.1$/);
    expect(row('A.5.10')).toHaveTextContent('linked to A1.2, but Availability is not selected');
    expect(row('A.8.30')).toHaveTextContent(/Not applicable.*Excluded.*reason missing/);
    expect(row('A.7.4')).toHaveTextContent(/Inherited.*provider missing/);
    expect(row('A.5.1')).not.toHaveTextContent('missing');
    expect(row('9.2')).toHaveTextContent('Always applies');
    expect(row('CC6.1')).toHaveTextContent(/Shared.*Applies.*A\.5\.2, A\.5\.1, A\.5\.9$/);
  });

  it('leads to what its identifiers name', async () => {
    const { user, view } = open();
    await user.click(within(row('A.5.1')).getByRole('button', { name: 'CC6.1' }));
    expect(view().selection).toEqual(['CC6.1']);
    expect(row('CC6.1')).toHaveAttribute('aria-selected', 'true');
  });

  it('follows the view filters and says when they hide every row', async () => {
    const { user, actions } = open({ view: { hidden: ['theme:A.5', 'soc2:shared'] } });
    expect(idsShown()).toEqual(['A.7.4', 'A.8.30', '9.2']);
    act(() => actions.toggleFacet('iso:shared'));
    act(() => actions.toggleFacet('iso:only'));
    expect(screen.getByText(/The view filters hide every row/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(idsShown()).toEqual(IN_ORDER);
  });
});

describe('sorting', () => {
  it('by identifier is by the order of the catalogue, both ways', async () => {
    const { user } = open();
    await user.click(sortBy('ID'));
    expect(headOf('ID')).toHaveAttribute('aria-sort', 'ascending');
    expect(idsShown()).toEqual(IN_ORDER);
    await user.click(sortBy('ID'));
    expect(headOf('ID')).toHaveAttribute('aria-sort', 'descending');
    expect(idsShown()).toEqual(IN_ORDER.toReversed());
  });

  it('by the strongest link begins with the strongest', async () => {
    const { user } = open();
    await user.click(sortBy('Strongest link'));
    expect(headOf('Strongest link')).toHaveAttribute('aria-sort', 'descending');
    expect(column('Strongest link')).toEqual([
      ...['Strong 10', 'Strong 10', 'Strong 8', 'Strong 8', 'Strong 8', 'Strong 8'],
      ...['Moderate 5', 'Moderate 4', '–', '–'],
    ]);
  });

  it('by the number of partners begins with the most', async () => {
    const { user } = open();
    await user.click(sortBy('Mapped to'));
    expect(idsShown()[0]).toBe('CC6.1');
  });

  it('by words is by the alphabet', async () => {
    const { user } = open();
    await user.click(sortBy('Group'));
    expect(headOf('Group')).toHaveAttribute('aria-sort', 'ascending');
    expect(headOf('ID')).toHaveAttribute('aria-sort', 'none');
    expect(column('Group')).toEqual(column('Group').toSorted());
    expect(column('Group')[0]).toBe('Group A.5');
    await user.click(sortBy('Group'));
    expect(column('Group')[0]).toBe('Group ISMS');
  });
});

describe('filtering by text', () => {
  it.each([
    ['an identifier', 'a.7.4', ['A.7.4', 'CC6.4']],
    ['a title', 'title of cc1', ['CC1.1']],
    ['a group', 'group a.8', ['A.8.30']],
    ['a reason', 'not in the guide', ['A.8.30']],
    ['a decision', 'always applies', ['9.2']],
    ['a justification', 'outsourced', ['A.8.30']],
    ['a note', 'ask legal', ['A.5.2']],
    ['a provider', 'example cloud', ['A.7.4']],
    ['white space around it', '  a.8.30  ', ['A.8.30']],
  ])('finds %s', async (_, text, found) => {
    const { user } = open({
      scope: {
        decisions: {
          'A.8.30': decision('undecided', { justification: 'Nothing outsourced' }),
          'A.5.2': decision('undecided', { note: 'Ask Legal' }),
          'A.7.4': decision('inherited', { provider: 'Example Cloud' }),
        },
      },
    });
    await user.type(filter(), text);
    expect(idsShown()).toEqual(found);
    expect(screen.getByRole('status')).toHaveTextContent(`${found.length} of 10 rows`);
  });

  it('says when nothing is found, and shows everything again', async () => {
    const { user } = open();
    await user.type(filter(), 'zebra');
    expect(idsShown()).toEqual([]);
    expect(screen.getByText(/No row contains “zebra”/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(filter()).toHaveValue('');
    expect(idsShown()).toEqual(IN_ORDER);
  });

  it('keeps the order that was asked for', async () => {
    const { user } = open();
    await user.click(sortBy('Strongest link'));
    await user.type(filter(), 'group a.');
    expect(column('Strongest link')).toEqual([
      ...['Strong 10', 'Strong 8', 'Strong 8', 'Moderate 5', '–', '–'],
    ]);
  });
});
