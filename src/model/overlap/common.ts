import type { Mapping } from '../crosswalk/mapping';
import { mappingsOf } from './overlap';
import type { Overlap } from './overlap';
import type { Side } from '../crosswalk/requirement';

/** One selected thing: a requirement, or a group with all its requirements. */
export interface Selected {
  readonly id: string;
  readonly side: Side;
  /** The requirements it stands for; one, for a requirement. */
  readonly members: readonly string[];
}

/** What several selected things have in common. */
export type Common =
  /** Both sides are selected: the active mappings among them, strongest first. */
  | { readonly kind: 'between'; readonly mappings: readonly Mapping[] }
  /** One side only: the partners linked to every selected thing. */
  | { readonly kind: 'partners'; readonly partners: readonly string[] };

export function commonTo(overlap: Overlap, selected: readonly Selected[]): Common {
  const iso = selected.filter(({ side }) => side === 'iso');
  const soc2 = selected.filter(({ side }) => side === 'soc2');
  if (iso.length > 0 && soc2.length > 0) {
    const isoIds = new Set(iso.flatMap(({ members }) => members));
    const soc2Ids = new Set(soc2.flatMap(({ members }) => members));
    const mappings = overlap.active
      .filter((mapping) => isoIds.has(mapping.iso) && soc2Ids.has(mapping.tsc))
      .sort((a, b) => b.strength - a.strength);
    return { kind: 'between', mappings };
  }
  const [first, ...rest] = selected.map(({ members }) => partnersOf(overlap, members));
  const partners = [...(first ?? [])].filter((id) => rest.every((set) => set.has(id)));
  return { kind: 'partners', partners };
}

/** Requirements linked by an active mapping to at least one of those given. */
export function partnersOf(overlap: Overlap, ids: readonly string[]): ReadonlySet<string> {
  const partners = new Set<string>();
  for (const id of ids) {
    for (const { iso, tsc } of mappingsOf(overlap, id)) partners.add(iso === id ? tsc : iso);
  }
  return partners;
}
