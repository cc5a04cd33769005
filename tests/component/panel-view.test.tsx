import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Panel } from '../../src/screens/panel/Panel';
import { decision, scopeOf } from '../fixtures/examples';
import { renderApp } from './render';

const THEMES = ['Organizational', 'People', 'Physical', 'Technological'];
const theme = (name: string) =>
  within(screen.getByRole('group', { name: 'ISO 27001 themes' })).getByRole('checkbox', { name });

describe('the themes', () => {
  it('are the four, all shown at first', () => {
    renderApp(<Panel />);
    const group = screen.getByRole('group', { name: 'ISO 27001 themes' });
    expect(within(group).getAllByRole('checkbox')).toHaveLength(4);
    for (const name of THEMES) expect(theme(name)).toBeChecked();
  });

  it('are hidden and shown again without touching the scope', async () => {
    const { user, view, scope } = renderApp(<Panel />);
    const before = scope();
    await user.click(theme('People'));
    expect(theme('People')).not.toBeChecked();
    expect(view().hidden).toEqual(['theme:A.6']);
    await user.click(theme('People'));
    expect(view().hidden).toEqual([]);
    expect(scope()).toBe(before);
  });
});

describe('the ISMS clauses', () => {
  it('count at first, and can be left out of the scope', async () => {
    const { user, scope } = renderApp(<Panel />);
    const box = screen.getByRole('checkbox', { name: 'Count ISMS clauses' });
    expect(box).toBeChecked();
    await user.click(box);
    expect(box).not.toBeChecked();
    expect(scope().countClauses).toBe(false);
  });
});

describe('the decisions', () => {
  it('are counted, every control once', () => {
    renderApp(<Panel />, {
      scope: {
        decisions: {
          'A.7.4': decision('inherited'),
          'A.7.5': decision('inherited'),
          'A.8.30': decision('excluded'),
          'A.5.1': decision('applicable'),
          'CC6.4': decision('not-relevant'),
        },
      },
    });
    const region = screen.getByRole('region', { name: 'Annex A decisions' });
    const terms = within(region).getAllByRole('term');
    const values = within(region).getAllByRole('definition');
    expect(terms.map((term, i) => `${term.textContent.trim()} ${values[i]!.textContent}`)).toEqual([
      'Undecided 89',
      'Applicable 1',
      'Inherited 2',
      'Excluded 1',
    ]);
  });
});

describe('while somebody else’s scope is shown', () => {
  it('what would change it is disabled, what is only looked at is not', () => {
    renderApp(<Panel />, {
      state: {
        visitor: {
          id: 'other001',
          name: 'Scope from a link',
          scope: scopeOf({ categories: ['privacy'], bar: 'strong' }),
        },
      },
    });
    expect(screen.getByRole('checkbox', { name: 'Privacy' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Privacy' })).toBeDisabled();
    expect(screen.getByRole('radio', { name: 'Strong' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Any' })).toBeDisabled();
    expect(screen.getByRole('checkbox', { name: 'Count ISMS clauses' })).toBeDisabled();
    for (const name of THEMES) expect(theme(name)).toBeEnabled();
  });
});
