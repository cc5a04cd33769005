import { BAR_TITLES, basesPresent, BASIS_TITLES } from '../catalog';
import type { Catalog } from '../catalog';
import { fingerprintOf, hasCategory } from '../model';
import type { IsoDate, Scope } from '../model';
import { APP_VERSION, datasetOf } from './dataset';

/** What every document says of itself: of which scope it was made, when and with what. */
export interface DocumentHead {
  readonly scopeName: string;
  /** As in "Security, Availability". */
  readonly categories: string;
  /** The least strength that counts. */
  readonly strength: string;
  readonly basis: string;
  readonly clauses: string;
  readonly frameworks: string;
  readonly crosswalk: string;
  readonly app: string;
  /** The user's own day. */
  readonly date: IsoDate;
  /** Of the scope, `fingerprintOf`. */
  readonly fingerprint: string;
}

export function documentHead(
  catalog: Catalog,
  scope: Scope,
  scopeName: string,
  today: IsoDate,
): DocumentHead {
  const { iso, tsc, crosswalk } = datasetOf(catalog);
  const counted = basesPresent(catalog, scope).filter((basis) => scope.bases.includes(basis));
  return {
    scopeName,
    categories: catalog.categories
      .filter(({ id }) => hasCategory(scope, id))
      .map(({ title }) => title)
      .join(', '),
    strength: BAR_TITLES[scope.bar],
    basis: counted.map((basis) => BASIS_TITLES[basis]).join(', ') || 'None',
    clauses: scope.countClauses ? 'Counted' : 'Not counted',
    frameworks: `${iso}; ${tsc}`,
    crosswalk,
    app: `Common Ground ${APP_VERSION}`,
    date: today,
    fingerprint: fingerprintOf(scope),
  };
}

type Line = readonly [label: string, value: string];

/** The head line by line, each with its label. */
export const headLines = (head: DocumentHead): readonly Line[] => [
  ['Scope', head.scopeName],
  ...factLines(head),
];

/** The same without the name of the scope, for what has that as its title. */
export const factLines = (head: DocumentHead): readonly Line[] => [
  ['SOC 2 categories', head.categories],
  ['Overlap strength', head.strength],
  ['Basis', head.basis],
  ['ISMS clauses', head.clauses],
  ['Frameworks', head.frameworks],
  ['Crosswalk version', head.crosswalk],
  ['Made with', head.app],
  ['Date', head.date],
  ['Fingerprint of the scope', head.fingerprint],
];

/** The head on one line, for a footer. */
export const headLine = ({ scopeName, date, fingerprint, app }: DocumentHead): string =>
  `${scopeName}, ${date}, fingerprint ${fingerprint}, ${app}`;
