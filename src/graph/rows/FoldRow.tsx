import { ChevronDown, ChevronUp } from 'lucide-react';
import { memo } from 'react';
import styles from './rows.module.css';

interface FoldRowProps {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly open: boolean;
  readonly top: number;
  readonly height: number;
}

/** The row that stands for all of a group that has no mapping on screen. */
export const FoldRow = memo(function FoldRow({ id, group, text, open, top, height }: FoldRowProps) {
  const Icon = open ? ChevronUp : ChevronDown;
  return (
    <div
      role="treeitem"
      aria-level={2}
      aria-expanded={open}
      aria-selected={false}
      aria-label={text}
      tabIndex={-1}
      className={styles.fold}
      data-fold={group}
      data-id={id}
      style={{ top, height }}
    >
      <Icon size={13} aria-hidden />
      <span className={styles.title}>{text}</span>
    </div>
  );
});
