import type { Catalog } from '../catalog';
import type { Sheet } from './csv';
import type { IsoDate, Scope, Warning } from '../model';
import { detailOf, KIND_WORDS, SEVERITY_TITLES, subjectOf } from '../ui/warning-words';

/** The warnings to hand over, one a row, in the order given. */
export const warningsSheet = (
  warnings: readonly Warning[],
  catalog: Catalog,
  scope: Scope,
  today: IsoDate,
): Sheet => ({
  columns: ['Severity', 'Warning', 'About', 'Detail', 'What to do'],
  rows: warnings.map((warning) => [
    SEVERITY_TITLES[warning.severity],
    KIND_WORDS[warning.kind].title,
    subjectOf(warning, catalog),
    detailOf(warning, scope, today),
    KIND_WORDS[warning.kind].toDo,
  ]),
});
