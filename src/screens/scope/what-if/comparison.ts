/** What is said of two scopes side by side. */
import type { Catalog } from '../../../catalog';
import type { Sheet } from '../../../exchange';
import {
  cellKey,
  cellPlace,
  cellsOf,
  columnOfField,
  differencesBetween,
  overlapOf,
  takeCells,
} from '../../../model';
import type { CellDifference, CellSection, Scope } from '../../../model';
import { cellTitle, cellValueWords } from '../../../ui/cell-words';
import { difference } from './words';

/** A figure of both scopes. */
export interface FigureLine {
  readonly title: string;
  readonly mine: number;
  readonly theirs: number;
}

/** One cell on which they differ, in words; an absent value is what nothing entered stands for. */
export interface DifferenceLine {
  readonly key: string;
  /** "A.5.1 owner" */
  readonly title: string;
  readonly mine: string;
  readonly theirs: string;
}

/** The differences of one requirement, or of one setting and the like. */
export interface DifferenceItem {
  readonly id: string;
  readonly lines: readonly DifferenceLine[];
}

export interface DifferenceSection {
  readonly section: CellSection;
  readonly title: string;
  readonly items: readonly DifferenceItem[];
  /** Lines of all items. */
  readonly count: number;
}

const SECTION_TITLES: Readonly<Record<CellSection, string>> = {
  setting: 'Categories, strength, basis and clauses',
  decision: 'Decisions',
  statement: 'Scope statement',
  provider: 'Providers',
  mapping: 'Your mappings',
  held: 'Already in place',
  control: 'Control library',
  column: 'Own columns',
  plan: 'Plan',
  retired: 'Retired identifiers',
};
const SECTION_ORDER = Object.keys(SECTION_TITLES) as readonly CellSection[];

export function figureLines(catalog: Catalog, mine: Scope, theirs: Scope): readonly FigureLine[] {
  const [ours, their] = [overlapOf(catalog, mine).figures, overlapOf(catalog, theirs).figures];
  const decided = (scope: Scope) =>
    catalog.controls.filter(
      ({ id }) => (scope.decisions[id]?.status ?? 'undecided') !== 'undecided',
    ).length;
  const line = (title: string, key: keyof typeof ours): FigureLine => ({
    title,
    mine: ours[key],
    theirs: their[key],
  });
  return [
    { title: 'Controls decided', mine: decided(mine), theirs: decided(theirs) },
    line('Shared controls', 'sharedControls'),
    line('ISO 27001 only controls', 'isoOnly'),
    line('Controls not applicable', 'controlsNotApplicable'),
    line('Criteria of the chosen categories', 'criteria'),
    line('Shared criteria', 'sharedCriteria'),
    line('of them through clauses only', 'sharedThroughClausesOnly'),
    line('SOC 2 only criteria', 'soc2Only'),
    line('Criteria not relevant', 'criteriaNotRelevant'),
    line('Mappings that count', 'mappings'),
  ];
}

/** Everything on which they differ, section by section, requirements in catalogue order. */
export function differenceSections(
  catalog: Catalog,
  mine: Scope,
  theirs: Scope,
): readonly DifferenceSection[] {
  const order = new Map(catalog.requirements.map(({ id }, index) => [id, index]));
  const differences = differencesBetween(mine, theirs);
  return SECTION_ORDER.flatMap((section) => {
    const here = differences.filter((one) => one.section === section);
    if (here.length === 0) return [];
    const items = new Map<string, DifferenceLine[]>();
    for (const one of here) {
      const id = section === 'decision' ? one.item : one.key;
      items.set(id, [...(items.get(id) ?? []), lineOf(catalog, mine, theirs, one)]);
    }
    const sorted = [...items].map(([id, lines]) => ({ id, lines }));
    if (section === 'decision') {
      sorted.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    }
    return [{ section, title: SECTION_TITLES[section], items: sorted, count: here.length }];
  });
}

function lineOf(
  catalog: Catalog,
  mine: Scope,
  theirs: Scope,
  { key, field, before, after }: CellDifference,
): DifferenceLine {
  const column = columnOfField(field);
  const knows = mine.columns.some(({ id }) => id === column) ? mine : theirs;
  return {
    key,
    title: cellTitle(key, catalog, knows),
    mine: cellValueWords(key, before),
    theirs: cellValueWords(key, after),
  };
}

/**
 * Puts theirs in the place of mine in the cells given. A provider or an own column that such a cell
 * names comes along where mine does not have it.
 */
export function takeTheirs(mine: Scope, theirs: Scope, keys: readonly string[]): Scope {
  const wanted = new Set(keys);
  const [ours, their] = [cellsOf(mine), cellsOf(theirs)];
  for (const key of keys) {
    const { section, field } = cellPlace(key);
    if (section !== 'decision') continue;
    const column = columnOfField(field);
    const named =
      column !== undefined
        ? cellKey('column', column)
        : field === 'provider'
          ? cellKey('provider', their.get(key) ?? '')
          : undefined;
    if (named !== undefined && their.has(named) && !ours.has(named)) wanted.add(named);
  }
  const taken = differencesBetween(mine, theirs).filter(({ key }) => wanted.has(key));
  return takeCells(
    mine,
    taken.map(({ before, after, ...place }) => ({
      ...place,
      base: null,
      mine: before,
      theirs: after,
    })),
  );
}

/** @param names of mine and of theirs, as the columns are headed */
export function comparisonSheet(
  figures: readonly FigureLine[],
  sections: readonly DifferenceSection[],
  names: readonly [string, string],
): Sheet {
  return {
    columns: ['Section', 'What', ...names, 'Difference in theirs'],
    rows: [
      ...figures.map(({ title, mine, theirs }) => [
        'Figures',
        title,
        String(mine),
        String(theirs),
        String(theirs - mine),
      ]),
      ...sections.flatMap(({ title: section, items }) =>
        items.flatMap(({ lines }) =>
          lines.map(({ title, mine, theirs }) => [section, title, mine, theirs, '']),
        ),
      ),
    ],
  };
}

/** "+3" of theirs over mine. */
export const figureDifference = ({ mine, theirs }: FigureLine): string => difference(mine, theirs);
