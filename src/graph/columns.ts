import { kindWords } from '../catalog';
import type { Catalog, Group } from '../catalog';
import { groupByEnd } from '../model';
import type { Mapping, Overlap, Requirement, Standing } from '../model';
import type { View, Visible } from '../state';
import type { Columns, GroupCard } from './cards';
import { foldedRows } from './fold';
import { fewestCrossings } from './order';

export interface ColumnsInput {
  readonly catalog: Catalog;
  readonly overlap: Overlap;
  readonly visible: Visible;
  readonly view: Pick<View, 'collapsed' | 'unfolded' | 'selection' | 'order'>;
}

/**
 * What stands in the two columns, top to bottom. Within a group, requirements without a mapping on
 * screen are folded into one row; a selected one stays, so that deciding on it never makes it vanish.
 */
export function columnsFor(input: ColumnsInput): Columns {
  const { catalog, visible, view } = input;
  const mappings = groupByEnd(visible.mappings);
  const cards = catalog.groups.flatMap((group) => {
    const card = cardFor(group, input, mappings);
    return card ? [card] : [];
  });
  const columns = {
    iso: cards.filter(({ side }) => side === 'iso'),
    soc2: cards.filter(({ side }) => side === 'soc2'),
  };
  return view.order === 'crossings' ? fewestCrossings(columns, visible.mappings) : columns;
}

function cardFor(
  group: Group,
  { catalog, overlap, visible, view }: ColumnsInput,
  mappings: ReadonlyMap<string, readonly Mapping[]>,
): GroupCard | undefined {
  const members = catalog.members(group.id);
  const shown = members.filter((member) => visible.requirement(member));
  if (shown.length === 0) return undefined;

  const linksOf = ({ id }: Requirement) => mappings.get(id)?.length ?? 0;
  const rows = foldedRows(group.id, shown, {
    rowOf: (member) => ({
      kind: 'requirement',
      id: member.id,
      title: member.title,
      overlap: standingOf(overlap, member).overlap,
      links: linksOf(member),
    }),
    stays: (member) => linksOf(member) > 0 || view.selection.includes(member.id),
    open: view.unfolded.includes(group.id),
    openWords: () => 'without a mapping',
    closedWords: (folded) => reasonsWords(folded, overlap),
  });
  const inScope = members.filter((member) => {
    const { overlap: standing } = standingOf(overlap, member);
    return standing === 'shared' || standing === 'only';
  });
  return {
    id: group.id,
    side: group.side,
    title: group.title,
    total: inScope.length,
    linked: inScope.filter((member) => overlap.activeOf.has(member.id)).length,
    collapsed: view.collapsed.includes(group.id),
    rows,
  };
}

const OUTSIDE: Standing = { overlap: 'outside' };
const standingOf = (overlap: Overlap, { id }: Requirement): Standing =>
  overlap.standing.get(id) ?? OUTSIDE;

/** " not in the guide's table", or each reason with its number when there are several. */
function reasonsWords(folded: readonly Requirement[], overlap: Overlap): string {
  const counts = new Map<string, number>();
  for (const member of folded) {
    const words = foldReason(standingOf(overlap, member), member);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const reasons = [...counts].sort((a, b) => b[1] - a[1]);
  const [only] = reasons;
  if (only && reasons.length === 1) return ` ${only[0]}`;
  return `: ${reasons.map(([words, count]) => `${count} ${words}`).join(', ')}`;
}

function foldReason(standing: Standing, { kind }: Requirement): string {
  if (standing.overlap === 'only') return kindWords(standing.reason);
  if (standing.overlap === 'shared') return 'with mappings hidden from view';
  return kind === 'criterion' ? 'not relevant' : 'excluded';
}
