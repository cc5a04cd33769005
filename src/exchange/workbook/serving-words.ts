import type { Evidence } from '../../catalog';
import { implementationOf } from '../../model';
import type { Decision, OwnControl } from '../../model';
import { IMPLEMENTATION_TITLES } from '../../state';
import type { WORK_COLUMNS } from './names';
import { dateCell, listCell } from './sheet';
import type { Cell } from './sheet';

export const IMPLEMENTATION_CHOICES: readonly string[] = Object.values(IMPLEMENTATION_TITLES);

/** Names of artefacts by identifier; one that is not in the catalogue stands for itself. */
export type ArtefactNames = (id: string) => string;

export function artefactNames(evidence: readonly Evidence[]): ArtefactNames {
  const names = new Map(evidence.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** What shows an own control, artefacts first. */
export const evidenceOf = (control: OwnControl, nameOf: ArtefactNames): string =>
  listCell([...control.evidence.map(nameOf), control.evidenceReference].filter(Boolean));

/** What shows the own controls that serve a requirement, each by its identifier. */
const evidenceOfAll = (controls: readonly OwnControl[], nameOf: ArtefactNames): string =>
  controls
    .flatMap((control) => {
      const shown = evidenceOf(control, nameOf);
      return shown === '' ? [] : [`${control.id}: ${shown}`];
    })
    .join('\n');

export const WORK_WIDTHS = {
  ...{ status: 16, controls: 18, owner: 20, due: 12, evidence: 30, controlEvidence: 36 },
  ...{ question: 30, note: 30 },
} as const;

/**
 * What is said of the work on a requirement; the status is as the screens have it.
 *
 * @param controls the own controls that serve it
 */
export const workCells = (
  decision: Decision,
  controls: readonly OwnControl[],
  nameOf: ArtefactNames,
): Readonly<Record<keyof typeof WORK_COLUMNS, Cell>> => ({
  status: IMPLEMENTATION_TITLES[implementationOf(decision, controls)],
  controls: listCell(controls.map(({ id }) => id)),
  owner: decision.owner,
  due: dateCell(decision.due),
  evidence: decision.evidence,
  controlEvidence: evidenceOfAll(controls, nameOf),
  question: decision.question,
  note: decision.note,
});
