import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useCatalog } from '../../state';
import { CurrentRow } from './CurrentRow';
import styles from './group.module.css';
import frame from './present.module.css';
import { PresentRow } from './PresentRow';
import type { Flow } from './useFlow';

interface GroupStepProps {
  readonly flow: Flow;
  readonly stage: RefObject<HTMLDivElement | null>;
}

/** One page of a group: its requirements in large rows, and the current one with its links. */
export function GroupStep({ flow, stage }: GroupStepProps) {
  const { members, row, page, pageSize, current, range } = flow;
  const title = useCatalog().group(flow.step)?.title ?? flow.step;
  const first = page * pageSize;
  const currentId = current?.id;
  // Where a page is taller than its room, as with larger text, the current row comes into view.
  useEffect(() => {
    const shown = stage.current?.querySelector('[aria-selected=true]');
    shown?.scrollIntoView({ block: 'nearest' });
  }, [stage, currentId]);
  return (
    <div className={styles.group}>
      <div
        className={`${frame.stage} ${styles.rows}`}
        ref={stage}
        role="listbox"
        aria-label={`${title}, ${range}`}
        aria-activedescendant={currentId === undefined ? undefined : rowId(currentId)}
        tabIndex={0}
      >
        {members.slice(first, first + pageSize).map((requirement, index) => (
          <PresentRow
            key={requirement.id}
            domId={rowId(requirement.id)}
            requirement={requirement}
            current={first + index === row}
            onPick={() => flow.moveTo(first + index)}
          />
        ))}
      </div>
      {current && <CurrentRow flow={flow} requirement={current} />}
    </div>
  );
}

const rowId = (id: string): string => `present-${id}`;
