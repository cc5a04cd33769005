import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import styles from './rows.module.css';

interface GroupHeaderProps {
  readonly id: string;
  /** What the group is called beside its title: "A.5", "CC6". */
  readonly code: string;
  readonly title: string;
  readonly linked: number;
  readonly total: number;
  /** What the linked are. */
  readonly word: string | undefined;
  readonly collapsed: boolean;
  readonly selected: boolean;
  /** Whether the card is tall enough for a second line. */
  readonly tall: boolean;
  readonly height: number;
  readonly tabbable: boolean;
}

/** Head of a group's card, and the whole card while the group is collapsed. */
export const GroupHeader = memo(function GroupHeader({
  id,
  code,
  title,
  linked,
  total,
  word = 'linked',
  collapsed,
  selected,
  tall,
  height,
  tabbable,
}: GroupHeaderProps) {
  const Icon = collapsed ? ChevronRight : ChevronDown;
  const figure = `${linked} of ${total} ${word}`;
  return (
    <div
      role="treeitem"
      aria-level={1}
      aria-expanded={!collapsed}
      aria-selected={selected}
      aria-label={`${code} ${title}, ${figure}`.trim()}
      tabIndex={tabbable ? 0 : -1}
      className={styles.header}
      data-id={id}
      data-group={id}
      data-collapsed={collapsed || undefined}
      data-tall={tall || undefined}
      style={{ height }}
    >
      <span className={styles.toggle} data-toggle={id} aria-hidden>
        <Icon size={14} />
      </span>
      <span className={styles.groupTitle}>{title}</span>
      <span className={styles.code} data-code>
        {code}
      </span>
      <span className={styles.figure} data-figure>
        {linked} of {total} <span className={styles.figureWord}>{word}</span>
      </span>
      <span className={styles.share} aria-hidden>
        <span style={{ width: `${total === 0 ? 0 : (100 * linked) / total}%` }} />
      </span>
    </div>
  );
});
