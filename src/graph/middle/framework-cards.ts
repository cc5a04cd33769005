import type { Group } from '../../catalog';
import { isInScope, servingOf } from '../../model';
import type { ControlLibrary, OwnControl, Requirement, Serving } from '../../model';
import type { Columns, GroupCard, Row } from '../cards';
import type { ColumnsInput } from '../columns';

/** Short, for the title needs the room; the legend and the row's label say it in full. */
export const GAP_NOTE = 'gap';

/** Own controls named one by one in a label; further ones are counted. */
const NAMED = 6;

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
  const stays = (member: Requirement) => inScope(member) || view.selection.includes(member.id);
  const folded = shown.filter((member) => !stays(member));
  const open = view.unfolded.includes(group.id);
  const rows = (open ? shown : shown.filter(stays)).map((member): Row => {
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
  });
  if (folded.length > 0) {
    const reason = group.side === 'soc2' ? 'not relevant' : 'excluded';
    rows.push({
      kind: 'fold',
      id: `fold:${group.id}`,
      group: group.id,
      count: folded.length,
      text: open
        ? `Fold the ${folded.length} ${reason}`
        : `${rows.length > 0 ? '+ ' : ''}${folded.length} ${reason}`,
      open,
    });
  }
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

function servedWords(served: readonly OwnControl[]): string {
  if (served.length === 0) return 'No own control serves it';
  const more = served.length - NAMED;
  const names = served.slice(0, NAMED).map(({ id }) => id);
  return `Served by ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
