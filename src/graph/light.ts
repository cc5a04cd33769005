import type { Overlap } from '../model';
import { partnersOf } from '../model';
import type { Arrangement } from './arrange';
import type { Link, Links } from './links';

/** What is lit while something is hovered, focused or selected; all else is dimmed. */
export interface Light {
  /** Rows and cards, by identifier. */
  readonly rows: ReadonlySet<string>;
  /** Edges and ribbons, by identifier. */
  readonly edges: ReadonlySet<string>;
}

export const NO_LIGHT: Light | null = null;

/** Lights the given requirements, their edges and their partners. */
export function lightRequirements(
  ids: readonly string[],
  arrangement: Arrangement,
  links: Links,
): Light {
  const lit = new Set(ids);
  const touches = links.reach?.(ids) ?? (({ iso, tsc }: Link) => lit.has(iso) || lit.has(tsc));
  const edges = links.edges.filter(touches);
  const ribbons = links.ribbons.filter(({ mappings }) => mappings.some(touches));
  const rows = new Set<string>(ids);
  for (const id of ids) {
    const end = arrangement.endOf(id);
    if (end !== undefined) rows.add(end);
  }
  for (const { iso, tsc } of edges) rows.add(iso).add(tsc);
  for (const { source, target } of ribbons) rows.add(source).add(target);
  return { rows, edges: new Set([...edges, ...ribbons].map(({ id }) => id)) };
}

/** Lights one edge or ribbon and its two ends. */
export function lightLink(id: string, links: Links): Light | null {
  const ribbon = links.ribbons.find((candidate) => candidate.id === id);
  if (ribbon) return { rows: new Set([ribbon.source, ribbon.target]), edges: new Set([id]) };
  const edge = links.edges.find((candidate) => candidate.id === id);
  return edge ? { rows: new Set([edge.iso, edge.tsc]), edges: new Set([id]) } : NO_LIGHT;
}

/** Lights the mappings among a selection of both sides, or the union of the neighbourhoods. */
export function lightSelection(
  selected: readonly { readonly side: string; readonly members: readonly string[] }[],
  overlap: Overlap,
  arrangement: Arrangement,
  links: Links,
): Light | null {
  if (selected.length === 0) return NO_LIGHT;
  const members = selected.flatMap((item) => item.members);
  const light = lightRequirements(members, arrangement, links);
  const sides = new Set(selected.map(({ side }) => side));
  if (sides.size < 2 || links.reach) return light;

  const chosen = new Set(members);
  const between = (mapping: { readonly iso: string; readonly tsc: string }) =>
    chosen.has(mapping.iso) && chosen.has(mapping.tsc);
  const partners = partnersOf(overlap, members);
  if (!members.some((id) => partners.has(id))) return light;
  const edges = [
    ...links.edges.filter(between),
    ...links.ribbons.filter(({ mappings }) => mappings.some(between)),
  ];
  const rows = members.flatMap((id) => arrangement.endOf(id) ?? []);
  return { rows: new Set(rows), edges: new Set(edges.map(({ id }) => id)) };
}
