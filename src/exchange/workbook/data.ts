import { guidanceLoader, loadEvidence, loadNotes, rankInScope } from '../../catalog';
import type { Catalog, Evidence, Notes, Platform, Practice } from '../../catalog';
import type { IsoDate, Overlap, Scope } from '../../model';

/** A scope and what follows from it. */
export interface ScopeData {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly scopeName: string;
  /** Of that scope. */
  readonly overlap: Overlap;
  /** The user's own day. */
  readonly today: IsoDate;
}

/** The scope with the names of the artefacts that own controls list. */
export interface EvidencedData extends ScopeData {
  readonly evidence: readonly Evidence[];
}

/** All that the workbook is made of. */
export interface WorkbookData extends EvidencedData {
  readonly notes: Notes;
  /** Those that were chosen. */
  readonly platforms: readonly Platform[];
  /** On the chosen platforms, those of some use in the scope, most useful first. */
  readonly practices: readonly Practice[];
}

/**
 * Adds the content that is loaded when asked for.
 *
 * @throws when a part of it cannot be had
 */
export async function loadWorkbookData(
  data: ScopeData,
  platforms: readonly Platform[],
): Promise<WorkbookData> {
  const [evidence, notes, guidance] = await Promise.all([
    loadEvidence(),
    loadNotes(),
    Promise.all(platforms.map((platform) => guidanceLoader(platform)())),
  ]);
  const practices = rankInScope(
    data.catalog,
    data.overlap,
    guidance.flatMap((one) => one.practices),
  ).map(({ item }) => item);
  return { ...data, evidence, notes, platforms, practices };
}
