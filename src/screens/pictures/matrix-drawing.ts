import { strengthTitle } from '../../catalog';
import type { MatrixCell, MatrixDrawing, MatrixLine } from '../../exchange/matrix-picture';
import type { Mapping, Side } from '../../model';
import { statusIn } from '../../state';
import { counted } from '../../ui/counted';
import { crossingsOf, sectionsOf } from '../matrix/lines';
import { planOf } from '../matrix/plan';
import type { PlacedLine } from '../matrix/plan';
import { servedPairs, servedWords } from '../matrix/served';
import { strengthTone, totalTone } from '../matrix/tones';
import type { Pictured } from './pictured';

/** Width that the plan may divide among its columns. Pixels. */
const ROOM = 1500;

/** Lays the matrix out as the screen does, for a picture of all of it. */
export function matrixDrawing({ catalog, scope, overlap, visible, view }: Pictured): MatrixDrawing {
  const sections = (side: Side) => sectionsOf(catalog, visible, view.collapsed, side);
  const plan = planOf(sections('iso'), sections('soc2'), ROOM);
  const crossings = crossingsOf(visible.mappings, (id) => catalog.requirement(id)?.group ?? id);
  const met = (row: string, column: string): readonly Mapping[] =>
    crossings.get(row)?.get(column) ?? [];
  const groups = catalog.groups.map(({ id }) => id);
  const largest = Math.max(
    1,
    ...groups.flatMap((row) => groups.map((column) => met(row, column).length)),
  );
  const served = servedPairs(scope.library);
  const lineOf = (line: PlacedLine, side: Side): MatrixLine => {
    const isRequirement = catalog.requirement(line.id) !== undefined;
    return {
      ...{ id: line.id, title: line.title, side, at: line.at, size: line.size },
      isTotal: line.isTotal,
      selected: view.selection.includes(line.id),
      overlap: isRequirement ? overlap.standing.get(line.id)?.overlap : undefined,
      status: statusIn(catalog, scope, line.id),
    };
  };
  const cells = plan.rows.flatMap((row): readonly MatrixCell[] => {
    const columns = row.isTotal
      ? plan.columnSections.map(({ section: { group }, at, size }) => ({
          ...{ id: group.id, title: group.title, at, size, isTotal: true },
        }))
      : plan.columns;
    return columns.flatMap((column) => {
      const mappings = met(row.id, column.id);
      const [first] = mappings;
      if (!first) return [];
      const place = { x: column.at, y: row.at, width: column.size, height: row.size };
      if (column.isTotal) {
        const count = mappings.length;
        return {
          ...place,
          id: `${row.id}~${column.id}`,
          tone: totalTone(mappings, largest),
          text: String(count),
          isTotal: true,
          yours: false,
          served: false,
          title: `${row.title} with ${column.title}: ${counted(count, 'mapping')}`,
        };
      }
      const { id, iso, tsc, strength, basis } = first;
      const own = served.get(id);
      return {
        ...place,
        id,
        tone: strengthTone(strength),
        text: String(strength),
        isTotal: false,
        yours: basis === 'yours',
        served: own !== undefined,
        title: `${iso} with ${tsc}: ${strengthTitle(strength)}, ${basis}${own ? `; ${servedWords(own)}` : ''}`,
      };
    });
  });
  return {
    rows: plan.rows.map((row) => lineOf(row, 'iso')),
    columns: plan.columns.map((column) => lineOf(column, 'soc2')),
    sections: plan.columnSections.map(({ section: { group }, at, size }) => ({
      ...{ id: group.id, title: group.title, at, size },
    })),
    cells,
    width: plan.width,
    height: plan.height,
    toneOf: strengthTone,
  };
}
