import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { reasonWords, relationshipWords, strengthTitle } from '../../catalog';
import { useActions, useApp, useCatalog, useOverlap } from '../../state';
import { counted } from '../../ui/counted';
import type { Place } from './cell';
import type { Crossings } from './lines';
import styles from './matrix.module.css';
import type { Plan } from './plan';
import { servedWords } from './served';
import type { ServedPairs } from './served';
import { strengthTone } from './tones';

interface MatrixBarProps {
  readonly plan: Plan;
  readonly pointed: Place | null;
  readonly crossings: Crossings;
  readonly served: ServedPairs;
}

/** What is under the crosshair in words, and what the tones mean. */
export function MatrixBar({ plan, pointed, crossings, served }: MatrixBarProps) {
  const catalog = useCatalog();
  const actions = useActions();
  const collapsed = useApp(({ view }) => view.collapsed);
  const allCollapsed = catalog.groups.every(({ id }) => collapsed.includes(id));
  const drawsYours = useOverlap().active.some(({ basis }) => basis === 'yours');
  const Icon = allCollapsed ? ChevronsUpDown : ChevronsDownUp;
  const words = usePointedWords(plan, pointed, crossings, served);
  return (
    <div className={styles.barBelow}>
      <p className={styles.words} role="status">
        {words}
      </p>
      <div
        className={styles.scale}
        role="img"
        aria-label={`The stronger a mapping, the deeper its cell${drawsYours ? '; dashed: yours' : ''}${served.size > 0 ? '; dot: one own control serves both ends' : ''}`}
      >
        <span>1</span>
        {Array.from({ length: 10 }, (_, i) => (
          <i key={i} style={{ '--tone': `${strengthTone(i + 1)}%` } as React.CSSProperties} />
        ))}
        <span>10</span>
        {drawsYours && (
          <>
            <i data-basis="yours" />
            <span>yours</span>
          </>
        )}
        {served.size > 0 && (
          <>
            <i data-served />
            <span>one own control</span>
          </>
        )}
      </div>
      <button
        type="button"
        className={styles.all}
        onClick={allCollapsed ? actions.expandAll : actions.collapseAll}
      >
        <Icon size={15} aria-hidden /> {allCollapsed ? 'Expand all' : 'Collapse all'}
      </button>
    </div>
  );
}

function usePointedWords(
  plan: Plan,
  pointed: Place | null,
  crossings: Crossings,
  served: ServedPairs,
): string {
  const catalog = useCatalog();
  const overlap = useOverlap();
  const row = pointed && plan.rows[pointed.row];
  const column = pointed && plan.columns[pointed.column];
  if (!row && !column) return 'Point at a cell or tap it; arrow keys move, Enter selects.';
  if (!row || !column) {
    const line = row ?? column;
    if (!line) return '';
    const standing = overlap.standing.get(line.id);
    const name = line.isGroup ? line.title : `${line.id} ${line.title}`;
    const why =
      standing?.overlap === 'only' ? `: ${reasonWords(standing.reason, catalog, line.id)}` : '';
    return `${name}${why}`;
  }
  const other = row.isTotal ? column.section.group : column;
  const met = crossings.get(row.id)?.get(other.id) ?? [];
  const names = `${row.isTotal ? row.title : row.id} × ${other.title && (row.isTotal || column.isTotal) ? other.title : other.id}`;
  const [first] = met;
  if (!first) return `${names}: no mapping at this strength`;
  if (row.isTotal || column.isTotal) {
    return `${names}: ${counted(met.length, 'mapping')}`;
  }
  const how = relationshipWords(first.relationship, 'iso');
  const whose = first.basis === 'yours' ? ', yours' : '';
  const own = served.get(first.id);
  const word = own ? `; ${servedWords(own)}` : '';
  return `${names}: ${strengthTitle(first.strength)}, ${how}${whose}${word}`;
}
