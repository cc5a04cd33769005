// @vitest-environment node
/** Workbooks of ours that came back with cells, hidden ones too, or bytes of theirs written over. */
import fc from 'fast-check';
import { it } from 'vitest';
import { readTables } from '../../../src/exchange/read-table/read-table';
import { CASES, Depths, mutated, mutations, nastyTexts, SEED } from '../../fixtures/hostile';
import { scopesOver } from '../../fixtures/arbitraries';
import { frozen } from '../../fixtures/examples';
import { planOfRead } from '../../fixtures/read-back';
import { edited, tablesIn, writtenFrom } from '../../fixtures/round-trip';
import { smallCatalog as catalog } from '../../fixtures/small-catalog';

const scopes = fc.sample(scopesOver(catalog), { numRuns: 6, seed: SEED });
const books = await Promise.all(
  scopes.map(async (scope) => {
    const bytes = await writtenFrom(catalog, scope);
    return { scope: frozen(scope), bytes, tables: await tablesIn(bytes) };
  }),
);

/** A cell of JSON is mutated, any other written over. */
function worse(cell: string, nasty: string, changes: Parameters<typeof mutated>[1]): string {
  if (!/^[[{]/.test(cell)) return nasty;
  try {
    return JSON.stringify(mutated(JSON.parse(cell), changes));
  } catch {
    return nasty;
  }
}

it(`workbooks change nothing that was not shown first, ${CASES.workbooks} times`, async () => {
  const stages = ['not read', 'no longer ours', 'cells left out', 'accepted'];
  const depths = new Depths('workbooks', stages);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(books.length - 1),
      fc.array(
        fc.record({
          sheet: fc.nat(),
          row: fc.nat(),
          column: fc.nat(),
          nasty: nastyTexts,
          changes: mutations,
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      fc.nat(),
      fc.constantFrom(...[0, 0, 0, 0, 1]),
      async (which, edits, at, damage) => {
        const { scope, bytes: whole, tables } = books[which]!;
        const written = edits.flatMap(({ sheet, row, column, nasty, changes }) => {
          // Half of the edits go to the hidden sheet, which tells what the workbook was made of.
          const table = sheet % 2 ? tables.at(-1)! : tables[sheet % tables.length]!;
          const line = table.rows[row % table.rows.length]!;
          const at = column % Math.max(1, line.length);
          const text = worse(line[at] ?? '', nasty, changes).replace(/[\p{Cs}\0]/gu, '?');
          if (line.length === 0) return [];
          return [
            {
              sheet: table.name,
              row: (row % table.rows.length) + 1,
              column: at,
              text: text.slice(0, 30_000),
            },
          ];
        });
        const bytes = edited(whole, written);
        for (let n = 0; n < damage * 3; n += 1) bytes[(at * (n + 7)) % bytes.length] = at % 256;
        const read = await readTables(bytes, 'back.xlsx');
        const planned = planOfRead(read, catalog, scope);
        if (!planned) {
          depths.count('not read');
          return;
        }
        const { isOurs, left } = planned;
        depths.count(!isOurs ? 'no longer ours' : left > 0 ? 'cells left out' : 'accepted');
      },
    ),
    { numRuns: CASES.workbooks, seed: SEED },
  );
  depths.report(5);
}, 120_000);
