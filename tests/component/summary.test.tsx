import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Summary } from '../../src/screens/summary/Summary';
import { catalogOf } from '../fixtures/catalogs';
import { clause, control, criterion, crosswalkOf, decision, mapping } from '../fixtures/examples';
import { GUIDE_FIGURES } from '../fixtures/guide-pairs';
import { figure, renderApp } from './render';

const FIGURES = ['mappings', 'shared-controls', 'shared-criteria', 'iso-only', 'soc2-only'];

const tick = (column: string, name: RegExp) =>
  within(screen.getByRole('group', { name: `Show in ${column}` })).getByRole('checkbox', { name });

describe('the figures', () => {
  it.each(GUIDE_FIGURES)('are those of the guide: $name', (expected) => {
    const { categories, excluded, figures } = expected;
    const { container } = renderApp(<Summary />, {
      scope: {
        categories,
        decisions: Object.fromEntries(excluded.map((id) => [id, decision('excluded')])),
      },
    });
    expect(FIGURES.map((name) => figure(container, name))).toEqual(
      [
        figures.mappings,
        figures.sharedControls,
        figures.sharedCriteria,
        figures.isoOnly,
        figures.soc2Only,
      ].map(String),
    );
    expect(screen.getByText('of 93 controls')).toBeInTheDocument();
    expect(screen.getByText(`of ${figures.criteria} criteria in scope`)).toBeInTheDocument();
  });

  it('name their bar and their basis', () => {
    renderApp(<Summary />, { scope: { bar: 'strong' } });
    expect(screen.getByText('mappings at Strong, on the guide’s table alone')).toBeInTheDocument();
  });

  it('follow the scope', () => {
    const { container, actions } = renderApp(<Summary />);
    expect(figure(container, 'shared-controls')).toBe('21');
    act(() => actions.setCategory('availability', true));
    expect(figure(container, 'shared-controls')).toBe('23');
    act(() => actions.undo());
    expect(figure(container, 'shared-controls')).toBe('21');
  });

  it('say how many criteria are shared through clauses alone', () => {
    const catalog = catalogOf(
      crosswalkOf({
        controls: ['A.5.1'].map(control),
        clauses: ['9.2'].map(clause),
        criteria: ['CC4.1', 'CC6.1'].map(criterion),
        mappings: [mapping('A.5.1', 'CC6.1'), mapping('9.2', 'CC4.1')],
      }),
    );
    const { container } = renderApp(<Summary />, { catalog });
    expect(figure(container, 'shared-criteria')).toBe('2');
    expect(figure(container, 'shared-controls')).toBe('1');
    expect(screen.getByText('1 through clauses only')).toBeInTheDocument();
  });

  it('count what is not applicable', () => {
    const { actions } = renderApp(<Summary />);
    expect(tick('ISO 27001 Annex A', /^0 not applicable$/)).toBeChecked();
    expect(tick('SOC 2', /^0 not relevant$/)).toBeChecked();
    act(() => actions.setStatus(['A.7.4', 'A.8.30'], 'excluded'));
    expect(tick('ISO 27001 Annex A', /^2 not applicable$/)).toBeChecked();
    act(() => actions.setStatus(['CC6.4'], 'not-relevant'));
    expect(tick('SOC 2', /^1 not relevant$/)).toBeChecked();
  });

  it('are no NaN when nothing is in scope', () => {
    const { container } = renderApp(<Summary />, { catalog: catalogOf(crosswalkOf({})) });
    expect(container).not.toHaveTextContent('NaN');
    expect(FIGURES.map((name) => figure(container, name))).toEqual(FIGURES.map(() => '0'));
  });
});

describe('the parts of a bar', () => {
  it('are hidden and shown by their ticks, and no figure changes', async () => {
    const { user, container, view } = renderApp(<Summary />);
    const before = FIGURES.map((name) => figure(container, name));
    await user.click(tick('ISO 27001 Annex A', /^72 ISO 27001 only$/));
    await user.click(tick('SOC 2', /^18 shared$/));
    expect(tick('ISO 27001 Annex A', /ISO 27001 only/)).not.toBeChecked();
    expect(view().hidden).toEqual(['iso:only', 'soc2:shared']);
    expect(FIGURES.map((name) => figure(container, name))).toEqual(before);
    await user.click(tick('ISO 27001 Annex A', /ISO 27001 only/));
    expect(tick('ISO 27001 Annex A', /ISO 27001 only/)).toBeChecked();
    expect(view().hidden).toEqual(['soc2:shared']);
  });

  it('are looked at alone with a click on their segment, and all together with another', async () => {
    const { user, container, view } = renderApp(<Summary />);
    const before = FIGURES.map((name) => figure(container, name));
    const segment = () => screen.getByTitle('72 ISO 27001 only: click to look at these alone');
    await user.click(segment());
    expect(tick('ISO 27001 Annex A', /ISO 27001 only/)).toBeChecked();
    expect(tick('ISO 27001 Annex A', /shared/)).not.toBeChecked();
    expect(tick('SOC 2', /shared/)).toBeChecked();
    await user.click(segment());
    expect(view().hidden).toEqual([]);
    expect(FIGURES.map((name) => figure(container, name))).toEqual(before);
  });

  it('can be shown again when they have become empty', () => {
    const { actions } = renderApp(<Summary />, {
      scope: { decisions: { 'A.7.4': decision('excluded') } },
      view: { hidden: ['iso:not-applicable'] },
    });
    act(() => actions.setStatus(['A.7.4'], 'undecided'));
    expect(tick('ISO 27001 Annex A', /^0 not applicable$/)).not.toBeChecked();
  });
});
