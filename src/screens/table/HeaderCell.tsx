import { ArrowDown, ArrowUp } from 'lucide-react';

interface HeaderCellProps {
  readonly title: string;
  readonly sorted: false | 'asc' | 'desc';
  readonly onSort: () => void;
}

/** A column's head, which sorts by it. */
export function HeaderCell({ title, sorted, onSort }: HeaderCellProps) {
  const Icon = sorted === 'desc' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
    >
      <button type="button" onClick={onSort}>
        {title}
        <Icon
          size={13}
          aria-hidden
          style={{ visibility: sorted === false ? 'hidden' : 'visible' }}
        />
      </button>
    </th>
  );
}
