import { kindOfId } from '../../model';
import type { Overlap } from '../../model';

/** Requirements by how they stand in the current scope. */
export interface Standings {
  readonly shared: readonly string[];
  /** Of ISO 27001 only, and of SOC 2 only. */
  readonly iso: readonly string[];
  readonly soc2: readonly string[];
  /** Out of scope, excluded or not relevant. */
  readonly out: readonly string[];
}

export function standingsOf(overlap: Overlap, ids: readonly string[]): Standings {
  const where = (id: string): keyof Standings => {
    const standing = overlap.standing.get(id)?.overlap;
    if (standing === 'shared') return 'shared';
    if (standing === 'only') return kindOfId(id) === 'criterion' ? 'soc2' : 'iso';
    return 'out';
  };
  const those = (standing: keyof Standings) => ids.filter((id) => where(id) === standing);
  return { shared: those('shared'), iso: those('iso'), soc2: those('soc2'), out: those('out') };
}

/** Whether any of them is in scope. */
export const isConcerned = ({ shared, iso, soc2 }: Standings): boolean =>
  shared.length + iso.length + soc2.length > 0;
