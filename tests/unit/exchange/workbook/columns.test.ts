// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog';
import { exportedOf } from '../../../../src/exchange/import-plan/exported';
import { knownMatching } from '../../../../src/exchange/import-plan/workbook-matching';
import { loadWorkbookData, SHEET_NAMES, SHEETS } from '../../../../src/exchange/workbook';
import { MEANINGS } from '../../../../src/exchange/workbook/meanings';
import { addColumn } from '../../../../src/model';
import { scopeOf } from '../../../fixtures/examples';
import { tablesIn } from '../../../fixtures/round-trip';
import { bytesOf, dataOf, opened, recordsOf } from './fixture';

/** With an own column about risks, so that every column that can be read back is. */
const SCOPE = addColumn(scopeOf(), 'Risk IDs', 1);
const KEYS = Object.keys(SHEET_NAMES) as (keyof typeof SHEET_NAMES)[];
// Only these stand for what is not typed in a cell of their own.
const DERIVED = ['id', 'title'];

describe('the sheet on columns', () => {
  it.each(KEYS)('explains every column of %s, and no other', async (key) => {
    const { columns } = SHEETS[key](await loadWorkbookData(await dataOf(scopeOf()), []));
    expect(Object.keys(MEANINGS[key])).toEqual(columns.map(({ title }) => title));
  });

  it('says of each column what reading back does with it', async () => {
    const tables = await tablesIn(await bytesOf(SCOPE));
    const exported = exportedOf(tables, shippedCatalog)!;
    for (const key of KEYS) {
      const table = tables.find(({ name }) => name === SHEET_NAMES[key])!;
      const matching = knownMatching(table, exported);
      const headings = matching ? table.rows[matching.header]! : [];
      for (const [title, { read }] of Object.entries(MEANINGS[key])) {
        const field = matching?.columns[headings.indexOf(title)];
        // A criterion of the matrix is read as one more that the control serves.
        const isKey = field === 'id' || field === 'serves:add';
        const expected = isKey ? 'key' : !field || DERIVED.includes(field) ? 'no' : 'yes';
        expect([key, title, read]).toEqual([key, title, expected]);
      }
    }
  });

  it('stands in the workbook with the own columns', async () => {
    const rows = recordsOf(await opened(await bytesOf(SCOPE)), SHEET_NAMES.columns, 'Sheet');
    expect(rows.find((row) => row.Column === 'Risk IDs')).toMatchObject({ 'Read back': 'Yes' });
    for (const row of rows) expect(row['What it says']).toBeTruthy();
  });
});
