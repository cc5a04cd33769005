import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { CSSProperties } from 'react';
import type { Mapping } from '../../model';
import { counted } from '../../ui/counted';
import type { Crossings } from './lines';
import { cellId } from './cell';
import styles from './matrix.module.css';
import type { Plan, PlacedLine } from './plan';
import { servedWords } from './served';
import type { ServedPairs } from './served';
import { strengthTone, totalTone } from './tones';

interface MatrixRowsProps {
  readonly plan: Plan;
  readonly crossings: Crossings;
  readonly served: ServedPairs;
  /** Most mappings that any two groups on screen share. */
  readonly largest: number;
  readonly onToggle: (groupId: string) => void;
}

/** The rows with their headers and every cell that has a mapping; empty cells are the background. */
export const MatrixRows = memo(function MatrixRows({
  plan,
  crossings,
  served,
  largest,
  onToggle,
}: MatrixRowsProps) {
  return plan.rows.map((row, r) => (
    <div
      key={row.id}
      role="row"
      aria-rowindex={r + 2}
      className={styles.row}
      data-total={row.isTotal || undefined}
      style={{ top: row.at, height: row.size, width: plan.head + plan.width }}
    >
      <div
        role="rowheader"
        id={cellId(r, -1)}
        className={styles.rowHead}
        style={{ width: plan.head }}
        data-row={r}
        title={row.title}
      >
        {row.isTotal ? (
          <button
            type="button"
            tabIndex={-1}
            className={styles.toggle}
            aria-expanded={!row.section.collapsed}
            aria-label={`${row.section.collapsed ? 'Expand' : 'Collapse'} ${row.title}`}
            onClick={(event) => {
              event.stopPropagation();
              onToggle(row.id);
            }}
          >
            {row.section.collapsed ? (
              <ChevronRight size={13} aria-hidden />
            ) : (
              <ChevronDown size={13} aria-hidden />
            )}
            <span data-id={row.id}>{row.title}</span>
          </button>
        ) : (
          <>
            <b>{row.id}</b> <span className={styles.rowTitle}>{row.title}</span>
          </>
        )}
      </div>
      {row.isTotal
        ? plan.columnSections.map(({ section, at, size, first }) => {
            const met = crossings.get(row.id)?.get(section.group.id);
            return (
              met && (
                <Cell
                  key={section.group.id}
                  id={cellId(r, first)}
                  index={first}
                  span={section.lines.length}
                  label={`${row.title} and ${section.group.title}: ${mappingsWord(met)}`}
                  left={plan.head + at}
                  width={size}
                  tone={totalTone(met, largest)}
                  text={String(met.length)}
                />
              )
            );
          })
        : plan.columns.map((column, c) => {
            const met = crossings.get(row.id)?.get(column.id);
            const own = column.isTotal ? undefined : served.get(met?.[0]?.id ?? '');
            return (
              met && (
                <Cell
                  key={column.id}
                  id={cellId(r, c)}
                  index={c}
                  label={cellLabel(row, column, met, own)}
                  left={plan.head + column.at}
                  width={column.size}
                  tone={toneOf(column, met, largest)}
                  text={column.isTotal ? String(met.length) : ''}
                  yours={isYours(column, met)}
                  served={own !== undefined}
                />
              )
            );
          })}
    </div>
  ));
});

interface CellProps {
  readonly id: string;
  readonly index: number;
  readonly span?: number;
  readonly label: string;
  readonly left: number;
  readonly width: number;
  readonly tone: number;
  readonly text: string;
  readonly yours?: boolean;
  /** Whether one own control serves both ends. */
  readonly served?: boolean;
}

function Cell({ id, index, span, label, left, width, tone, text, ...marks }: CellProps) {
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={index + 2}
      aria-colspan={span}
      aria-label={label}
      className={styles.cell}
      data-yours={marks.yours || undefined}
      data-served={marks.served || undefined}
      style={{ left, width, '--tone': `${tone}%` } as CSSProperties}
    >
      {text}
    </div>
  );
}

const toneOf = (column: PlacedLine, met: readonly Mapping[], largest: number): number =>
  column.isTotal ? totalTone(met, largest) : strengthTone(met[0]?.strength ?? 1);

function cellLabel(
  row: PlacedLine,
  column: PlacedLine,
  met: readonly Mapping[],
  own: readonly string[] | undefined,
): string {
  if (column.isTotal) return `${row.id} and ${column.title}: ${mappingsWord(met)}`;
  const yours = isYours(column, met) ? ', yours' : '';
  const served = own ? `, ${servedWords(own)}` : '';
  return `${row.id} and ${column.id}: strength ${met[0]?.strength ?? 0}${yours}${served}`;
}

/** A cell of one mapping, and it is the user's. */
const isYours = (column: PlacedLine, met: readonly Mapping[]): boolean =>
  !column.isTotal && met[0]?.basis === 'yours';

const mappingsWord = ({ length }: readonly Mapping[]): string => counted(length, 'mapping');
