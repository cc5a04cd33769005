/** A list of own controls: one a row, or one for each requirement that it serves. */
import { resolveIds } from '../../catalog';
import type { Catalog } from '../../catalog';
import { inHeldOrder, kindOfId } from '../../model';
import type { OwnControl, Scope } from '../../model';
import { COUNT_LIMITS, IMPLEMENTATION_TITLES } from '../../state';
import { FREQUENCY_TITLES, NATURE_TITLES, TYPE_TITLES } from '../../ui/control-words';
import { numberWords } from '../read-table/limits';
import { isNoStatement } from '../workbook/names';
import type { Exported } from './exported';
import { isServesField } from './fields';
import type { ControlField, ServesField } from './fields';
import { identifierPart, ownControlNamed, spellingsIn } from './identifiers';
import { ambiguousAmong } from './reading';
import type { Reading, Readings } from './reading';
import type { ListRow, RowCell } from './rows';
import { emptiedControl, plainText, readControlCell } from './values';

/** @param exported what the workbook held, where it is one of ours */
export function readControlRows(
  rows: readonly ListRow[],
  catalog: Catalog,
  scope: Scope,
  exported: Exported | undefined,
  out: Readings,
): void {
  const library = Object.keys(scope.library).length;
  const added = new Set<string>();
  for (const row of rows) {
    // A new row of a matrix says that a control serves one more, whatever else was not edited.
    const cells = row.cells.filter(
      (cell) =>
        cell.isEdited && cell.field !== 'id' && !(cell.field === 'serves:add' && row.wasExported),
    );
    if (cells.length === 0) continue;
    const spelling = row.text('id');
    if (spelling === '') {
      // A requirement that no own control serves, or a line of text.
      const isSaid = cells.some(({ field }) => field !== 'serves:add');
      if (isSaid && cells.length > 1)
        out.unknown.push({ text: '', place: row.place, why: 'has no identifier' });
      continue;
    }
    const named = ownControlNamed(spelling, scope);
    if (named.kind === 'ambiguous') {
      out.ambiguous.push(ambiguousAmong(spelling, row.place, named.ids));
      continue;
    }
    if (named.kind === 'unknown') {
      out.unknown.push({ text: spelling, place: row.place, why: named.why });
      continue;
    }
    const { id } = named;
    if (named.kind === 'new') {
      if (!added.has(id) && library + added.size >= COUNT_LIMITS.library) {
        const why = `would be one more than the ${numberWords(COUNT_LIMITS.library)} own controls that are kept`;
        out.unknown.push({ text: spelling, place: row.place, why });
        continue;
      }
      added.add(id);
    }
    const before = exported?.scope.library[id] ?? scope.library[id];
    for (const cell of cells) {
      // Beside a control that somebody wrote into the row, it is no statement of that control.
      if (cell.field === 'statement' && isNoStatement(cell.text)) continue;
      const reading = isServesField(cell.field)
        ? servesReading(id, cell.field, cell, before, catalog, out)
        : plainReading(id, cell, out);
      if (reading) out.controls.push(reading);
    }
  }
}

function plainReading(
  id: string,
  { field, text, place }: RowCell,
  out: Readings,
): Reading<OwnControl> | undefined {
  const plain = field as Exclude<ControlField, ServesField>;
  const read =
    plainText(text) === ''
      ? ({ kind: 'value', change: emptiedControl(plain) } as const)
      : readControlCell(plain, text);
  if (read.kind === 'puzzling') out.puzzling.push({ text, place, why: read.why });
  if (read.kind !== 'value') return undefined;
  const { change } = read;
  return {
    ...{ id, field, place },
    set: (control) => ({ ...control, ...change }),
    say: (control) => controlWords(control, plain),
  };
}

function controlWords(control: OwnControl, field: Exclude<ControlField, ServesField>): string {
  switch (field) {
    case 'frequency':
      return control.frequency && FREQUENCY_TITLES[control.frequency];
    case 'nature':
      return control.nature && NATURE_TITLES[control.nature];
    case 'type':
      return control.type && TYPE_TITLES[control.type];
    case 'implementation':
      return control.implementation === 'unset'
        ? ''
        : IMPLEMENTATION_TITLES[control.implementation];
    default:
      return plainText(control[field]);
  }
}

/** A cell that lists requirements; what it does not know of is named, and the rest is read. */
function servesReading(
  id: string,
  field: ServesField,
  { text, place }: RowCell,
  before: OwnControl | undefined,
  catalog: Catalog,
  out: Readings,
): Reading<OwnControl> | undefined {
  const isPart = (one: string): boolean =>
    field === 'serves:iso' || field === 'serves:soc2'
      ? (kindOfId(one) === 'criterion') === (field === 'serves:soc2')
      : true;
  const listed = new Set<string>();
  for (const spelling of spellingsIn(text)) {
    const ids = resolveIds(catalog, identifierPart(spelling)).filter(isPart);
    const [first] = ids;
    if (first === undefined) {
      out.unknown.push({ text: spelling, place, why: 'is no requirement that can stand here' });
      // A list that is read in part only would drop what was not understood.
      return undefined;
    }
    if (ids.length > 1) {
      out.ambiguous.push(ambiguousAmong(spelling, place, ids));
      return undefined;
    }
    listed.add(first);
  }
  const was = (before?.serves ?? []).filter(isPart);
  const added = [...listed].filter((one) => !was.includes(one));
  const dropped = field === 'serves:add' ? [] : was.filter((one) => !listed.has(one));
  return {
    ...{ id, field, place },
    set: (control) => ({
      ...control,
      serves: inHeldOrder([
        ...new Set([...control.serves.filter((one) => !dropped.includes(one)), ...added]),
      ]),
    }),
    say: ({ serves }) => serves.filter(isPart).join(', '),
  };
}
