import { requirementsSheet } from '../../exchange';
import type { Requirement } from '../../model';
import { useCatalog, useOverlap, useScope } from '../../state';
import { useCopySheet } from './useCopySheet';

/** Copies requirements as a table. */
export function useCopyRequirements(): (requirements: readonly Requirement[]) => Promise<void> {
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const copy = useCopySheet();
  return (requirements) =>
    copy(requirementsSheet(catalog, scope, overlap, requirements), `${requirements.length} rows`);
}
