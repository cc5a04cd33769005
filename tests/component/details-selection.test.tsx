import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Details } from '../../src/screens/details/Details';
import { decision } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

/** The texts of an element with a blank between them, as they stand apart on screen. */
function wordsOf(element: HTMLElement): string {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let words = '';
  while (texts.nextNode()) words += `${texts.currentNode.textContent ?? ''} `;
  return words.replace(/\s+/g, ' ').trim();
}

const linesUnder = (title: string): readonly string[] => {
  const list = screen.getByRole('heading', { name: title }).nextElementSibling as HTMLElement;
  return within(list).getAllByRole('listitem').map(wordsOf);
};

const select = (...selection: readonly string[]) =>
  renderApp(<Details />, { catalog, view: { selection } });

describe('with nothing selected', () => {
  it('tells what the two share, with both numbers, bar and basis', () => {
    renderApp(<Details />);
    expect(screen.getByRole('heading', { name: 'What the two share' })).toBeInTheDocument();
    expect(
      screen.getByText(
        /^21 of 93 Annex A controls and 18 of 33 criteria are linked at Moderate and up, on the guide’s table alone\./,
      ),
    ).toBeInTheDocument();
  });

  it('tells where the widest and the least common ground lies', () => {
    select();
    expect(linesUnder('Widest common ground')[0]).toBe('Group A.5 ↔ Group CC6 3 mappings');
    expect(linesUnder('Least common ground')[0]).toBe('Group A.8 ( A.8 ) 0 of 1 linked');
  });

  it('leads to the groups it names', async () => {
    const { user, view } = select();
    await user.click(screen.getByRole('button', { name: /^Group A\.5 and Group CC6/ }));
    expect(view().selection).toEqual(['A.5', 'CC6']);
    expect(screen.getByRole('heading', { name: '3 mappings between them' })).toBeInTheDocument();
  });
});

describe('with several selected', () => {
  it('of one side, tells the partners linked to every one of them', () => {
    select('A.5.1', 'A.5.2', 'A.5.9');
    expect(screen.getByText('3 selected')).toBeInTheDocument();
    expect(linesUnder('Linked to every one of them')).toEqual([
      expect.stringMatching(/^CC6\.1 Title of CC6\.1/),
    ]);
  });

  it('of one side, says when no partner is linked to all', () => {
    select('A.5.1', 'A.7.4');
    expect(
      screen.getByText('No requirement of the other framework is linked to all.'),
    ).toBeInTheDocument();
  });

  it('of both sides, tells the mappings among them in plain words', () => {
    select('A.5.1', 'CC6.1', 'A.7.4');
    expect(screen.getByRole('heading', { name: '1 mapping between them' })).toBeInTheDocument();
    const [card] = screen.getAllByRole('article');
    expect(within(card!).getByRole('heading')).toHaveTextContent(
      'A.5.1 covers part of CC6.1 Title of CC6.1',
    );
  });

  it('of both sides, says when there is none', () => {
    select('A.8.30', 'CC6.1');
    expect(screen.getByRole('heading', { name: '0 mappings between them' })).toBeInTheDocument();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('decides on all of them in one step', async () => {
    const { user, store, scope } = select('A.7.4', 'A.8.30', 'CC6.1', '9.2');
    const controls = screen.getByRole('group', { name: /^Decide on controls/ });
    expect(controls).toHaveTextContent('2 controls:');
    await user.click(within(controls).getByRole('button', { name: 'Excluded' }));
    expect(scope().decisions).toEqual({
      'A.7.4': decision('excluded'),
      'A.8.30': decision('excluded'),
    });
    expect(store.temporal.getState().pastStates).toHaveLength(1);
    expect(store.getState().lastChange).toBe('exclude 2 requirements');
    expect(screen.getByText('1 criterion:')).toBeInTheDocument();
  });

  it('can be cleared', async () => {
    const { user, view } = select('A.7.4', 'A.8.30');
    await user.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(view().selection).toEqual([]);
    expect(screen.getByText('Nothing selected')).toBeInTheDocument();
  });
});

describe('with a group selected', () => {
  it('tells how much of it is linked and to what', async () => {
    const { user, view } = select('A.5');
    expect(screen.getByRole('heading', { name: 'Group A.5' })).toBeInTheDocument();
    expect(screen.getByText('3 of 4 in scope are linked.')).toBeInTheDocument();
    expect(linesUnder('Common ground with')).toEqual([
      'Group CC6 3 mappings',
      'Group CC1 1 mapping',
    ]);
    await user.click(screen.getByRole('button', { name: /^Group CC1/ }));
    expect(view().selection).toEqual(['A.5', 'CC1']);
  });

  it('lists its requirements with their number of mappings', () => {
    select('A.5');
    expect(linesUnder('Requirements')).toEqual([
      'A.5.1 Title of A.5.1 2',
      'A.5.2 Title of A.5.2 1',
      'A.5.9 Title of A.5.9 1',
      'A.5.10 Title of A.5.10 –',
    ]);
  });

  it('says when none of it is in scope', () => {
    select('A1');
    expect(screen.getByText('None of it is in scope.')).toBeInTheDocument();
  });
});
