import { useMemo } from 'react';
import { warningsIn } from '../../../model';
import type { Warning } from '../../../model';
import { useCatalog, useOverlap, useScope } from '../../../state';
import { useToday } from '../useToday';

/** Every warning on the scope that is shown, as of today. */
export function useWarnings(): readonly Warning[] {
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const today = useToday();
  return useMemo(
    () => warningsIn(catalog, scope, overlap, today),
    [catalog, scope, overlap, today],
  );
}
