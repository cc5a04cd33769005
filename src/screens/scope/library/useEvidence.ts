import { loadEvidence } from '../../../catalog';
import { useLoaded } from '../../../ui';

/** The evidence, and what an artefact is called; its identifier while that is not known. */
export function useEvidence() {
  const { value, failed } = useLoaded(loadEvidence);
  return {
    evidence: value,
    failed,
    nameOf: (id: string): string => value?.find((one) => one.id === id)?.name ?? id,
  };
}
