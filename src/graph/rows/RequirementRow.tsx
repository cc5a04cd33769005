import { memo } from 'react';
import type { Standing, Status } from '../../model';
import type { Lane } from '../cards';
import { isMarked } from '../../state';
import { StatusMark } from '../../ui';
import styles from './rows.module.css';

interface RequirementRowProps {
  readonly id: string;
  readonly title: string;
  readonly side: Lane;
  readonly overlap: Standing['overlap'];
  /** A word at its end. */
  readonly note: string | undefined;
  /** What assistive technology says: identifier, title, how it stands, its partners. */
  readonly label: string;
  /** Its decision; an own control has none. */
  readonly status: Status | undefined;
  readonly selected: boolean;
  readonly top: number;
  readonly height: number;
  readonly tabbable: boolean;
}

/** One requirement or own control in the graph. Its place comes from the drawing; the edges meet it there. */
export const RequirementRow = memo(function RequirementRow({
  id,
  title,
  side,
  overlap,
  note,
  label,
  status,
  selected,
  top,
  height,
  tabbable,
}: RequirementRowProps) {
  return (
    <div
      role="treeitem"
      aria-level={2}
      aria-selected={selected}
      aria-label={label}
      tabIndex={tabbable ? 0 : -1}
      className={styles.row}
      data-id={id}
      data-side={side}
      data-overlap={overlap}
      style={{ top, height }}
    >
      <span className={styles.id}>{id}</span>
      <span className={styles.title} data-title>
        {title}
      </span>
      {note && <span data-note>{note}</span>}
      {isMarked(status) && <StatusMark status={status} className={styles.mark} />}
    </div>
  );
});
