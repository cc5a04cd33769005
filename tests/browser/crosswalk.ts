/** The crosswalk that the repository ships, and what an independent count makes of a scope on it. */
import { createCatalog } from '../../src/catalog/catalog';
import type { Figures, Scope } from '../../src/model';
import { bruteForceFigures } from '../fixtures/brute-force';
import { scopeOf } from '../fixtures/examples';
import { shippedData } from '../fixtures/shipped';
import type { ShownFigures } from './explorer';

const shipped = shippedData();

export const catalog = createCatalog(shipped.catalog);
export const notes = shipped.notes;

type Counted = Pick<
  Figures,
  'mappings' | 'sharedControls' | 'sharedCriteria' | 'isoOnly' | 'soc2Only'
>;

/** Figures by the names that they carry on screen. */
export const asShown = (figures: Counted): ShownFigures => ({
  mappings: figures.mappings,
  'shared-controls': figures.sharedControls,
  'shared-criteria': figures.sharedCriteria,
  'iso-only': figures.isoOnly,
  'soc2-only': figures.soc2Only,
});

/** The figures of a scope on the whole crosswalk, counted pair by pair. */
export const figuresOf = (scope: Partial<Scope>): ShownFigures =>
  asShown(bruteForceFigures(catalog, scopeOf(scope)));
