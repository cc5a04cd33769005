import type { Group } from '../../catalog';
import { isInScope, servingOf } from '../../model';
import type { ControlLibrary, OwnControl, Requirement, Serving } from '../../model';
import type { Columns, GroupCard } from '../cards';
import type { ColumnsInput } from '../columns';
import { foldedRows } from '../fold';
import { firstFew } from '../rows/labels';

/** Short, for the title needs the room; the legend and the row's label say it in full. */
const GAP_NOTE = 'gap';

/**
 * The requirements of both frameworks beside own controls. All that is in scope has its row: one
 * that nothing serves is a gap and is marked. What was decided out of scope is folded.
 */
export function frameworkCards(input: ColumnsInput, library: ControlLibrary): Columns {
  const serving = servingOf(library);
  const cards = input.catalog.groups.flatMap((group) => cardFor(group, input, serving) ?? []);
  return {
    iso: cards.filter(({ side }) => side === 'iso'),
    soc2: cards.filter(({ side }) => side === 'soc2'),
  };
}

function cardFor(
  group: Group,
  { catalog, overlap, visible, view }: ColumnsInput,
  serving: Serving,
): GroupCard | undefined {
  const members = catalog.members(group.id);
  const shown = members.filter((member) => visible.requirement(member));
  if (shown.length === 0) return undefined;

  const inScope = ({ id }: Requirement) => isInScope(overlap, id);
  const reason = group.side === 'soc2' ? 'not relevant' : 'excluded';
  const rows = foldedRows(group.id, shown, {
    rowOf: (member) => {
      const served = serving.get(member.id) ?? [];
      return {
        kind: 'requirement',
        id: member.id,
        title: member.title,
        overlap: overlap.standing.get(member.id)?.overlap ?? 'outside',
        links: served.length,
        label: `${member.id} ${member.title}. ${inScope(member) ? servedWords(served) : 'Not applicable'}`,
        ...(inScope(member) && served.length === 0 && { note: GAP_NOTE }),
      };
    },
    stays: (member) => inScope(member) || view.selection.includes(member.id),
    open: view.unfolded.includes(group.id),
    openWords: () => reason,
    closedWords: () => ` ${reason}`,
  });
  const counted = members.filter(inScope);
  return {
    id: group.id,
    side: group.side,
    title: group.title,
    total: counted.length,
    linked: counted.filter(({ id }) => serving.has(id)).length,
    word: 'served',
    collapsed: view.collapsed.includes(group.id),
    rows,
  };
}

const servedWords = (served: readonly OwnControl[]): string =>
  served.length === 0
    ? 'No own control serves it'
    : `Served by ${firstFew(served, ({ id }) => id)}`;
