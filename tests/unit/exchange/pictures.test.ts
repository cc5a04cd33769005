/** Pictures of the graph and the matrix, read by a parser and held against the drawing on screen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../src/catalog';
import { arrange } from '../../../src/graph/arrange';
import { columnsFor } from '../../../src/graph/columns';
import { linksIn } from '../../../src/graph/links';
import { metricsFor } from '../../../src/graph/metrics';
import * as middle from '../../../src/graph/middle';
import { blankOwnControl, fingerprintOf, overlapOf } from '../../../src/model';
import type { Scope } from '../../../src/model';
import { crossingsOf, sectionsOf } from '../../../src/screens/matrix/lines';
import { makePicture } from '../../../src/screens/pictures/make-picture';
import type { PictureAsked } from '../../../src/screens/pictures/make-picture';
import { overviewOf, wholeOf } from '../../../src/screens/pictures/pictured';
import type { Pictured } from '../../../src/screens/pictures/pictured';
import { INITIAL_VIEW, visibleIn } from '../../../src/state';
import type { View } from '../../../src/state';
import { situations } from '../../fixtures/arbitraries';
import { catalogOf } from '../../fixtures/catalogs';
import { decision, ownMapping, scopeOf, yoursOf } from '../../fixtures/examples';
import { viewsOver } from '../../fixtures/views';

const picturedOf = (
  scope: Scope = scopeOf(),
  view: Partial<View> = {},
  catalog = shippedCatalog,
): Pictured => {
  const whole = { ...INITIAL_VIEW, ...view };
  const overlap = overlapOf(catalog, scope);
  return {
    catalog,
    scope,
    overlap,
    view: whole,
    visible: visibleIn(catalog, overlap, whole.hidden),
  };
};

function draw(subject: PictureAsked['subject'], pictured: Pictured, more: object = {}) {
  const asked = { subject, pictured, scopeName: 'Payments <2027> & more', today: '2026-11-24' };
  const picture = makePicture({ ...asked, ...more });
  const parsed = new DOMParser().parseFromString(picture.svg, 'image/svg+xml');
  const elements = [...parsed.getElementsByTagName('*')];
  const texts = (element: Element) => {
    const found = [...element.getElementsByTagName('text')];
    return found.map(({ textContent }) => textContent);
  };
  const lists = new Map<string, Map<string, Element>>();
  /** Elements by the value of an attribute; read once, for a picture has thousands of them. */
  const by = (name: string) => {
    const known = lists.get(name);
    if (known) return known;
    const entries = elements.flatMap((element) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[value, element] as const];
    });
    const list = new Map(entries);
    expect(list.size).toBe(entries.length);
    lists.set(name, list);
    return list;
  };
  return {
    ...{ picture, parsed },
    named: (name: string) => [...by(name).keys()],
    all: () => texts(parsed.documentElement),
    textsIn: (name: string, value: string) => {
      const element = by(name).get(value);
      return element ? texts(element) : [];
    },
  };
}

/** What the graph on screen draws for the same view. */
function onScreen({ catalog, overlap, visible, view }: Pictured) {
  const columns = columnsFor({ catalog, overlap, visible, view });
  const arrangement = arrange(columns, metricsFor(1100, false), 800);
  const rows = arrangement.groups.flatMap((group) => group.rows.map(({ row }) => row));
  return { rows, groups: arrangement.groups, links: linksIn(arrangement, visible.mappings) };
}

const sorted = (list: readonly string[]) => list.toSorted();

function expectAsOnScreen(pictured: Pictured) {
  const { parsed, named, textsIn } = draw('graph', pictured);
  const { rows, groups, links } = onScreen(pictured);
  expect(parsed.querySelector('parsererror')).toBeNull();
  expect(sorted(named('data-edge'))).toEqual(sorted(links.edges.map(({ id }) => id)));
  expect(sorted(named('data-ribbon'))).toEqual(sorted(links.ribbons.map(({ id }) => id)));
  expect(sorted(named('data-group'))).toEqual(sorted(groups.map(({ card }) => card.id)));
  const requirements = rows.filter(({ kind }) => kind === 'requirement');
  expect(sorted(named('data-row'))).toEqual(sorted(requirements.map(({ id }) => id)));
  for (const row of rows) {
    if (row.kind === 'fold') {
      const texts = textsIn('data-fold', row.id);
      expect(texts).toEqual(row.open ? [] : [row.text]);
    } else expect(textsIn('data-row', row.id)).toEqual([row.id, row.title]);
  }
  for (const { card } of groups) {
    const texts = textsIn('data-group', card.id).join(' ');
    expect(texts).toContain(card.title);
    expect(texts).toContain(`${card.linked} of ${card.total} linked`);
  }
}

describe('a picture of the graph', () => {
  it('has every row, fold, card, edge and ribbon of the drawing on screen, with its texts', () => {
    expectAsOnScreen(picturedOf());
    expectAsOnScreen(picturedOf(scopeOf({ bar: 'any', categories: ['privacy'] })));
    expectAsOnScreen(picturedOf(scopeOf(), { collapsed: ['A.5', 'CC6', 'ISMS'] }));
    expectAsOnScreen(overviewOf(picturedOf()));
  });

  it('has them whatever the crosswalk, the scope and the view', () => {
    const cases = situations.chain(({ crosswalk, scope }) => {
      const catalog = catalogOf(crosswalk);
      return viewsOver(catalog).map((view) => picturedOf(scope, view, catalog));
    });
    fc.assert(fc.property(cases, expectAsOnScreen), { numRuns: 40 });
  }, 60_000);

  it('shows all that is in scope when everything is asked for', () => {
    const seen = picturedOf(scopeOf(), { collapsed: ['A.8'], hidden: ['theme:A.5', 'band:weak'] });
    const { named } = draw('graph', wholeOf(seen));
    const { catalog, overlap } = seen;
    const inScope = catalog.requirements.filter(
      ({ id }) => overlap.standing.get(id)?.overlap !== 'outside',
    );
    expect(sorted(named('data-row'))).toEqual(sorted(inScope.map(({ id }) => id)));
    expect(sorted(named('data-edge'))).toEqual(sorted(overlap.active.map(({ id }) => id)));
    expect(named('data-fold')).toEqual([]);
  });

  it('says of what it is, and what it leaves out', () => {
    const scope = scopeOf({ decisions: { 'A.7.4': decision('excluded') } });
    const pictured = picturedOf(scope, { hidden: ['theme:A.5'] });
    const { parsed, all } = draw('graph', pictured);
    const text = all().join(' ');
    expect(text).toContain('Payments <2027> & more');
    const said = [
      ...['SOC 2 categories: Security', 'Overlap strength: Moderate and up', 'Date: 2026-11-24'],
      ...[`Fingerprint of the scope: ${fingerprintOf(scope)}`, 'Crosswalk version: '],
      'Not in this picture: 37 rows and ',
    ];
    for (const one of said) expect(text).toContain(one);
    expect(parsed.querySelector('title')?.textContent).toContain('Payments');
    expect(draw('graph', wholeOf(pictured)).all().join()).not.toContain('Not in this');
  });

  it('needs nothing from elsewhere and names faces that are everywhere', () => {
    for (const subject of ['graph', 'matrix'] as const) {
      const { picture, parsed } = draw(subject, picturedOf());
      expect(picture.svg).not.toMatch(/var\(|href|class=|<style|NaN|undefined/);
      expect(parsed.documentElement.getAttribute('font-family')).toMatch(/Arial, sans-serif$/);
    }
  });

  it('dashes what is the user’s own, and explains it', () => {
    const scope = scopeOf({ yours: yoursOf(ownMapping('A.5.4', 'CC1.1')) });
    const { parsed, all } = draw('graph', picturedOf(scope));
    const dashed = [...parsed.querySelectorAll('[data-edge][stroke-dasharray]')];
    expect(dashed.map((line) => line.getAttribute('data-edge'))).toEqual(['A.5.4~CC1.1']);
    expect(all()).toContain('dashed: yours');
  });

  it('lights what is selected', () => {
    const { parsed } = draw('graph', picturedOf(scopeOf(), { selection: ['CC6.1'] }));
    const opaque = [...parsed.querySelectorAll('[data-edge]')].filter(
      (line) => line.getAttribute('stroke-opacity') === '1',
    );
    const ids = opaque.map((line) => line.getAttribute('data-edge') ?? '');
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.every((id) => id.endsWith('~CC6.1'))).toBe(true);
  });

  it('says how each row stands by a shape, with a legend of those that occur', () => {
    const scope = scopeOf({ decisions: { 'A.7.4': decision('excluded') } });
    const texts = draw('graph', wholeOf(picturedOf(scope))).all();
    for (const word of ['Shared', 'ISO 27001 only', 'Not applicable', 'Undecided', 'Excluded']) {
      expect(texts).toContain(word);
    }
    expect(texts).not.toContain('Inherited');
  });

  it('has own controls between the frameworks while they are on screen', () => {
    const control = { ...blankOwnControl('AC-01'), statement: 'Leavers lose access in a day.' };
    const library = { 'AC-01': { ...control, serves: ['A.5.18', 'CC6.2'] } };
    const { named, all, textsIn } = draw('graph', picturedOf(scopeOf({ library })), { middle });
    expect(textsIn('data-row', 'AC-01').join(' ')).toContain('Leavers lose access in a day.');
    expect(named('data-edge')).toHaveLength(2);
    expect(all().join()).toContain('gap: no own control serves it');
  });
});

describe('a picture of the matrix', () => {
  it('has every line with its title, and a cell with its strength for every mapping', () => {
    const scope = scopeOf({ categories: ['availability'] });
    const pictured = picturedOf(scope, { hidden: ['theme:A.7'] });
    const { catalog, visible } = pictured;
    const { parsed, named, textsIn } = draw('matrix', pictured);
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(sorted(named('data-edge'))).toEqual(sorted(visible.mappings.map(({ id }) => id)));
    for (const { id, strength } of visible.mappings) {
      expect(textsIn('data-edge', id)).toEqual([String(strength)]);
    }
    for (const side of ['iso', 'soc2'] as const) {
      for (const { group, lines } of sectionsOf(catalog, visible, [], side)) {
        if (side === 'iso') expect(textsIn('data-row', group.id)).toEqual([group.title]);
        for (const { id, title } of lines) {
          const texts = textsIn(side === 'iso' ? 'data-row' : 'data-column', id).join(' ');
          expect(texts).toContain(id);
          expect(texts).toContain(title);
        }
      }
    }
    const groupOf = (id: string) => catalog.requirement(id)?.group ?? id;
    const crossings = crossingsOf(visible.mappings, groupOf);
    for (const pair of named('data-total')) {
      const [row = '', column = ''] = pair.split('~');
      const met = crossings.get(row)?.get(column);
      expect(textsIn('data-total', pair)).toEqual([String(met?.length)]);
    }
  });

  it('is the heat map of groups when they are collapsed', () => {
    const { named } = draw('matrix', overviewOf(picturedOf()));
    expect(named('data-edge')).toEqual([]);
    expect(named('data-total').length).toBeGreaterThan(20);
  });
});
