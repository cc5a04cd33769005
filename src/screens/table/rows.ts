import { groupTitleOf, overlapTitle, reasonWords } from '../../catalog';
import type { Catalog } from '../../catalog';
import { decisionOn, isInScope, mappingsOf, servingOf, sideOf } from '../../model';
import type { Overlap, Requirement, Scope, Serving } from '../../model';
import { STATUS_TITLES } from '../../state';
import type { Visible } from '../../state';
import { missingWords } from '../../ui/missing-words';

/** One line of the table: what the graph shows of a requirement, in words. */
export interface TableRow {
  readonly id: string;
  readonly requirement: Requirement;
  /** Place in the catalogue; identifiers sort by it, so that A.5.10 comes after A.5.9. */
  readonly order: number;
  readonly title: string;
  readonly group: string;
  readonly overlap: string;
  /** Why it is not shared; empty when it is. */
  readonly reason: string;
  readonly decision: string;
  /** What the decision still lacks: a reason for leaving out, the name of a provider. */
  readonly missing: string;
  /** 0 when there is no active mapping. */
  readonly strongest: number;
  readonly partners: readonly string[];
  /** Own controls that serve it. */
  readonly own: readonly string[];
  /** Whether it is in scope and no own control serves it. */
  readonly unserved: boolean;
  /** Everything the text filter looks at. */
  readonly text: string;
}

/** A line for every requirement that the view filters leave on screen, in catalogue order. */
export function tableRows(
  catalog: Catalog,
  scope: Scope,
  overlap: Overlap,
  visible: Visible,
): readonly TableRow[] {
  const serving = servingOf(scope.library);
  return catalog.requirements.flatMap((requirement, order) =>
    visible.requirement(requirement)
      ? [rowOf(catalog, scope, overlap, serving, requirement, order)]
      : [],
  );
}

function rowOf(
  catalog: Catalog,
  scope: Scope,
  overlap: Overlap,
  serving: Serving,
  requirement: Requirement,
  order: number,
): TableRow {
  const { id, title, kind } = requirement;
  const side = sideOf(requirement);
  const standing = overlap.standing.get(id);
  const mappings = mappingsOf(overlap, id);
  const partners = mappings.map(({ iso, tsc }) => (side === 'iso' ? tsc : iso));
  const { status, justification, provider, note } = decisionOn(
    scope,
    id,
    kind === 'criterion' ? 'criterion' : 'control',
  );
  const decided = kind === 'clause' ? 'Always applies' : STATUS_TITLES[status];
  const reason = standing?.overlap === 'only' ? reasonWords(standing.reason, catalog, id) : '';
  const overlapWords = overlapTitle(standing, side);
  const group = groupTitleOf(catalog, requirement);
  const own = (serving.get(id) ?? []).map((control) => control.id);
  return {
    id,
    requirement,
    order,
    title,
    group,
    overlap: overlapWords,
    reason,
    decision: provider && status === 'inherited' ? `${decided} from ${provider}` : decided,
    missing: missingWords({ status, justification, provider }),
    strongest: mappings[0]?.strength ?? 0,
    partners,
    own,
    unserved: own.length === 0 && isInScope(overlap, id),
    text: [
      id,
      title,
      group,
      overlapWords,
      reason,
      decided,
      provider,
      justification,
      note,
      ...partners,
      ...own,
    ].join(' '),
  };
}
