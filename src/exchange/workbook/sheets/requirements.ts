import { groupTitleOf, overlapTitle, reasonWords } from '../../../catalog';
import { decisionOn, mappingsOf, servingOf, sideOf } from '../../../model';
import type { Requirement } from '../../../model';
import { STATUS_TITLES } from '../../../state';
import { inCatalogueOrder } from '../../scoped-controls';
import type { EvidencedData } from '../data';
import { REQUIREMENT_COLUMNS, SHEET_NAMES } from '../names';
import { ownCells, ownColumns } from '../own-columns';
import { artefactNames, IMPLEMENTATION_CHOICES, WORK_WIDTHS, workCells } from '../serving-words';
import { columnsOf, listCell, rowOf } from '../sheet';
import type { Cell, WorkbookSheet } from '../sheet';

const WIDTHS = {
  ...{ id: 10, title: 38, group: 24, decision: 14, justification: 36 },
  ...{ linked: 28, strongest: 11, overlap: 16, why: 30 },
  ...WORK_WIDTHS,
} as const;

/** Every ISMS clause, counted or not: a certificate allows no exclusion among them. */
export const clausesSheet = (data: EvidencedData): WorkbookSheet =>
  requirementsOf(data, SHEET_NAMES.clauses, data.catalog.clauses, ['Always applies']);

/** Every criterion of the chosen categories, those that are not relevant among them (DC 8). */
export const criteriaSheet = (data: EvidencedData): WorkbookSheet =>
  requirementsOf(
    data,
    SHEET_NAMES.criteria,
    data.catalog.criteria.filter(({ id }) => data.overlap.standing.get(id)?.overlap !== 'outside'),
    [STATUS_TITLES.applies, STATUS_TITLES['not-relevant']],
  );

function requirementsOf(
  data: EvidencedData,
  name: string,
  requirements: readonly Requirement[],
  decisions: readonly string[],
): WorkbookSheet {
  const { catalog, scope, overlap, evidence } = data;
  const serving = servingOf(scope.library);
  const nameOf = artefactNames(evidence);
  const rows = requirements.map((requirement): readonly Cell[] => {
    const { id, title, kind } = requirement;
    const side = sideOf(requirement);
    const decision = decisionOn(scope, id, kind);
    const controls = serving.get(id) ?? [];
    const standing = overlap.standing.get(id);
    const mappings = mappingsOf(overlap, id);
    const partners = mappings.map(({ iso, tsc }) => (side === 'iso' ? tsc : iso));
    const cells = rowOf(REQUIREMENT_COLUMNS, {
      id,
      title,
      group: groupTitleOf(catalog, requirement),
      decision: STATUS_TITLES[decision.status],
      justification: decision.justification,
      ...workCells(decision, controls, nameOf),
      linked: listCell(inCatalogueOrder(catalog, partners)),
      strongest: mappings[0]?.strength ?? '',
      overlap: standing?.overlap === 'outside' ? 'Not counted' : overlapTitle(standing, side),
      why: standing?.overlap === 'only' ? reasonWords(standing.reason, catalog, id) : '',
    });
    return [...cells, ...ownCells(scope.columns, decision)];
  });
  return {
    name,
    above: [],
    columns: [
      ...columnsOf(REQUIREMENT_COLUMNS, WIDTHS, {
        decision: decisions,
        status: IMPLEMENTATION_CHOICES,
      }),
      ...ownColumns(scope.columns, Object.values(REQUIREMENT_COLUMNS)),
    ],
    rows,
    none: 'None: nothing of this kind is in scope.',
  };
}
