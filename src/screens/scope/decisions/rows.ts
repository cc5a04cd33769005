import { groupTitleOf } from '../../../catalog';
import type { Catalog } from '../../../catalog';
import { decisionOn, sideOf } from '../../../model';
import type { Decision, DecidableKind, Requirement, Scope, Side } from '../../../model';

/** One line of the working table; what is decided on it is looked up when it is drawn. */
export interface WorkRow {
  readonly id: string;
  readonly kind: DecidableKind;
  readonly title: string;
  readonly group: string;
  readonly side: Side;
}

/** What the table can be narrowed to, in the order of the chips. */
export const CHIPS = ['undecided', 'reason', 'owner', 'question'] as const;
export type Chip = (typeof CHIPS)[number];

export const CHIP_TITLES: Readonly<Record<Chip, string>> = {
  undecided: 'Undecided',
  reason: 'Reason missing',
  owner: 'No owner',
  question: 'Open question',
};

/** What is asked of the rows on screen. */
export interface RowFilter {
  readonly chip: Chip | null;
  readonly side: Side | 'all';
  readonly text: string;
}

export const NO_FILTER: RowFilter = { chip: null, side: 'all', text: '' };

/** Everything that the scope decides on or says something of, in catalogue order. */
export function workRows(
  catalog: Catalog,
  scope: Pick<Scope, 'categories' | 'countClauses'>,
): readonly WorkRow[] {
  return catalog.requirements
    .filter((requirement) => takesPart(requirement, scope))
    .map((requirement) => ({
      id: requirement.id,
      kind: requirement.kind,
      title: requirement.title,
      group: requirement.group,
      side: sideOf(requirement),
    }));
}

const takesPart = (
  requirement: Requirement,
  scope: Pick<Scope, 'categories' | 'countClauses'>,
): boolean =>
  requirement.kind === 'criterion'
    ? requirement.category === 'security' || scope.categories.includes(requirement.category)
    : requirement.kind === 'control' || scope.countClauses;

const leftOut = ({ status }: Decision): boolean =>
  status === 'excluded' || status === 'not-relevant';

export const lacksReason = (decision: Decision): boolean =>
  leftOut(decision) && decision.justification === '';

export const lacksProvider = (decision: Decision): boolean =>
  decision.status === 'inherited' && decision.provider === '';

const ASKS: Readonly<Record<Chip, (decision: Decision) => boolean>> = {
  undecided: ({ status }) => status === 'undecided',
  reason: lacksReason,
  owner: (decision) => !leftOut(decision) && decision.owner === '',
  question: ({ question }) => question !== '',
};

/** Whether a decision is what a chip asks for. */
export const chipAsks = (chip: Chip, decision: Decision): boolean => ASKS[chip](decision);

/** The rows of the side and with the text that are asked for; the chip is not looked at. */
export function rowsAmong(
  catalog: Catalog,
  scope: Scope,
  rows: readonly WorkRow[],
  { side, text }: RowFilter,
): readonly WorkRow[] {
  const needle = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (side === 'all' || row.side === side) &&
      (needle === '' || saysIn(catalog, scope, row, needle)),
  );
}

/** @param needle in small letters */
function saysIn(catalog: Catalog, scope: Scope, row: WorkRow, needle: string): boolean {
  const { justification, provider, owner, question, evidence, note, own } = decisionOn(
    scope,
    row.id,
    row.kind,
  );
  const requirement = catalog.requirement(row.id);
  return [
    row.id,
    row.title,
    requirement ? groupTitleOf(catalog, requirement) : '',
    ...[justification, provider, owner, question, evidence, note],
    ...Object.values(own),
  ].some((words) => words.toLowerCase().includes(needle));
}

/** The rows that a chip asks for; all of them without one. */
export const askedRows = (
  scope: Scope,
  rows: readonly WorkRow[],
  chip: Chip | null,
): readonly WorkRow[] =>
  chip ? rows.filter(({ id, kind }) => chipAsks(chip, decisionOn(scope, id, kind))) : rows;

/**
 * The row to go on to: the next that the chip asks for, or that is undecided; after the last row
 * the search starts again from the first.
 *
 * @returns undefined when nothing is left but, perhaps, the row itself
 */
export function nextOpen(
  scope: Scope,
  rows: readonly WorkRow[],
  from: string,
  chip: Chip | null,
): WorkRow | undefined {
  const at = rows.findIndex(({ id }) => id === from);
  const around = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return around.find((row) => chipAsks(chip ?? 'undecided', decisionOn(scope, row.id, row.kind)));
}

/** The rows from one to another, whichever stands first; from the top when one is not there. */
export function rowsBetween(
  rows: readonly WorkRow[],
  one: string,
  other: string,
): readonly WorkRow[] {
  const ends = [one, other].map((end) => rows.findIndex(({ id }) => id === end));
  return rows.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1);
}

/** Rows under the heading of each group, in order. */
export function byGroup(
  rows: readonly WorkRow[],
): readonly { readonly group: string; readonly rows: readonly WorkRow[] }[] {
  const groups = new Map<string, WorkRow[]>();
  for (const row of rows) {
    const known = groups.get(row.group);
    if (known) known.push(row);
    else groups.set(row.group, [row]);
  }
  return [...groups].map(([group, members]) => ({ group, rows: members }));
}

/** How many of the controls given are decided. */
export const decidedAmong = (scope: Scope, ids: readonly string[]): number =>
  ids.filter((id) => decisionOn(scope, id, 'control').status !== 'undecided').length;

/** How many controls are decided, of all there are. */
export interface Progress {
  readonly decided: number;
  readonly of: number;
}

export const progressOf = ({ controls }: Catalog, scope: Scope): Progress => ({
  decided: decidedAmong(
    scope,
    controls.map(({ id }) => id),
  ),
  of: controls.length,
});
