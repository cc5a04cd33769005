import { BAR_TITLES, BASIS_TITLES, basesPresent } from '../../../catalog';
import type { Catalog } from '../../../catalog';
import {
  BARS,
  OPTIONAL_CATEGORIES,
  setBar,
  setBasis,
  setCategory,
  setCountClauses,
} from '../../../model';
import type { CategoryId, Scope } from '../../../model';
import type { Actions } from '../../../state';

/** Something that could be chosen, and the scope that it would make. */
export interface Choice {
  readonly key: string;
  readonly title: string;
  /** The very scope given where it is chosen already. */
  readonly then: Scope;
  /** Chooses it, as one undoable step. */
  readonly choose: (actions: Actions) => void;
}

/** Choices that belong together. */
export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** Every single thing that the scope could have otherwise. */
export function singleChoices(catalog: Catalog, scope: Scope): readonly ChoiceGroup[] {
  const categories = OPTIONAL_CATEGORIES.map((category): Choice => {
    const chosen = !scope.categories.includes(category);
    return {
      key: category,
      title: `${chosen ? 'Add' : 'Leave out'} ${catalog.categoryTitle(category)}`,
      then: setCategory(scope, category, chosen),
      choose: (actions) => actions.setCategory(category, chosen),
    };
  });
  const strength = BARS.map((bar): Choice => ({
    key: bar,
    title: bar === 'any' ? 'Any strength' : BAR_TITLES[bar],
    then: setBar(scope, bar),
    choose: (actions) => actions.setBar(bar),
  }));
  const bases = basesPresent(catalog, scope).map((basis): Choice => {
    const chosen = !scope.bases.includes(basis);
    return {
      key: basis,
      title: `${chosen ? 'With' : 'Without'} basis ${BASIS_TITLES[basis]}`,
      then: setBasis(scope, basis, chosen),
      choose: (actions) => actions.setBasis(basis, chosen),
    };
  });
  const counted = !scope.countClauses;
  const clauses: Choice = {
    key: 'clauses',
    title: counted ? 'Count ISMS clauses' : 'Leave out ISMS clauses',
    then: setCountClauses(scope, counted),
    choose: (actions) => actions.setCountClauses(counted),
  };
  return [
    { title: 'One SOC 2 category', choices: categories },
    { title: 'Overlap strength', choices: strength },
    { title: 'Basis and clauses', choices: [...bases, clauses] },
  ];
}

/** Every set of optional categories of two or more, and none at all. */
export function categoryCombinations(catalog: Catalog, scope: Scope): ChoiceGroup {
  const subsets = OPTIONAL_CATEGORIES.reduce<readonly (readonly CategoryId[])[]>(
    (sets, category) => [...sets, ...sets.map((set) => [...set, category])],
    [[]],
  );
  const choices = subsets
    .filter(({ length }) => length !== 1)
    .sort((a, b) => a.length - b.length)
    .map((set): Choice => {
      const titles = set.map(catalog.categoryTitle);
      const title = set.length === 0 ? 'Security alone' : `Security, ${titles.join(', ')}`;
      const produce = (before: Scope) => withCategories(before, set);
      return {
        key: set.join('+') || 'security',
        title,
        then: produce(scope),
        choose: (actions) => actions.change(`choose ${title}`, produce),
      };
    });
  return { title: 'Several SOC 2 categories at once', choices };
}

const withCategories = (scope: Scope, chosen: readonly CategoryId[]): Scope =>
  OPTIONAL_CATEGORIES.reduce(
    (next, category) => setCategory(next, category, chosen.includes(category)),
    scope,
  );
