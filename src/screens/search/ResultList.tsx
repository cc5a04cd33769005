import { useEffect, useRef } from 'react';
import { groupTitleOf, overlapTitle } from '../../catalog';
import { sideOf } from '../../model';
import { useCatalog, useOverlap } from '../../state';
import styles from './search.module.css';

interface ResultListProps {
  /** Of the list; its options have it with their index behind a hyphen. */
  readonly id: string;
  readonly ids: readonly string[];
  readonly active: number;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (id: string) => void;
}

/** What was found. The focus stays in the field; the active option is named by it. */
export default function ResultList({
  id: listId,
  ids,
  active,
  onPoint,
  onChoose,
}: ResultListProps) {
  const catalog = useCatalog();
  const overlap = useOverlap();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, ids]);
  return (
    <ul
      ref={list}
      role="listbox"
      id={listId}
      aria-label="Results"
      className={styles.list}
      // A press would take the focus from the field and close the list before the click.
      onPointerDown={(event) => event.preventDefault()}
    >
      {ids.map((id, index) => {
        const requirement = catalog.requirement(id);
        if (!requirement) return null;
        return (
          // The field handles the keys of its options.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className={styles.result}
            data-active={index === active || undefined}
            onPointerMove={() => onPoint(index)}
            onClick={() => onChoose(id)}
          >
            <b>{id}</b>
            <span className={styles.title}>{requirement.title}</span>
            <span className={styles.where}>
              {groupTitleOf(catalog, requirement)} ·{' '}
              {overlapTitle(overlap.standing.get(id), sideOf(requirement))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
