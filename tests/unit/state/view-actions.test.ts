// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { BANDS } from '../../../src/model';
import { bandFacet, INITIAL_VIEW, standingFacet, STANDINGS } from '../../../src/state';
import type { Facet, View } from '../../../src/state';
import { workspaceWith } from '../../fixtures/workspaces';

const started = (view: Partial<View> = {}) => {
  const { store, actions } = workspaceWith({ view: { ...INITIAL_VIEW, ...view } });
  return { actions, view: () => store.getState().view };
};

describe('selecting', () => {
  it('replaces what was selected', () => {
    const { actions, view } = started({ selection: ['A.5.1', 'A.5.2'] });
    actions.select(['CC6.1']);
    expect(view().selection).toEqual(['CC6.1']);
    actions.select([]);
    expect(view().selection).toEqual([]);
  });

  it('adds and takes away when asked to toggle', () => {
    const { actions, view } = started();
    actions.select(['A.5.1'], 'toggle');
    actions.select(['CC6.1', 'CC6'], 'toggle');
    expect(view().selection).toEqual(['A.5.1', 'CC6.1', 'CC6']);
    actions.select(['CC6.1', 'A.5.2'], 'toggle');
    expect(view().selection).toEqual(['A.5.1', 'CC6', 'A.5.2']);
  });

  it('again what is selected changes nothing, so that nothing is drawn again', () => {
    const { actions, view } = started({ selection: ['A.5.1'] });
    const before = view();
    actions.select(['A.5.1']);
    expect(view()).toBe(before);
  });
});

describe('looking at one part alone', () => {
  const standings = STANDINGS.map((standing) => standingFacet('iso', standing));

  it('hides the others, and asked again shows them all', () => {
    const { actions, view } = started();
    actions.showOnly('iso:only', standings);
    expect(view().hidden.toSorted()).toEqual(['iso:not-applicable', 'iso:shared']);
    actions.showOnly('iso:only', standings);
    expect(view().hidden).toEqual([]);
  });

  it('moves from one part to another', () => {
    const { actions, view } = started();
    actions.showOnly('iso:only', standings);
    actions.showOnly('iso:shared', standings);
    expect(view().hidden.toSorted()).toEqual(['iso:not-applicable', 'iso:only']);
  });

  it('shows a part that was hidden', () => {
    const { actions, view } = started({ hidden: ['iso:only'] });
    actions.showOnly('iso:only', standings);
    expect(view().hidden.toSorted()).toEqual(['iso:not-applicable', 'iso:shared']);
  });

  it('leaves other view filters alone', () => {
    const hidden: Facet[] = ['theme:A.6', 'band:strong', 'soc2:only'];
    const { actions, view } = started({ hidden });
    actions.showOnly('iso:shared', standings);
    expect(view().hidden).toEqual(expect.arrayContaining(hidden));
    actions.showOnly('iso:shared', standings);
    expect(view().hidden.toSorted()).toEqual(hidden.toSorted());
  });

  it('works for any group of facets', () => {
    const { actions, view } = started();
    const bands = BANDS.map(bandFacet);
    actions.showOnly('band:moderate', bands);
    expect(view().hidden.toSorted()).toEqual(['band:strong', 'band:weak']);
    actions.showEverything();
    expect(view().hidden).toEqual([]);
  });
});

describe('going to something', () => {
  it('selects it and opens the group it is in', () => {
    const { actions, view } = started({ collapsed: ['A.5', 'A.8', 'CC6'], selection: ['CC1'] });
    actions.goTo('A.8.24');
    expect(view().selection).toEqual(['A.8.24']);
    expect(view().collapsed).toEqual(['A.5', 'CC6']);
  });

  it('drops the view filters that hide it and keeps those that do not', () => {
    const hidden: Facet[] = ['theme:A.8', 'theme:A.6', 'iso:shared', 'soc2:only', 'band:weak'];
    const { actions, view } = started({ hidden });
    actions.goTo('A.8.24');
    expect(view().hidden).not.toContain('theme:A.8');
    expect(view().hidden).not.toContain('iso:shared');
    expect(view().hidden).toEqual(expect.arrayContaining(['theme:A.6', 'soc2:only', 'band:weak']));
  });

  it('drops the filters of its own side for a criterion', () => {
    const { actions, view } = started({ hidden: ['theme:A.8', 'iso:shared', 'soc2:only'] });
    actions.goTo('CC1.2');
    expect(view().hidden).toEqual(['theme:A.8', 'iso:shared']);
  });

  it('stays on the tab that is open', () => {
    const { actions, view } = started({ tab: 'table' });
    actions.goTo('A.8.24');
    expect(view().tab).toBe('table');
  });

  it('works for a group, which stays collapsed', () => {
    const { actions, view } = started({ collapsed: ['A.8'] });
    actions.goTo('A.8');
    expect(view()).toMatchObject({ selection: ['A.8'], collapsed: ['A.8'] });
  });

  it('shows a group whose theme is hidden', () => {
    const { actions, view } = started({ hidden: ['theme:A.8', 'theme:A.6'] });
    actions.goTo('A.8');
    expect(view().hidden).toEqual(['theme:A.6']);
  });
});

describe('opening and closing', () => {
  it('collapses one group, all, and none', () => {
    const { actions, view } = started();
    actions.toggleCollapsed('A.5');
    expect(view().collapsed).toEqual(['A.5']);
    actions.collapseAll();
    expect(view().collapsed).toEqual(
      expect.arrayContaining(['A.5', 'A.6', 'A.7', 'A.8', 'CC1', 'CC9', 'A1', 'PI1']),
    );
    actions.toggleCollapsed('A.5');
    expect(view().collapsed).not.toContain('A.5');
    actions.expandAll();
    expect(view().collapsed).toEqual([]);
  });

  it('unfolds one group and folds it again', () => {
    const { actions, view } = started();
    actions.toggleUnfolded('A.5');
    actions.toggleUnfolded('CC6');
    expect(view().unfolded).toEqual(['A.5', 'CC6']);
    actions.toggleUnfolded('A.5');
    expect(view().unfolded).toEqual(['CC6']);
  });

  it('hides one facet and shows it again', () => {
    const { actions, view } = started();
    actions.toggleFacet('theme:A.7');
    expect(view().hidden).toEqual(['theme:A.7']);
    actions.toggleFacet('theme:A.7');
    expect(view().hidden).toEqual([]);
  });
});
