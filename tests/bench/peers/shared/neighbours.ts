import type { Picture, PeerEdge } from './picture';

/** What is lit while a row is hovered; all else is dimmed. */
export interface Lit {
  readonly rows: ReadonlySet<string>;
  readonly edges: readonly PeerEdge[];
}

/** The row, its edges and its partners; nothing for a folded row. */
export function neighboursIn(picture: Picture): (rowId: string) => Lit {
  const edgesOf = new Map<string, PeerEdge[]>();
  const add = (end: string, edge: PeerEdge) => {
    const list = edgesOf.get(end);
    if (list) list.push(edge);
    else edgesOf.set(end, [edge]);
  };
  for (const edge of picture.edges) {
    add(edge.source, edge);
    add(edge.target, edge);
  }
  return (rowId) => {
    const edges = edgesOf.get(rowId) ?? [];
    const rows = new Set([rowId, ...edges.flatMap(({ source, target }) => [source, target])]);
    return { rows, edges };
  };
}
