/** A list held against the present scope: what it would change, and what it leaves open. */
import type { Catalog } from '../../catalog';
import { blankOwnControl, decisionOn, kindOfId } from '../../model';
import type { Scope } from '../../model';
import { LONGEST_FILE_NAME, plainLine } from '../../state/plain-line';
import type { Table } from '../read-table/table';
import { applyChanges } from './apply';
import type { Exported } from './exported';
import { fieldsOf, isOwnColumnField } from './fields';
import type { Subject } from './fields';
import { groupedBy } from './grouped';
import type { Matching } from './guess';
import { readControlRows } from './read-controls';
import { readEvidenceRows } from './read-evidence';
import { readRequirementRows } from './read-requirements';
import { noReadings } from './reading';
import type { NotRead, Place, Reading, Readings } from './reading';
import { listRows, unreadEdits } from './rows';

/** A sheet that was chosen, and how it is read. */
export interface MatchedTable {
  readonly table: Table;
  readonly matching: Matching;
}

/** One field that would become something else. */
export interface PlannedChange {
  /** The same for the same field, whatever a file says of it. */
  readonly key: string;
  readonly kind: 'requirement' | 'control';
  readonly id: string;
  /** What the field is called; "New own control" for one that is not there yet. */
  readonly title: string;
  /** As a person reads them; empty for nothing. */
  readonly before: string;
  readonly after: string;
  readonly place: Place;
  readonly isNew: boolean;
}

/** A field that was changed in the file and in the scope since the file was written. */
export interface Clash extends PlannedChange {
  /** What both began with. */
  readonly exported: string;
}

/** A column that is not read. */
export interface Unread {
  readonly sheet: string;
  readonly column: string;
  /** Cells edited in it since the workbook was written; 0 where that is not known. */
  readonly edited: number;
}

export interface ImportPlan {
  readonly changes: readonly PlannedChange[];
  readonly clashes: readonly Clash[];
  readonly unknown: readonly NotRead[];
  readonly ambiguous: readonly NotRead[];
  readonly puzzling: readonly NotRead[];
  readonly unread: readonly Unread[];
  /** Fields that say what the scope says already. */
  readonly same: number;
  /** The scope with the changes and clashes of these keys taken in, the others as they are. */
  readonly apply: (scope: Scope, keys: ReadonlySet<string>) => Scope;
}

/**
 * Plans what a file would change. Nothing is guessed: what it does not name, what can be two things
 * and what both sides changed is listed.
 *
 * @param exported what the file held when it was written, where it is a workbook of ours
 */
export function planImport(
  matched: readonly MatchedTable[],
  catalog: Catalog,
  scope: Scope,
  exported?: Exported,
): ImportPlan {
  const out = noReadings();
  const unread: Unread[] = [];
  for (const { table, matching: given } of matched) {
    const matching = withoutGoneColumns(given, scope);
    const sheet = exported?.sheets.get(table.name);
    readRows(matching, listRows(table, matching, sheet), { catalog, scope, exported }, out);
    const edits = unreadEdits(table, matching, sheet);
    (table.rows[matching.header] ?? []).forEach((heading, column) => {
      if ((matching.columns[column] ?? null) !== null || heading.trim() === '') return;
      const name = heading.trim();
      const shown = plainLine(name, LONGEST_FILE_NAME);
      unread.push({ sheet: table.name, column: shown, edited: edits.get(name) ?? 0 });
    });
  }
  const decisions = settle(out.decisions, out, {
    kind: 'requirement',
    present: (id) => decisionOn(scope, id, kindOfId(id)),
    before: exported && ((id) => decisionOn(exported.scope, id, kindOfId(id))),
    isNew: () => false,
    titles: titlesOf('requirement', scope),
  });
  const controls = settle(out.controls, out, {
    kind: 'control',
    present: (id) => scope.library[id] ?? blankOwnControl(id),
    before: exported && ((id) => exported.scope.library[id] ?? blankOwnControl(id)),
    isNew: (id) => !Object.hasOwn(scope.library, id),
    titles: titlesOf('control', scope),
  });
  return {
    changes: [...decisions.changes, ...controls.changes],
    clashes: [...decisions.clashes, ...controls.clashes],
    unknown: out.unknown,
    ambiguous: out.ambiguous,
    puzzling: out.puzzling,
    unread,
    same: decisions.same + controls.same,
    apply: (current, keys) =>
      applyChanges(current, chosen(decisions.settled, keys), chosen(controls.settled, keys)),
  };
}

interface Context {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly exported: Exported | undefined;
}

function readRows(
  matching: Matching,
  rows: ReturnType<typeof listRows>,
  { catalog, scope, exported }: Context,
  out: Readings,
): void {
  if (matching.subject === 'requirement') readRequirementRows(rows, matching, catalog, scope, out);
  else if (matching.subject === 'control') readControlRows(rows, catalog, scope, exported, out);
  else readEvidenceRows(rows, matching, catalog, scope, out);
}

/** An own column may have been removed since. */
const withoutGoneColumns = (matching: Matching, scope: Scope): Matching => ({
  ...matching,
  columns: matching.columns.map((field) => {
    const gone =
      field !== null &&
      isOwnColumnField(field) &&
      !scope.columns.some(({ id }) => `own:${id}` === field);
    return gone ? null : field;
  }),
});

const titlesOf = (subject: Subject, scope: Scope): ReadonlyMap<string, string> =>
  new Map(fieldsOf(subject, scope).map(({ field, title }) => [field, title]));

interface Settling<T> {
  readonly kind: PlannedChange['kind'];
  readonly present: (id: string) => T;
  /** As the file was written, where that is known. */
  readonly before: ((id: string) => T) | undefined;
  readonly isNew: (id: string) => boolean;
  readonly titles: ReadonlyMap<string, string>;
}

/** What is applied when a key is chosen. */
interface Settled<T> {
  readonly key: string;
  readonly readings: readonly Reading<T>[];
}

/** Holds what was read against the scope, and against what the file began with. */
function settle<T>(
  readings: readonly Reading<T>[],
  out: Readings,
  { kind, present, before, isNew, titles }: Settling<T>,
) {
  const [changes, clashes, settled]: [PlannedChange[], Clash[], Settled<T>[]] = [[], [], []];
  let same = 0;
  const news: Reading<T>[] = [];
  const byField = groupedBy(readings, ({ id, field }) => `${id}\t${field}`);
  for (const group of byField.values()) {
    const [first] = group;
    if (!first) continue;
    const { id, field, place, say } = first;
    const record = present(id);
    const base = before?.(id);
    // A list has a control once for each requirement: the rows that nobody edited have no say.
    const edits = base ? group.filter((one) => one.say(one.set(base)) !== one.say(base)) : group;
    const wanted = new Map(edits.map((one) => [one.say(one.set(record)), one]));
    const isAdding = field === 'serves:add';
    if (wanted.size > 1 && !isAdding) {
      for (const [text, one] of wanted) {
        const why = `is one of ${wanted.size} things said of ${id}`;
        out.ambiguous.push({ text, place: one.place, why });
      }
      continue;
    }
    if (edits.length > 0 && isNew(id)) {
      news.push(...edits);
      continue;
    }
    const was = say(record);
    const is = say(edits.reduce((one, { set }) => set(one), record));
    if (is === was) {
      same += 1;
      continue;
    }
    const key = [kind, id, field].join('\t');
    const title = titles.get(field) ?? field;
    const change = { key, kind, id, title, before: was, after: is, place, isNew: false };
    settled.push({ key, readings: edits });
    // Lists of requirements are merged item by item, so no two changes of them clash.
    if (base && say(base) !== was && !field.startsWith('serves')) {
      clashes.push({ ...change, exported: say(base) });
    } else changes.push(change);
  }
  for (const [id, group] of groupedBy(news, (one) => one.id)) {
    const [first] = group;
    if (!first) continue;
    const record = group.reduce((one, { set }) => set(one), present(id));
    const key = [kind, id, 'new'].join('\t');
    const said = [...new Map(group.map((one) => [one.field, one.say(record)])).values()];
    settled.push({ key, readings: group });
    changes.push({
      ...{ key, kind, id, title: 'New own control', before: '', place: first.place, isNew: true },
      after: said.filter(Boolean).join('; '),
    });
  }
  return { changes, clashes, settled, same };
}

const chosen = <T>(
  settled: readonly Settled<T>[],
  keys: ReadonlySet<string>,
): readonly Reading<T>[] =>
  settled.filter(({ key }) => keys.has(key)).flatMap(({ readings }) => readings);
