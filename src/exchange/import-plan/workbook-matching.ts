/** The columns of a workbook of ours, which need no guess. */
import type { Scope } from '../../model';
import type { Table } from '../read-table/table';
import {
  CONTROL_COLUMNS,
  MATRIX_COLUMNS,
  REQUIREMENT_COLUMNS,
  SHEET_NAMES,
  SOA_COLUMNS,
} from '../workbook/names';
import { ownColumns, riskColumn } from '../workbook/own-columns';
import type { Exported } from './exported';
import type { Field, Subject } from './fields';
import type { Matching } from './guess';

type Titles = Readonly<Record<string, Field>>;

const SOA: Titles = {
  [SOA_COLUMNS.id]: 'id',
  [SOA_COLUMNS.title]: 'title',
  [SOA_COLUMNS.applicable]: 'status',
  [SOA_COLUMNS.risk]: 'reason:risk',
  [SOA_COLUMNS.legal]: 'reason:legal',
  [SOA_COLUMNS.contractual]: 'reason:contractual',
  [SOA_COLUMNS.business]: 'reason:business',
  [SOA_COLUMNS.inclusion]: 'inclusion',
  [SOA_COLUMNS.exclusion]: 'exclusion',
  [SOA_COLUMNS.status]: 'implementation',
  [SOA_COLUMNS.owner]: 'owner',
  [SOA_COLUMNS.due]: 'due',
  [SOA_COLUMNS.evidence]: 'evidence',
  [SOA_COLUMNS.question]: 'question',
  [SOA_COLUMNS.note]: 'note',
};

const REQUIREMENTS: Titles = {
  [REQUIREMENT_COLUMNS.id]: 'id',
  [REQUIREMENT_COLUMNS.title]: 'title',
  [REQUIREMENT_COLUMNS.decision]: 'status',
  [REQUIREMENT_COLUMNS.justification]: 'justification',
  [REQUIREMENT_COLUMNS.status]: 'implementation',
  [REQUIREMENT_COLUMNS.owner]: 'owner',
  [REQUIREMENT_COLUMNS.due]: 'due',
  [REQUIREMENT_COLUMNS.evidence]: 'evidence',
  [REQUIREMENT_COLUMNS.question]: 'question',
  [REQUIREMENT_COLUMNS.note]: 'note',
};

const CONTROLS: Titles = {
  [CONTROL_COLUMNS.id]: 'id',
  [CONTROL_COLUMNS.statement]: 'statement',
  [CONTROL_COLUMNS.owner]: 'owner',
  [CONTROL_COLUMNS.frequency]: 'frequency',
  [CONTROL_COLUMNS.nature]: 'nature',
  [CONTROL_COLUMNS.type]: 'type',
  [CONTROL_COLUMNS.systems]: 'systems',
  [CONTROL_COLUMNS.status]: 'implementation',
  [CONTROL_COLUMNS.iso]: 'serves:iso',
  [CONTROL_COLUMNS.soc2]: 'serves:soc2',
  [CONTROL_COLUMNS.reference]: 'evidenceReference',
  [CONTROL_COLUMNS.note]: 'note',
};

const MATRIX: Titles = {
  [MATRIX_COLUMNS.criterion]: 'serves:add',
  [MATRIX_COLUMNS.control]: 'id',
  [MATRIX_COLUMNS.statement]: 'statement',
  [MATRIX_COLUMNS.type]: 'type',
  [MATRIX_COLUMNS.nature]: 'nature',
  [MATRIX_COLUMNS.frequency]: 'frequency',
  [MATRIX_COLUMNS.systems]: 'systems',
  [MATRIX_COLUMNS.owner]: 'owner',
  [MATRIX_COLUMNS.status]: 'implementation',
};

interface Known {
  readonly subject: Subject;
  readonly titles: (columns: Scope['columns']) => Titles;
}

const requirementSheet: Known = {
  subject: 'requirement',
  titles: (columns) => ({ ...REQUIREMENTS, ...ownTitles(columns, REQUIREMENT_COLUMNS) }),
};

const KNOWN: Readonly<Record<string, Known>> = {
  [SHEET_NAMES.soa]: {
    subject: 'requirement',
    titles: (columns) => {
      const risk = riskColumn(columns);
      const others = columns.filter((column) => column !== risk);
      return {
        ...SOA,
        ...(risk ? { [SOA_COLUMNS.riskReferences]: `own:${risk.id}` as const } : {}),
        ...ownTitles(others, SOA_COLUMNS),
      };
    },
  },
  [SHEET_NAMES.clauses]: requirementSheet,
  [SHEET_NAMES.criteria]: requirementSheet,
  [SHEET_NAMES.controls]: { subject: 'control', titles: () => CONTROLS },
  [SHEET_NAMES.matrix]: { subject: 'control', titles: () => MATRIX },
};

function ownTitles(columns: Scope['columns'], ours: Readonly<Record<string, string>>): Titles {
  const headings = ownColumns(columns, Object.values(ours));
  return Object.fromEntries(
    columns.map(({ id }, index) => [headings[index]?.title ?? id, `own:${id}` as const]),
  );
}

/** How a sheet of a workbook of ours is read; nothing for one that is not read back. */
export function knownMatching(table: Table, exported: Exported): Matching | undefined {
  const known = Object.hasOwn(KNOWN, table.name) ? KNOWN[table.name] : undefined;
  const sheet = exported.sheets.get(table.name);
  if (!known || !sheet) return undefined;
  const titles = known.titles(exported.scope.columns);
  const header = table.rows.findIndex((row) =>
    sheet.keys.every((key) => row.some((cell) => cell.trim() === key)),
  );
  if (header < 0) return undefined;
  const taken = new Set<Field>();
  const columns = (table.rows[header] ?? []).map((heading) => {
    const title = heading.trim();
    const field = Object.hasOwn(titles, title) ? titles[title] : undefined;
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  return { subject: known.subject, header, columns, numbers: 'ask' };
}
