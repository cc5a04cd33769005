import { useCallback } from 'react';
import type { Preset, PresetProposal } from '../../../catalog';
import { proposalDiff } from '../../../model';
import type { ProposalOptions, ProposalRow } from '../../../model';
import { useCatalog, useOverlap, useScope } from '../../../state';

export type Row = ProposalRow<PresetProposal>;

/** What a preset proposes for the scope on screen; criteria of categories not chosen are left out. */
export function useProposalRows({ provider, prepared }: ProposalOptions = {}): (
  preset: Preset,
) => readonly Row[] {
  const catalog = useCatalog();
  const scope = useScope();
  const { standing } = useOverlap();
  return useCallback(
    (preset) =>
      proposalDiff(
        scope,
        preset,
        (id) =>
          standing.get(id)?.overlap === 'outside' ? undefined : catalog.requirement(id)?.kind,
        { ...(provider !== undefined && { provider }), ...(prepared && { prepared }) },
      ),
    [catalog, scope, standing, provider, prepared],
  );
}
