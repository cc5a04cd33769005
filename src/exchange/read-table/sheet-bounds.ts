/**
 * How much a workbook makes of its sheets, found out from their XML before it is read. Two cells at
 * opposite corners of a sheet are a few bytes, and more memory than there is once rows and columns
 * are filled up; a million empty rows take the reader a minute.
 */
import { numberWords, TABLE_LIMITS, TOO_MANY_CELLS, Unreadable } from './limits';

type Bytes = Uint8Array<ArrayBuffer>;

export const DAMAGED = 'The workbook is damaged. Open it in a spreadsheet and save it again.';

/** Where the tag of a row or a cell begins, whatever the prefix of its namespace. */
const TAG_START = /<(?:[^\s<>/:]*:)?(c|row)(?=[\s/>])/g;
/** What may follow it: attributes, each in quotes, and the end of the tag. */
const ATTRIBUTE = /\s+([^\s<>"'=/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const PLACE = /^([A-Z]{0,8})(\d{1,8})$/;

/** @returns holds one part after another, and all of them together, against the bounds */
export function boundsOfParts(): (name: string, part: Bytes) => Bytes {
  const sum = { cells: 0, tags: 0, rowTags: 0 };
  return (name, part) => {
    // Which part is a sheet is said in another part: all of them are looked at.
    const xml = new TextDecoder().decode(part);
    if (name === 'xl/workbook.xml') checkSheets(xml);
    const { rows, columns, tags, rowTags, bareRows, formulaErrors } = extentOf(xml, name);
    sum.cells += rows * columns;
    sum.tags += tags;
    sum.rowTags += rowTags;
    if (sum.rowTags > 5 * TABLE_LIMITS.rows) throw tooMany('rows', name);
    if (sum.cells > TABLE_LIMITS.cells || sum.tags > 2 * TABLE_LIMITS.cells) {
      throw new Unreadable(TOO_MANY_CELLS);
    }
    if (!formulaErrors && bareRows.length === 0) return part;
    const kept = without(xml, bareRows);
    // The reader takes a failed formula for an empty cell; that would look as if somebody cleared it.
    return new TextEncoder().encode(
      kept.replace(/(<(?:[^\s<>/:]*:)?c\s[^<>]*? t=")e"/g, (_, start: string) => `${start}str"`),
    );
  };
}

/** @throws Unreadable */
function checkSheets(xml: string): void {
  const sheets = xml.match(/<(?:[^\s<>/:]*:)?sheet\s/g)?.length ?? 0;
  if (sheets > TABLE_LIMITS.sheets) {
    throw new Unreadable(
      `The workbook has ${numberWords(sheets)} sheets; up to ${TABLE_LIMITS.sheets} are read. Save the one you need as a file of its own.`,
    );
  }
}

/** From where to where in a text. */
type Span = readonly [from: number, to: number];

/**
 * How far the cells of a sheet go that hold anything. What holds nothing but a format may go further.
 *
 * @throws Unreadable
 */
function extentOf(xml: string, name: string) {
  const extent = {
    ...{ rows: 0, columns: 0, tags: 0, rowTags: 0 },
    bareRows: [] as Span[],
    formulaErrors: false,
  };
  for (const match of xml.matchAll(TAG_START)) {
    const { places, end, isEmpty, isError } = tagAt(xml, match.index + match[0].length);
    if (isEmpty && match[1] === 'row') {
      extent.bareRows.push([match.index, end]);
      continue;
    }
    extent.tags += 1;
    if (match[1] === 'row') extent.rowTags += 1;
    if (isError) extent.formulaErrors = true;
    if (places.length === 0) continue;
    const [, letters = '', digits] = PLACE.exec(places.length === 1 ? (places[0] ?? '') : '') ?? [];
    if (digits === undefined) throw new Unreadable(DAMAGED);
    const isBare = letters === '' || isEmpty;
    const row = Number(digits);
    if (row > (isBare ? EXCEL_ROWS : TABLE_LIMITS.rows)) throw tooMany('rows', name);
    if (isBare) continue;
    const column = columnNumber(letters);
    if (column > TABLE_LIMITS.columns) throw tooMany('columns', name);
    extent.rows = Math.max(extent.rows, row);
    extent.columns = Math.max(extent.columns, column);
  }
  return extent;
}

const EXCEL_ROWS = 1_048_576;

/**
 * What a tag says of its place. Readers differ in what they make of a tag that is no XML, so none is
 * let through.
 *
 * @throws Unreadable
 */
function tagAt(xml: string, from: number) {
  const places: string[] = [];
  let isError = false;
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const [whole = '', name, double, single] = ATTRIBUTE.exec(xml) ?? [];
    if (whole === '') break;
    at += whole.length;
    const value = double ?? single ?? '';
    if (name === 'r' || name?.endsWith(':r') === true) places.push(value);
    if (name === 't' && value === 'e') isError = true;
  }
  TAG_END.lastIndex = at;
  const end = TAG_END.exec(xml);
  if (!end) throw new Unreadable(DAMAGED);
  return { places, isError, isEmpty: end[1] === '/', end: at + end[0].length };
}

function without(text: string, spans: readonly Span[]): string {
  let at = 0;
  const kept = spans.map(([from, to]) => {
    const piece = text.slice(at, from);
    at = to;
    return piece;
  });
  return [...kept, text.slice(at)].join('');
}

const tooMany = (what: 'rows' | 'columns', part: string): Unreadable =>
  new Unreadable(
    `A sheet (${part.replace(/^.*\/|\.xml$/g, '')}) has more than ${numberWords(TABLE_LIMITS[what])} ${what}, which no list for an audit has. The file was not read.`,
  );

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
