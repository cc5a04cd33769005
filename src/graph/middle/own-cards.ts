import { ownGroupOf, ownGroups, servedInScope, servesBoth, servesInScope } from '../../model';
import type { ControlLibrary, Overlap, OwnControl } from '../../model';
import { ownGroupTitle } from '../../ui/own-group-words';
import type { GroupCard, Row } from '../cards';
import type { ColumnsInput } from '../columns';
import { foldedRows } from '../fold';

/**
 * Own controls in cards by the prefix of their identifiers. Within a card those that serve nothing
 * on screen are folded into one row; a selected one stays.
 */
export function ownCards(
  { overlap, view }: ColumnsInput,
  library: ControlLibrary,
  isDrawn: (requirementId: string) => boolean,
): readonly GroupCard[] {
  const controls = Object.values(library);
  const drawn = ({ serves }: OwnControl): number => serves.filter(isDrawn).length;
  const rowOf = (control: OwnControl): Row => {
    const { iso, soc2 } = servedInScope(control, overlap);
    const only = iso.length > 0 ? 'iso' : 'soc2';
    const both = iso.length > 0 && soc2.length > 0;
    const idle = iso.length + soc2.length === 0;
    const title = control.statement || 'No statement yet';
    return {
      kind: 'own',
      id: control.id,
      title,
      overlap: both ? 'shared' : idle ? 'not-applicable' : 'only',
      links: drawn(control),
      ...(!both && !idle && { only }),
      ...(idle && { note: 'idle' }),
      label: idle
        ? `${control.id} ${title} Serves nothing in scope`
        : `${control.id} ${title} Serves ${[...iso, ...soc2].join(', ')}`,
    };
  };

  return ownGroups(library).map((group) => {
    const members = controls.filter(({ id }) => ownGroupOf(id) === group);
    const rows = foldedRows(group, members, {
      rowOf,
      stays: (control) => drawn(control) > 0 || view.selection.includes(control.id),
      open: view.unfolded.includes(group),
      openWords: (folded) => `that ${verb(folded)} nothing here`,
      closedWords: (folded) => idleWords(folded, overlap),
    });
    return {
      id: group,
      side: 'own',
      title: ownGroupTitle(group),
      total: members.length,
      linked: members.filter((control) => servesBoth(control, overlap)).length,
      word: 'serve both',
      collapsed: view.collapsed.includes(group),
      rows,
    };
  });
}

const verb = ({ length }: readonly OwnControl[]): string => (length === 1 ? 'serves' : 'serve');

/** " serve nothing in scope", or that the view filters hide what they serve. */
function idleWords(folded: readonly OwnControl[], overlap: Overlap): string {
  const hidden = folded.filter((control) => servesInScope(control, overlap)).length;
  if (hidden === 0) return ` ${verb(folded)} nothing in scope`;
  if (hidden === folded.length) return ` ${verb(folded)} what the view hides`;
  return `: ${hidden} what the view hides, ${folded.length - hidden} nothing in scope`;
}
