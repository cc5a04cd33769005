import type { Evidence } from '../../catalog';
import { implementationOf } from '../../model';
import type { Decision, OwnControl } from '../../model';
import { IMPLEMENTATION_TITLES } from '../../state';
import { listCell } from './sheet';

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
export const evidenceOfAll = (controls: readonly OwnControl[], nameOf: ArtefactNames): string =>
  controls
    .flatMap((control) => {
      const shown = evidenceOf(control, nameOf);
      return shown === '' ? [] : [`${control.id}: ${shown}`];
    })
    .join('\n');

/** The status of a requirement, as the screens have it. */
export const statusTitle = (decision: Decision, controls: readonly OwnControl[]): string =>
  IMPLEMENTATION_TITLES[implementationOf(decision, controls)];
