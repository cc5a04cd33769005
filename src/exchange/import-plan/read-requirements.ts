/** A list of requirements, one a row: a Statement of Applicability, clauses, criteria. */
import type { Catalog } from '../../catalog';
import { lowestImplementation, servingOf, withReason } from '../../model';
import type { DecidableKind, Decision, InclusionReason, Scope } from '../../model';
import { IMPLEMENTATION_TITLES, REASON_TITLES, STATUS_TITLES } from '../../state';
import { isOwnColumnField, isReasonField } from './fields';
import type { Field } from './fields';
import type { Matching } from './guess';
import { ownControlNamed, ownControlSpelling, requirementNamed } from './identifiers';
import { ambiguousAmong } from './reading';
import type { Readings } from './reading';
import type { ListRow, RowCell } from './rows';
import {
  emptied,
  plainText,
  readJustification,
  readMark,
  readRequirementCell,
  saysNothing,
} from './values';
import type { PlainRequirementField, Read } from './values';

const JUSTIFICATIONS: readonly Field[] = ['justification', 'inclusion', 'exclusion'];
/** Fields that say which row it is, or belong to another kind of list. */
const SKIPPED: ReadonlySet<Field> = new Set<Field>(['id', 'title', ...JUSTIFICATIONS]);

export function readRequirementRows(
  rows: readonly ListRow[],
  matching: Matching,
  catalog: Catalog,
  scope: Scope,
  out: Readings,
): void {
  const column = new Set(rows.map((row) => row.text('id')));
  const naming = { catalog, numbers: matching.numbers, column };
  const serving = servingOf(scope.library);
  for (const row of rows) {
    const cells = row.cells.filter(
      (cell) => cell.isEdited && cell.field !== 'id' && cell.field !== 'title',
    );
    if (cells.length === 0) continue;
    const spelling = row.text('id');
    if (spelling === '') {
      // A line of text below or between the rows of a list is none of them.
      if (matching.columns.includes('id') && cells.length > 1) {
        out.unknown.push({ text: '', place: row.place, why: 'has no identifier' });
      }
      continue;
    }
    const named = requirementNamed(spelling, row.text('title'), naming);
    if (named.kind === 'unknown') {
      const isControl =
        ownControlSpelling(spelling) && ownControlNamed(spelling, scope).kind === 'known';
      const why = isControl ? 'is an own control: change it in a list of own controls' : named.why;
      out.unknown.push({ text: spelling, place: row.place, why });
      continue;
    }
    if (named.kind === 'ambiguous') {
      out.ambiguous.push(ambiguousAmong(spelling, row.place, named.ids));
      continue;
    }
    const { id } = named;
    const kind = catalog.requirement(id)?.kind ?? 'control';
    // What own controls say of their status is shown here, and kept there.
    const shown = lowestImplementation((serving.get(id) ?? []).map((one) => one.implementation));
    for (const cell of cells) {
      if (SKIPPED.has(cell.field)) continue;
      const read = readCell(cell, kind);
      if (read.kind === 'puzzling')
        out.puzzling.push({ text: cell.text, place: cell.place, why: read.why });
      if (read.kind !== 'value') continue;
      if (cell.field === 'implementation' && shown !== 'unset') {
        if ('implementation' in read.change && read.change.implementation === shown) continue;
        const why = `is the status of ${id}, which follows the own controls that serve it: change it there`;
        out.puzzling.push({ text: cell.text, place: cell.place, why });
        continue;
      }
      put(out, id, cell, read.change);
    }
    readJustifications(row, id, kind, scope, out);
  }
}

function readCell({ field, text }: RowCell, kind: DecidableKind): Read<Decision> | ReasonRead {
  if (isReasonField(field)) {
    const mark = readMark(text);
    if (mark === undefined) return { kind: 'puzzling', why: 'is no mark such as x or yes' };
    return { kind: 'value', change: { mark } };
  }
  const plain = field as PlainRequirementField;
  return plainText(text) === ''
    ? { kind: 'value', change: emptied(plain, kind) }
    : readRequirementCell(plain, text, kind);
}

interface ReasonRead {
  readonly kind: 'value';
  readonly change: { readonly mark: boolean };
}

function put(
  out: Readings,
  id: string,
  { field, place }: RowCell,
  change: Partial<Decision> | { readonly mark: boolean },
): void {
  if ('mark' in change) {
    const reason = field.slice('reason:'.length) as InclusionReason;
    out.decisions.push({
      ...{ id, field, place },
      set: (decision) => ({
        ...decision,
        reasons: withReason(decision.reasons, reason, change.mark),
      }),
      say: (decision) => (decision.reasons.includes(reason) ? REASON_TITLES[reason] : ''),
    });
    return;
  }
  out.decisions.push({
    ...{ id, field, place },
    set: (decision) => withChange(decision, change),
    say: (decision) => decisionWords(decision, field),
  });
}

/** An own column is one field among others of `own`; an empty text is not kept there. */
function withChange(decision: Decision, change: Partial<Decision>): Decision {
  if (!change.own) return { ...decision, ...change };
  const own = Object.entries({ ...decision.own, ...change.own }).filter(([, text]) => text !== '');
  return { ...decision, ...change, own: Object.fromEntries(own) };
}

function decisionWords(decision: Decision, field: Field): string {
  if (isOwnColumnField(field)) return plainText(decision.own[field.slice('own:'.length)] ?? '');
  switch (field) {
    case 'status': {
      const provider = plainText(decision.provider);
      const from = decision.status === 'inherited' && provider !== '' ? ` from ${provider}` : '';
      return `${STATUS_TITLES[decision.status]}${from}`;
    }
    case 'implementation':
      return decision.implementation === 'unset'
        ? ''
        : IMPLEMENTATION_TITLES[decision.implementation];
    case 'reasons':
      return decision.reasons.map((reason) => REASON_TITLES[reason]).join(', ');
    case 'due':
      return decision.due;
    case 'provider':
    case 'justification':
    case 'owner':
    case 'question':
    case 'evidence':
    case 'note':
      return plainText(decision[field]);
    default:
      return '';
  }
}

/** The cells of a row that justify it: one for either way, or one for each. */
function readJustifications(
  row: ListRow,
  id: string,
  kind: DecidableKind,
  scope: Scope,
  out: Readings,
): void {
  const cells = row.cells.filter(({ field }) => JUSTIFICATIONS.includes(field));
  const edited = cells.filter(({ isEdited }) => isEdited);
  if (edited.length === 0) return;
  const said = JUSTIFICATIONS.filter((field) => !saysNothing(row.text(field)));
  const take = (cell: RowCell | undefined): void => {
    if (!cell) return;
    const text = plainText(cell.text);
    const read: Read<Decision> =
      text === '' ? { kind: 'value', change: { justification: '' } } : readJustification(text);
    if (read.kind === 'puzzling') out.puzzling.push({ text, place: cell.place, why: read.why });
    if (read.kind === 'value') put(out, id, { ...cell, field: 'justification' }, read.change);
  };
  if (said.length === 0) {
    // Only what was emptied; "n/a" in a list of somebody else's says nothing.
    take(edited.find(({ text }) => plainText(text) === ''));
    return;
  }
  const chosen = said.length === 1 ? said[0] : goingWith(row, id, kind, scope, said);
  if (chosen === undefined) {
    const why =
      'stands beside another justification, and the decision does not tell which one counts';
    for (const { text, place } of edited) out.ambiguous.push({ text, place, why });
    return;
  }
  for (const cell of edited) {
    if (cell.field === chosen) take(cell);
    else if (said.includes(cell.field)) {
      out.puzzling.push({
        text: cell.text,
        place: cell.place,
        why: 'does not go with the decision',
      });
    }
  }
}

/** Of several justifications the one that goes with the decision: the row's, else the present one. */
function goingWith(
  row: ListRow,
  id: string,
  kind: DecidableKind,
  scope: Scope,
  said: readonly Field[],
): Field | undefined {
  const text = row.text('status');
  const read = text === '' ? undefined : readRequirementCell('status', text, kind);
  const status =
    read?.kind === 'value'
      ? read.change.status
      : text === ''
        ? scope.decisions[id]?.status
        : undefined;
  if (status === undefined || status === 'undecided') {
    return said.includes('exclusion') ? undefined : said[0];
  }
  const isOut = status === 'excluded' || status === 'not-relevant';
  const order: readonly Field[] = isOut
    ? ['exclusion', 'justification']
    : ['inclusion', 'justification'];
  return order.find((field) => said.includes(field));
}
