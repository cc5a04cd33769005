import type { EvidencedData } from '../data';
import { MEANINGS } from '../meanings';
import { READ_BACK } from '../meanings/meaning';
import { SHEET_NAMES } from '../names';
import type { Cell, WorkbookSheet } from '../sheet';

/** What every column says, which values it takes and whether edits of it are read back. */
export function columnMeaningsSheet({ scope }: EvidencedData): WorkbookSheet {
  const own = scope.columns.map((column): readonly Cell[] => [
    [SHEET_NAMES.soa, SHEET_NAMES.clauses, SHEET_NAMES.criteria].join('; '),
    column.title,
    'A column that the organisation added.',
    '',
    READ_BACK.yes,
  ]);
  const ours = (Object.keys(SHEET_NAMES) as (keyof typeof SHEET_NAMES)[]).flatMap((sheet) =>
    Object.entries(MEANINGS[sheet]).map(([title, { says, values, read }]): readonly Cell[] => [
      ...[SHEET_NAMES[sheet], title, says, values, READ_BACK[read]],
    ]),
  );
  return {
    name: SHEET_NAMES.columns,
    above: [],
    columns: [
      { title: 'Sheet', width: 28 },
      { title: 'Column', width: 30 },
      { title: 'What it says', width: 80 },
      { title: 'Values', width: 50 },
      { title: 'Read back', width: 14 },
    ],
    rows: [...ours, ...own],
    none: '',
  };
}
