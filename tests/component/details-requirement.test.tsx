import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadNotes } from '../../src/catalog';
import { Details } from '../../src/screens/details/Details';
import { decision, scopeOf } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

/** The card of the mapping that leads to a requirement. */
const cardOf = (id: string): HTMLElement =>
  screen
    .getAllByRole('article')
    .find((card) => within(card).getByRole('heading').textContent.startsWith(`${id} `))!;

describe('a control', () => {
  it('says what it is, how it stands and what it is linked to', () => {
    renderApp(<Details />, { catalog, view: { selection: ['A.5.1'] } });
    expect(screen.getByRole('heading', { name: 'A.5.1 Title of A.5.1' })).toBeInTheDocument();
    expect(screen.getByText('Shared')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Linked to 2 criteria' })).toBeInTheDocument();
    const linked = screen.getByRole('region', { name: 'Linked to 2 criteria' });
    const cards = within(linked).getAllByRole('article');
    expect(cards.map((card) => within(card).getByRole('heading').textContent)).toEqual([
      'CC1.1 Title of CC1.1',
      'CC6.1 Title of CC6.1',
    ]);
  });

  it.each([
    ['A.5.1', 'CC1.1', 'asks the same as · equal, syntactic · from the guide', 'Strong 10'],
    ['A.5.1', 'CC6.1', 'covers part of · subset of, semantic · from the guide', 'Strong 7'],
    [
      'A.5.2',
      'CC6.1',
      'covers all of, and more · superset of, functional · from the guide',
      'Strong 8',
    ],
    [
      'A.5.9',
      'CC6.1',
      'overlaps with · intersects with, functional · from the guide',
      'Moderate 5',
    ],
  ])('says in plain words how %s relates to %s', (id, partner, words, strength) => {
    renderApp(<Details />, { catalog, view: { selection: [id] } });
    expect(cardOf(partner)).toHaveTextContent(words);
    expect(cardOf(partner)).toHaveTextContent(strength);
  });

  it('shows apart what is linked but does not count now', () => {
    renderApp(<Details />, { catalog, view: { selection: ['A.5.9'] } });
    expect(screen.getByRole('heading', { name: 'Linked to 1 criterion' })).toBeInTheDocument();
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(headings.indexOf('Linked, but not counted now')).toBeLessThan(
      headings.indexOf('CC1.1 Title of CC1.1'),
    );
    expect(headings.indexOf('CC6.1 Title of CC6.1')).toBeLessThan(
      headings.indexOf('Linked, but not counted now'),
    );
  });

  it.each([
    ['A.8.30', 'ISO 27001 only: not in the guide’s table'],
    ['A.5.10', 'ISO 27001 only: linked to A1.2, but Availability is not selected'],
  ])('says why %s is not shared', (id, words) => {
    renderApp(<Details />, { catalog, view: { selection: [id] } });
    expect(screen.getByText(words)).toBeInTheDocument();
  });
});

describe('a criterion', () => {
  it('reads the same mappings from its own side', () => {
    renderApp(<Details />, { catalog, view: { selection: ['CC6.1'] } });
    expect(cardOf('A.5.1')).toHaveTextContent('covers all of, and more · superset of, semantic');
    expect(cardOf('A.5.2')).toHaveTextContent('covers part of · subset of, functional');
    expect(cardOf('A.5.9')).toHaveTextContent('overlaps with · intersects with');
    expect(screen.getByRole('heading', { name: 'Linked to 3 requirements' })).toBeInTheDocument();
  });

  it('that is not in scope says why, and can be brought in', async () => {
    const { user, scope } = renderApp(<Details />, { catalog, view: { selection: ['A1.2'] } });
    expect(screen.getByText(/^Not in scope: Availability is not selected/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Add Availability' }));
    expect(scope().categories).toEqual(['availability']);
    expect(screen.getByText('Shared')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add Availability' })).toBeNull();
  });
});

describe('a clause', () => {
  it('always applies: there is nothing to decide', () => {
    renderApp(<Details />, { catalog, view: { selection: ['9.2'] } });
    expect(screen.getByText(/^Clauses 4 to 10 always apply/)).toBeInTheDocument();
    expect(screen.queryByRole('radiogroup')).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Justification' })).toBeNull();
    expect(cardOf('CC1.1')).toBeInTheDocument();
  });

  it('says when clauses are not counted', () => {
    renderApp(<Details />, {
      catalog,
      scope: { countClauses: false },
      view: { selection: ['9.2'] },
    });
    expect(screen.getByText('Not in scope: ISMS clauses are not counted')).toBeInTheDocument();
  });
});

describe('the identifiers', () => {
  it('lead to what they name', async () => {
    const { user, view } = renderApp(<Details />, {
      catalog,
      view: { selection: ['A.5.1'], collapsed: ['CC6'], hidden: ['soc2:shared'] },
    });
    await user.click(screen.getByRole('button', { name: 'CC6.1' }));
    expect(view()).toMatchObject({ selection: ['CC6.1'], collapsed: [], hidden: [] });
    expect(screen.getByRole('heading', { name: 'CC6.1 Title of CC6.1' })).toBeInTheDocument();
  });
});

describe('the note on a mapping', () => {
  it('is there once it is loaded, for this very pair', async () => {
    const notes = await loadNotes();
    renderApp(<Details />, { view: { selection: ['A.8.24'] } });
    for (const tsc of ['CC6.1', 'CC6.7']) {
      const note = notes[`A.8.24~${tsc}`]!;
      expect(note.length).toBeGreaterThan(20);
      await screen.findByText((_, element) => element?.textContent === note);
      expect(cardOf(tsc)).toHaveTextContent(note);
    }
  });

  it('leads to the requirements it speaks of', async () => {
    const { user, view } = renderApp(<Details />, { view: { selection: ['A.5.30'] } });
    const links = await screen.findAllByRole('button', { name: 'A.8.13' });
    await user.click(links[0]!);
    expect(view().selection).toEqual(['A.8.13']);
  });
});

describe('while somebody else’s scope is shown', () => {
  it('nothing in it can be decided, and it is theirs that is told', () => {
    const theirs = scopeOf({
      bases: ['guide'],
      decisions: { 'A.5.1': decision('inherited') },
    });
    const { actions } = renderApp(<Details />, {
      catalog,
      view: { selection: ['A.5.1'] },
      state: { visitor: { id: 'other001', name: 'Scope from a link', scope: theirs } },
    });
    expect(screen.getByRole('radio', { name: 'Inherited' })).toBeChecked();
    for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled();
    for (const box of screen.getAllByRole('textbox')) expect(box).toBeDisabled();
    act(() => actions.select(['A1.2']));
    expect(screen.getByRole('button', { name: 'Add Availability' })).toBeDisabled();
  });
});
