import Papa from 'papaparse';
import * as v from 'valibot';
import { BASES, mappingId, RATIONALES, RELATIONSHIPS } from '../../model';
import type { Mapping } from '../../model';
import type { Frameworks } from './frameworks';
import type { Problem } from './problem';

export const CROSSWALK_FILE = 'data/crosswalk.csv';

const COLUMNS = ['iso', 'tsc', 'relationship', 'strength', 'rationale', 'basis', 'note'] as const;

/** A note is a sentence or a few, not an essay. Characters. */
const NOTE_LENGTH = { least: 40, most: 400 } as const;

/** Only bases that ship with the project; `yours` lives in the user's scope. */
const SHIPPED_BASES = BASES.filter((basis) => basis !== 'yours');

const oneOf = <const T extends readonly string[]>(what: string, values: T) =>
  v.picklist(values, ({ received }) => `${what} ${received} is not one of ${values.join(', ')}`);

const RowSchema = v.object({
  iso: v.string(),
  tsc: v.string(),
  relationship: oneOf('relationship', RELATIONSHIPS),
  strength: v.pipe(
    v.string(),
    v.regex(
      /^(?:[1-9]|10)$/,
      ({ received }) => `strength ${received} is not a whole number from 1 to 10`,
    ),
    v.transform(Number),
  ),
  rationale: oneOf('rationale', RATIONALES),
  basis: oneOf('basis', SHIPPED_BASES),
  note: v.pipe(
    v.string(),
    v.minLength(NOTE_LENGTH.least, `the note is shorter than ${NOTE_LENGTH.least} characters`),
    v.maxLength(NOTE_LENGTH.most, `the note is longer than ${NOTE_LENGTH.most} characters`),
  ),
});

export interface CrosswalkData {
  readonly mappings: readonly Mapping[];
  /** Notes by mapping id. They are kept apart because the app loads them later. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Reads and checks the crosswalk. One mapping a line, so that a problem has a line. */
export function readCrosswalk(
  text: string,
  frameworks: Frameworks,
): { readonly crosswalk: CrosswalkData; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const mappings: Mapping[] = [];
  const notes: Record<string, string> = {};
  const report = (line: number, reason: string) =>
    problems.push({ file: CROSSWALK_FILE, line, reason });

  // A spreadsheet may have put a byte order mark in front.
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (lines[0] !== COLUMNS.join(',')) {
    report(1, `the first line is not ${COLUMNS.join(',')}`);
    return { crosswalk: { mappings, notes }, problems };
  }
  const isoIds = new Set([...frameworks.controls, ...frameworks.clauses].map(({ id }) => id));
  const tscIds = new Set(frameworks.criteria.map(({ id }) => id));
  const placeOf = placesOf(frameworks);
  let before = -1;
  const seen = new Map<string, number>();
  const noteOn = new Map<string, number>();

  lines.slice(1).forEach((source, index) => {
    const line = index + 2;
    const parsed = Papa.parse<string[]>(source, { delimiter: ',' });
    const cells = parsed.data[0] ?? [];
    if (parsed.errors[0]) return report(line, parsed.errors[0].message);
    if (cells.length !== COLUMNS.length) {
      return report(line, `${cells.length} cells, not ${COLUMNS.length}`);
    }
    const cell = Object.fromEntries(COLUMNS.map((column, i) => [column, (cells[i] ?? '').trim()]));
    const result = v.safeParse(RowSchema, cell);
    if (!result.success) {
      return result.issues.forEach((issue) => report(line, issue.message));
    }
    const { note, ...row } = result.output;
    if (!isoIds.has(row.iso)) report(line, `${row.iso} is not a control or clause of ISO 27001`);
    if (!tscIds.has(row.tsc)) report(line, `${row.tsc} is not a criterion of SOC 2`);
    const id = mappingId(row.iso, row.tsc);
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      return report(line, `${row.iso} and ${row.tsc} are already mapped on line ${earlier}`);
    }
    seen.set(id, line);
    // In order, a mapping's line follows from its place, and a new pair has one place to go.
    const place = placeOf(row.iso, row.tsc) ?? before;
    if (place < before) report(line, `${row.iso} and ${row.tsc} stand after a later pair`);
    before = Math.max(before, place);
    const sameNote = noteOn.get(note);
    if (sameNote !== undefined) report(line, `the note stands on line ${sameNote} already`);
    noteOn.set(note, line);
    mappings.push({ id, ...row });
    notes[id] = note;
  });
  return { crosswalk: { mappings, notes }, problems };
}

/** The place of a known pair in the order of the frameworks, first by its ISO 27001 end. */
function placesOf({ controls, clauses, criteria }: Frameworks) {
  const iso = new Map([...controls, ...clauses].map(({ id }, index) => [id, index]));
  const tsc = new Map(criteria.map(({ id }, index) => [id, index]));
  return (isoId: string, tscId: string): number | undefined => {
    const [row, column] = [iso.get(isoId), tsc.get(tscId)];
    return row === undefined || column === undefined ? undefined : row * criteria.length + column;
  };
}
