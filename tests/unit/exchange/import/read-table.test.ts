// @vitest-environment node
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../../../src/exchange/read-table/read-table';
import { edited } from '../../../fixtures/round-trip';
import type { Bytes } from '../../../fixtures/round-trip';

const bytesOf = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));
const rowsOf = async (bytes: Bytes) => {
  const read = await readTables(bytes, 'list.csv');
  return read.ok ? read.tables[0]!.rows : read.reason;
};
const reasonOf = async (bytes: Bytes) => {
  const read = await readTables(bytes, 'list.xlsx');
  return read.ok ? 'it was read' : read.reason;
};
const workbook = async (rows: unknown[][], name = 'One'): Promise<Bytes> =>
  new Uint8Array(await writeXlsx({ sheets: [{ name, rows: rows as never }] }));

/** A workbook with the XML of its first sheet replaced. */
async function withSheet(change: (xml: string) => string): Promise<Bytes> {
  const parts = unzipSync(
    await workbook([
      ['ID', 'Owner'],
      ['A.5.1', 'Ada'],
    ]),
  );
  const path = Object.keys(parts).find((name) => name.includes('worksheets/sheet'))!;
  parts[path] = strToU8(change(new TextDecoder().decode(parts[path])));
  return new Uint8Array(zipSync(parts));
}

describe('a text file', () => {
  it.each([
    ['commas', 'ID,Note\r\nA.5.1,"a, b"\r\n', 'a, b'],
    ['semicolons with commas in the texts', 'ID;Note\nA.5.1;a, b\n', 'a, b'],
    ['tabs', 'ID\tNote\rA.5.1\ta, b\r', 'a, b'],
    ['bars', 'ID|Note\nA.5.1|a, b', 'a, b'],
    ['a byte order mark', '\ufeffID,Note\nA.5.1,"a, b"', 'a, b'],
    ['a line break in a cell', 'ID;Note\nA.5.1;"one\ntwo"', 'one\ntwo'],
    ['a neutralised formula', "ID,Note\nA.5.1,'=1+1", '=1+1'],
    ['an apostrophe of its own', "ID,Note\nA.5.1,'quoted'", "'quoted'"],
  ])('is read with %s', async (_, text, note) => {
    expect(await rowsOf(bytesOf(text))).toEqual([
      ['ID', 'Note'],
      ['A.5.1', note],
    ]);
  });

  it('is read as Excel writes it outside of UTF-8', async () => {
    const western = Uint8Array.from(Array.from('ID;Né', (one) => one.charCodeAt(0)));
    expect(await rowsOf(western)).toEqual([['ID', 'Né']]);
    const wide = Uint8Array.from([
      ...[0xff, 0xfe],
      ...Array.from('ID\tNé').flatMap((one) => [one.charCodeAt(0), 0]),
    ]);
    expect(await rowsOf(wide)).toEqual([['ID', 'Né']]);
  });

  it('that is no table, or too much of one, is refused with a reason', async () => {
    expect(await reasonOf(new Uint8Array())).toBe('The file is empty.');
    expect(await reasonOf(bytesOf('  \n ,, \n'))).toBe('There is nothing in it.');
    expect(await reasonOf(Uint8Array.from([1, 0, 2, 0, 3]))).toMatch(/^This is no spreadsheet/);
    expect(await reasonOf(bytesOf('a,b\n'.repeat(20_001)))).toMatch(/more than 20,000 rows/);
    expect(await reasonOf(bytesOf(`a${',b'.repeat(100)}`))).toMatch(/row 1 .*100 columns/);
    expect(await reasonOf(bytesOf(`a,b\nc,${'x'.repeat(40_001)}`))).toMatch(/row 2 .*40,000/);
    expect(await reasonOf(new Uint8Array(20_000_001).fill(65))).toMatch(/larger than 20 MB/);
  });
});

describe('a workbook', () => {
  it('gives texts of numbers, dates, ticks and formulas', async () => {
    const bytes = await workbook([
      ['ID', 'Number', 'Day', 'Tick', 'Text'],
      ['A.5.1', 5.1, new Date('2027-01-31T00:00:00Z'), true, '=1+1'],
    ]);
    expect(await rowsOf(bytes)).toEqual([
      ['ID', 'Number', 'Day', 'Tick', 'Text'],
      ['A.5.1', '5.1', '2027-01-31', 'Yes', '=1+1'],
    ]);
  });

  it('keeps its rows where they are, and names a formula that failed', async () => {
    const bytes = await withSheet((xml) =>
      xml.replace(
        /<row r="2"[^]*?<\/row>/,
        '<row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
      ),
    );
    expect(await rowsOf(bytes)).toEqual([['ID', 'Owner'], [], [], ['#DIV/0!']]);
  });

  it('that is cut off, locked or no workbook is refused with a reason', async () => {
    const whole = await workbook([['ID'], ['A.5.1']]);
    expect(await reasonOf(whole.slice(0, whole.length - 200))).toMatch(/damaged or cut off/);
    expect(await reasonOf(whole.slice(0, 10))).toMatch(/damaged or cut off/);
    expect(await reasonOf(bytesOf('PK\u0003\u0004 and so on'))).toMatch(/damaged or cut off/);
    expect(await reasonOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]))).toMatch(/old XLS format/);
    expect(await reasonOf(new Uint8Array(zipSync({ 'a.txt': strToU8('a') })))).toMatch(/no XLSX/);
    expect(await reasonOf(new Uint8Array(zipSync({ 'content.xml': strToU8('<a/>') })))).toMatch(
      /OpenDocument/,
    );
    expect(await reasonOf(await withSheet(() => '<worksheet><sheetData><row r="1"><c'))).toMatch(
      /damaged/,
    );
  });

  it('that would unpack to more than there is memory for is refused, whatever it claims', async () => {
    const huge = zipSync({ 'xl/workbook.xml': new Uint8Array(81_000_000) }, { level: 1 });
    expect(huge.length).toBeLessThan(1_000_000);
    expect(await reasonOf(new Uint8Array(huge))).toMatch(/unpacks to more/);
    // The same, but claiming to be small.
    const lying = new Uint8Array(huge);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect(await reasonOf(lying)).toMatch(/unpacks to more/);
  }, 30_000);

  it('with a cell in the far corner is refused before it is filled up', async () => {
    const far = (place: string, row: string) => (xml: string) =>
      xml.replace(
        '</sheetData>',
        `<row r="${row}"><c r="${place}${row}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`,
      );
    expect(await reasonOf(await withSheet(far('A', '1048576')))).toMatch(/more than 20,000 rows/);
    expect(await reasonOf(await withSheet(far('XFD', '3')))).toMatch(/more than 100 columns/);
    // A row with nothing in it costs nothing, wherever it is.
    expect(
      await rowsOf(
        await withSheet((xml) => xml.replace('</sheetData>', '<row r="99999999999"/></sheetData>')),
      ),
    ).toEqual([
      ['ID', 'Owner'],
      ['A.5.1', 'Ada'],
    ]);
  });

  it('with more than 20 sheets is refused', async () => {
    const sheets = Array.from({ length: 21 }, (_, index) => ({ name: `S${index}`, rows: [['a']] }));
    expect(await reasonOf(new Uint8Array(await writeXlsx({ sheets })))).toMatch(/has 21 sheets/);
  });

  it('edited by script is read with the edit', async () => {
    const bytes = edited(
      await workbook([
        ['ID', 'Owner'],
        ['A.5.1', 'Ada'],
      ]),
      [{ sheet: 'One', row: 2, column: 1, text: '=Ben & <co>' }],
    );
    expect(await rowsOf(bytes)).toEqual([
      ['ID', 'Owner'],
      ['A.5.1', '=Ben & <co>'],
    ]);
  });
});
