/**
 * What the parts without a browser cost as the crosswalk grows. The bench builds this for Node and
 * runs it from the top of the repository; it prints JSON.
 */
import cytoscape from 'cytoscape';
import { createCatalog } from '../../src/catalog/catalog';
import type { CatalogData } from '../../src/catalog/catalog';
import { buildCatalog } from '../../src/catalog/source/build';
import { readDataFiles } from '../../src/catalog/source/vite-plugin';
import { arrange } from '../../src/graph/arrange';
import { columnsFor } from '../../src/graph/columns';
import { elementsOf, OFF } from '../../src/graph/cytoscape/elements';
import { createGraphModel } from '../../src/graph/cytoscape/graph-model';
import { pathBetween } from '../../src/graph/curve';
import { strokesOf } from '../../src/graph/edges';
import { lightRequirements } from '../../src/graph/light';
import { linksIn } from '../../src/graph/links';
import { metricsFor } from '../../src/graph/metrics';
import { NO_OFFSETS } from '../../src/graph/viewport';
import { groupByEnd, INITIAL_SCOPE, OPTIONAL_CATEGORIES, overlapOf, setBar } from '../../src/model';
import type { Scope } from '../../src/model';
import { createDerived } from '../../src/state/derived';
import { INITIAL_VIEW } from '../../src/state/view';
import { visibleIn } from '../../src/state/visible';
import { DATA_SETS, timesLarger } from './ten-times';

const SIZES = [1, 2, 5, 10] as const;

/** Samples of each case at each size; the least is told, being the least disturbed. */
const ROUNDS = 15;
/** What takes less is done several times for one sample, garbage collection included. Milliseconds. */
const LEAST_SAMPLE = 12;
const ROOM = { width: 870, height: 740 } as const;

const built = buildCatalog(readDataFiles(process.cwd()));
const ALL_IN_SCOPE: Scope = { ...INITIAL_SCOPE, categories: OPTIONAL_CATEGORIES, bar: 'any' };

/** Requirements and mappings of each data set, to tell and to check the page with. */
function countDataSets() {
  return Object.fromEntries(
    Object.entries(DATA_SETS).map(([name, transform]) => {
      const { controls, clauses, criteria, mappings } = transform(built).catalog;
      const requirements = controls.length + clauses.length + criteria.length;
      return [name, { requirements, mappings: mappings.length }];
    }),
  );
}

/** Milliseconds of each case at each size, as samples. */
function measureCases() {
  const cases = SIZES.map((size) => casesAt(asShipped(timesLarger(built, size).catalog)));
  const names = Object.keys(cases[0] ?? {}) as (keyof Cases)[];
  return names.map((name) => {
    const runs = cases.map((atSize) => atSize[name]);
    for (const run of runs) sample(run);
    const samples = runs.map((): number[] => []);
    // The sizes take turns, so that a busy moment of the machine falls on all of them.
    for (let round = 0; round < ROUNDS; round += 1) {
      runs.forEach((run, index) => samples[index]?.push(sample(run)));
    }
    return { name, samples };
  });
}

/** The app parses its catalog from text, which makes other strings of the identifiers. */
const asShipped = (data: CatalogData): CatalogData =>
  JSON.parse(JSON.stringify(data)) as CatalogData;

type Cases = ReturnType<typeof casesAt>;

function casesAt(data: CatalogData) {
  const catalog = createCatalog(data);
  const metrics = metricsFor(ROOM.width, false);
  const overlapAt = (scope: Scope) => {
    const overlap = overlapOf(catalog, scope);
    return { overlap, visible: visibleIn(catalog, overlap, []) };
  };
  const all = overlapAt(ALL_IN_SCOPE);
  const draw = (view: Partial<typeof INITIAL_VIEW>, { overlap, visible } = all) => {
    const columns = columnsFor({ catalog, overlap, visible, view: { ...INITIAL_VIEW, ...view } });
    const arrangement = arrange(columns, metrics, ROOM.height);
    return { arrangement, links: linksIn(arrangement, visible.mappings) };
  };
  const groups = catalog.groups.map(({ id }) => id);
  const open = draw({});
  const strong = draw({}, overlapAt(setBar(ALL_IN_SCOPE, 'strong')));

  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: elementsOf(catalog),
    style: [{ selector: `.${OFF}`, style: { display: 'none' } }],
  });
  const model = createGraphModel(cy);
  const follow = ({ arrangement, links }: typeof open) => {
    model.arrange(arrangement, links, NO_OFFSETS);
    return cy.edges().length;
  };
  const [first] = catalog.controls;

  return {
    'for comparison: one pass': () => groupByEnd(catalog.mappings),
    'overlap of a scope': () => overlapOf(catalog, ALL_IN_SCOPE),
    'all the panel derives from it': () => {
      const derived = createDerived(catalog);
      for (const category of OPTIONAL_CATEGORIES) derived.categoryEffect(ALL_IN_SCOPE, category);
      derived.histogram(ALL_IN_SCOPE);
      derived.atEachBar(ALL_IN_SCOPE);
    },
    'layout, groups open': () => draw({}),
    'layout, all collapsed': () => draw({ collapsed: groups }),
    'layout, fewest crossings': () => draw({ order: 'crossings' }),
    'light of one row': () => lightRequirements([first?.id ?? ''], open.arrangement, open.links),
    'lines of all edges': () => strokesOf(open.arrangement, open.links).map(pathBetween).join(''),
    'Cytoscape: Any to Strong and back': () => {
      follow(strong);
      follow(open);
    },
  };
}

/** Milliseconds of one call, over as many calls as make it measurable. */
function sample(run: () => unknown): number {
  const start = performance.now();
  let calls = 0;
  let spent = 0;
  do {
    run();
    calls += 1;
    spent = performance.now() - start;
  } while (spent < LEAST_SAMPLE);
  return spent / calls;
}

const result = { dataSets: countDataSets(), sizes: SIZES, cases: measureCases() };
// Cytoscape's clock would keep the process alive.
process.stdout.write(JSON.stringify(result), () => process.exit());
