import { bothFirst, hasEvidence, servesBoth, servesInScope } from '../../../model';
import type { ControlLibrary, Overlap, OwnControl } from '../../../model';

/** What the list of own controls can be narrowed to, in the order of the chips. */
export const CHIPS = ['both', 'idle', 'evidence', 'owner', 'status'] as const;
export type Chip = (typeof CHIPS)[number];

export const CHIP_TITLES: Readonly<Record<Chip, string>> = {
  both: 'Serve both frameworks',
  idle: 'Serve nothing in scope',
  evidence: 'No evidence',
  owner: 'No owner',
  status: 'Status not said',
};

export interface ControlFilter {
  readonly chip: Chip | null;
  readonly text: string;
  /** Only those that serve this requirement. */
  readonly serving: string | null;
}

export const NO_FILTER: ControlFilter = { chip: null, text: '', serving: null };

const ASKS: Readonly<Record<Chip, (control: OwnControl, overlap: Overlap) => boolean>> = {
  both: servesBoth,
  idle: (control, overlap) => !servesInScope(control, overlap),
  evidence: (control) => !hasEvidence(control),
  owner: ({ owner }) => owner === '',
  status: ({ implementation }) => implementation === 'unset',
};

export const chipAsks = (chip: Chip, control: OwnControl, overlap: Overlap): boolean =>
  ASKS[chip](control, overlap);

function isAmong(control: OwnControl, overlap: Overlap, filter: ControlFilter): boolean {
  if (filter.chip && !chipAsks(filter.chip, control, overlap)) return false;
  if (filter.serving !== null && !control.serves.includes(filter.serving)) return false;
  const needle = filter.text.trim().toLowerCase();
  const { id, statement, owner, systems, evidenceReference, note, serves } = control;
  return [id, statement, owner, systems, evidenceReference, note, ...serves].some((text) =>
    text.toLowerCase().includes(needle),
  );
}

/**
 * The own controls that a filter leaves, those that serve both frameworks first.
 *
 * @param kept one that stays although it no longer matches: the user is still at it
 */
export const filteredControls = (
  library: ControlLibrary,
  overlap: Overlap,
  filter: ControlFilter,
  kept: string | null,
): readonly OwnControl[] =>
  bothFirst(Object.values(library), overlap).filter(
    (control) => control.id === kept || isAmong(control, overlap, filter),
  );
