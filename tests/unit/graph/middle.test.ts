// @vitest-environment node
import cytoscape from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/graph/arrange';
import { elementsOf, OFF } from '../../../src/graph/cytoscape/elements';
import { createGraphModel } from '../../../src/graph/cytoscape/graph-model';
import { glideFor } from '../../../src/graph/glide';
import { destination, walkOrder } from '../../../src/graph/keyboard';
import { lightRequirements, lightSelection } from '../../../src/graph/light';
import { linksIn } from '../../../src/graph/links';
import { metricsBeside, planBeside } from '../../../src/graph/middle';
import { NO_OFFSETS } from '../../../src/graph/viewport';
import { inLibraryOrder, overlapOf } from '../../../src/model';
import type { ControlLibrary, Scope } from '../../../src/model';
import { INITIAL_VIEW } from '../../../src/state/view';
import type { View } from '../../../src/state/view';
import { visibleIn } from '../../../src/state/visible';
import { decision, scopeOf } from '../../fixtures/examples';
import { ownControl } from '../../fixtures/own-controls';
import { smallCatalog as catalog } from '../../fixtures/small-catalog';

const LIBRARY = inLibraryOrder([
  ownControl('AC-01', { serves: ['A.5.1', 'A.5.2', 'CC1.1', 'CC6.1'] }),
  ownControl('AC-02', { serves: ['A.5.9', '9.2'] }),
  ownControl('AC-03', { serves: ['A1.2'] }),
  ownControl('BCP-01', { serves: ['A.5.2', 'CC6.4'] }),
]);

interface Look {
  readonly library?: ControlLibrary;
  readonly scope?: Partial<Scope>;
  readonly view?: Partial<View>;
  readonly width?: number;
}

function drawn({ library = LIBRARY, scope = {}, view = {}, width = 720 }: Look = {}) {
  const overlap = overlapOf(catalog, scopeOf({ ...scope, library }));
  const seen = { ...INITIAL_VIEW, ...view };
  const visible = visibleIn(catalog, overlap, seen.hidden);
  const plan = planBeside({ catalog, overlap, visible, view: seen }, library);
  const arrangement = arrange(plan.columns, metricsBeside(width, false), 700);
  const links = { ...linksIn(arrangement, plan.links), reach: plan.reach };
  return { plan, arrangement, links, overlap, named: plan.namedOwn! };
}

const rowsOf = ({ plan }: ReturnType<typeof drawn>, lane: 'iso' | 'own' | 'soc2') =>
  plan.columns[lane]!.flatMap(({ rows }) => rows);
const edgesOf = ({ links }: ReturnType<typeof drawn>) => links.edges.map(({ id }) => id);

describe('the columns beside own controls', () => {
  it('have a card for each prefix in the middle', () => {
    const { plan } = drawn();
    expect(plan.columns.own!.map(({ id, title }) => [id, title])).toEqual([
      ['own:AC', 'Access'],
      ['own:BCP', 'Continuity'],
    ]);
    expect(plan.columns.own![0]).toMatchObject({ total: 3, linked: 1, word: 'serve both' });
  });

  it('fold own controls that serve nothing in scope, with the reason, until one is selected', () => {
    const own = (look: Look = {}) => rowsOf(drawn(look), 'own').map(({ id }) => id);
    expect(own()).toEqual(['AC-01', 'AC-02', 'fold:own:AC', 'BCP-01']);
    const fold = rowsOf(drawn(), 'own').find(({ kind }) => kind === 'fold');
    expect(fold).toMatchObject({ text: '+ 1 serves nothing in scope', count: 1, open: false });
    expect(own({ view: { selection: ['AC-03'] } })).toEqual(['AC-01', 'AC-02', 'AC-03', 'BCP-01']);
    expect(own({ view: { unfolded: ['own:AC'] } })).toContain('AC-03');
    expect(own({ scope: { categories: ['availability'] } })).not.toContain('fold:own:AC');
  });

  it('say that view filters hide what an own control serves', () => {
    const fold = rowsOf(drawn({ view: { hidden: ['theme:A.5', 'theme:ISMS'] } }), 'own').find(
      ({ kind }) => kind === 'fold',
    );
    expect(fold).toMatchObject({ text: '+ 2: 1 what the view hides, 1 nothing in scope' });
  });

  it('keep every requirement in scope, and mark what no own control serves', () => {
    const marked = (lane: 'iso' | 'soc2') =>
      rowsOf(drawn(), lane).flatMap((row) =>
        row.kind === 'requirement' && row.note ? row.id : [],
      );
    expect(marked('iso')).toEqual(['A.5.10', 'A.7.4', 'A.8.30']);
    expect(marked('soc2')).toEqual([]);
    const gap = rowsOf(drawn(), 'iso').find(({ id }) => id === 'A.7.4');
    expect(gap).toMatchObject({ label: 'A.7.4 Title of A.7.4. No own control serves it' });
  });

  it('fold what was decided out of scope', () => {
    const look = drawn({ scope: { decisions: { 'A.5.2': decision('excluded') } } });
    expect(rowsOf(look, 'iso').find(({ kind }) => kind === 'fold')).toMatchObject({
      id: 'fold:A.5',
      text: '+ 1 excluded',
    });
    expect(edgesOf(look)).not.toContain('A.5.2~own:AC-01');
  });

  it.each([600, 720, 900, 1_400, 2_500])('stand apart from each other at %i px', (width) => {
    const { iso, own, soc2 } = metricsBeside(width, false).columns;
    expect(own.x - (iso.x + iso.width)).toBeGreaterThanOrEqual(30);
    expect(soc2.x - (own.x + own.width)).toBeGreaterThanOrEqual(30);
    expect(soc2.x + soc2.width).toBeLessThan(width);
    expect(soc2.width).toBeGreaterThan(140);
  });

  it('can be ordered for fewest crossings without losing a row', () => {
    const plain = drawn();
    const ordered = drawn({ view: { order: 'crossings' } });
    for (const lane of ['iso', 'own', 'soc2'] as const) {
      const ids = (look: typeof plain) => rowsOf(look, lane).map(({ id }) => id);
      expect(ids(ordered).toSorted()).toEqual(ids(plain).toSorted());
    }
  });
});

describe('the links', () => {
  it('lead from requirements to own controls and on to criteria, by what is served', () => {
    expect(edgesOf(drawn()).toSorted()).toEqual(
      [
        'A.5.1~own:AC-01',
        'A.5.2~own:AC-01',
        'own:AC-01~CC1.1',
        'own:AC-01~CC6.1',
        'A.5.9~own:AC-02',
        '9.2~own:AC-02',
        'A.5.2~own:BCP-01',
        'own:BCP-01~CC6.4',
      ].toSorted(),
    );
  });

  it('merge into ribbons between collapsed cards and the middle', () => {
    const { links } = drawn({ view: { collapsed: ['own:AC', 'A.5'] } });
    const counts = Object.fromEntries(
      links.ribbons.map(({ id, mappings }) => [id, mappings.length]),
    );
    expect(counts).toEqual({
      'ribbon:A.5~own:AC': 3,
      'ribbon:A.5~BCP-01': 1,
      'ribbon:9.2~own:AC': 1,
      'ribbon:own:AC~CC1.1': 1,
      'ribbon:own:AC~CC6.1': 1,
    });
    expect(links.edges.map(({ id }) => id)).toEqual(['own:BCP-01~CC6.4']);
  });
});

describe('the light', () => {
  const rowsLit = (ids: readonly string[]) => {
    const { arrangement, links } = drawn();
    return [...lightRequirements(ids, arrangement, links).rows].toSorted();
  };

  it('falls from an own control on all that it serves on both sides', () => {
    expect(rowsLit(['AC-01'])).toEqual(['A.5.1', 'A.5.2', 'AC-01', 'CC1.1', 'CC6.1']);
  });

  it('falls from a requirement across its own controls on the other framework only', () => {
    expect(rowsLit(['A.5.1'])).toEqual(['A.5.1', 'AC-01', 'CC1.1', 'CC6.1']);
    expect(rowsLit(['CC6.4'])).toEqual(['A.5.2', 'BCP-01', 'CC6.4']);
  });

  it('stays on a selected group of own controls', () => {
    const { arrangement, links, overlap, named } = drawn();
    const light = lightSelection([named('own:BCP')!], overlap, arrangement, links);
    expect([...light!.rows].toSorted()).toEqual(['A.5.2', 'BCP-01', 'CC6.4']);
    expect(named('constructor')).toBeUndefined();
  });
});

describe('keys in the middle', () => {
  it('walk the cards and lead to either side', () => {
    const { arrangement, links } = drawn();
    expect(walkOrder(arrangement, 'own').slice(0, 3)).toEqual(['own:AC', 'AC-01', 'AC-02']);
    expect(destination(arrangement, links, 'iso', 'A.5.1', 'across')).toBe('AC-01');
    // From the middle, as seen from the column opposite to where it goes.
    expect(destination(arrangement, links, 'iso', 'AC-01', 'across')).toBe('CC1.1');
    expect(destination(arrangement, links, 'soc2', 'AC-01', 'across')).toBe('A.5.1');
    expect(destination(arrangement, links, 'own', 'AC-01', 'parent')).toBe('own:AC');
  });
});

describe('the glide', () => {
  it('moves each of the other columns whose lit rows are off screen', () => {
    const { arrangement } = drawn();
    const offsets = glideFor(
      arrangement,
      ['A.5.1'],
      ['AC-01', 'CC6.4', 'BCP-01'],
      { zoom: 1, x: 0, y: 0 },
      { width: 720, height: 200 },
    );
    expect(offsets.iso).toBe(0);
    expect(offsets.own).toBeLessThan(0);
    expect(offsets.soc2).toBeLessThan(0);
  });
});

describe('the graph', () => {
  it('makes nodes and edges at first use, hides mappings, and removes nothing', () => {
    const cy = cytoscape({ headless: true, elements: elementsOf(catalog) });
    const model = createGraphModel(cy);
    const before = cy.elements().length;
    const shown = (group: 'nodes' | 'edges') =>
      cy
        .elements(group === 'nodes' ? 'node' : 'edge')
        .filter((element) => !element.hasClass(OFF))
        .map((element) => element.id());
    const plain = () => {
      const overlap = overlapOf(catalog, scopeOf());
      const arrangement = drawn({ library: {} }).arrangement;
      model.arrange(arrangement, linksIn(arrangement, overlap.active), NO_OFFSETS);
    };
    plain();
    expect(cy.elements().length).toBe(before);
    const mappings = shown('edges').toSorted();
    expect(mappings).toContain('A.5.1~CC1.1');

    const beside = drawn();
    model.arrange(beside.arrangement, beside.links, NO_OFFSETS);
    expect(shown('edges').toSorted()).toEqual(edgesOf(beside).toSorted());
    expect(shown('nodes')).toEqual(expect.arrayContaining(['own:AC-01', 'group:own:AC']));
    expect(cy.getElementById('A.5.1~CC1.1').nonempty()).toBe(true);

    const all = cy.elements().length;
    const [edge] = cy.getElementById('A.5.1~own:AC-01').toArray();
    plain();
    expect(shown('edges').toSorted()).toEqual(mappings);
    model.arrange(beside.arrangement, beside.links, NO_OFFSETS);
    expect(cy.elements().length).toBe(all);
    expect(cy.getElementById('A.5.1~own:AC-01')[0]).toBe(edge);
  });
});
