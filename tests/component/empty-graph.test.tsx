import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import EmptyGraph from '../../src/screens/graph/EmptyGraph';
import { catalogOf } from '../fixtures/catalogs';
import { control, criterion, crosswalkOf, mapping, scopeOf } from '../fixtures/examples';
import { renderApp } from './render';

const pairs = (strengths: readonly number[]) =>
  catalogOf(
    crosswalkOf({
      controls: strengths.map((_, i) => control(`A.5.${i + 1}`)),
      criteria: [criterion('CC6.1')],
      mappings: strengths.map((strength, i) => mapping(`A.5.${i + 1}`, 'CC6.1', { strength })),
    }),
  );

const message = () => screen.getByRole('status');

describe('a graph without a mapping on screen', () => {
  it('says at which strength there are some, and shows them', async () => {
    const { user, scope } = renderApp(<EmptyGraph />, {
      catalog: pairs([5, 6, 2]),
      scope: { bar: 'strong' },
    });
    expect(message()).toHaveTextContent(
      'Nothing in scope is linked at Strong: 2 mappings are at Moderate and up.',
    );
    await user.click(screen.getByRole('button', { name: 'Show them' }));
    expect(scope().bar).toBe('moderate');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('goes as far down as it must', () => {
    renderApp(<EmptyGraph />, { catalog: pairs([1]), scope: { bar: 'strong' } });
    expect(message()).toHaveTextContent(
      'Nothing in scope is linked at Strong: 1 mapping is at any strength.',
    );
  });

  it('says when there is none at any strength', () => {
    renderApp(<EmptyGraph />, { catalog: pairs([9]), scope: { bases: ['yours'] } });
    expect(message()).toHaveTextContent('Nothing that is in scope is linked, at any strength.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says when the view filters hide them all, and drops the filters', async () => {
    const { user, view } = renderApp(<EmptyGraph />, {
      catalog: pairs([9, 8]),
      view: { hidden: ['band:strong'] },
    });
    expect(message()).toHaveTextContent('The view filters hide all 2 mappings.');
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(view().hidden).toEqual([]);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('does not lower the bar of somebody else’s scope', () => {
    renderApp(<EmptyGraph />, {
      catalog: pairs([5]),
      state: { visitor: { id: 'other001', name: 'Other', scope: scopeOf({ bar: 'strong' }) } },
    });
    expect(screen.getByRole('button', { name: 'Show them' })).toBeDisabled();
  });
});

describe('a graph with mappings on screen', () => {
  it('is not in the way of them', () => {
    renderApp(<EmptyGraph />, { catalog: pairs([9]) });
    expect(screen.queryByRole('status')).toBeNull();
  });
});
