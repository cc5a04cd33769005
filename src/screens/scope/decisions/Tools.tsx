import { Columns3 } from 'lucide-react';
import { COUNT_LIMITS, useActions, useApp, useReadOnly, useScope } from '../../../state';
import { Segmented, SmallButton } from '../../../ui';
import { DropMenu, MenuAction, MenuLine, MenuTick } from '../../../ui/overlays/DropMenu';
import { FIXED_COLUMNS, takesText } from './columns';
import type { WorkColumn } from './columns';
import { askedRows, CHIP_TITLES, CHIPS, NO_FILTER } from './rows';
import type { Progress, RowFilter, WorkRow } from './rows';
import styles from './tools.module.css';
import { progressWords } from './words';

const SIDES = [
  { value: 'all', title: 'All' },
  { value: 'iso', title: 'ISO 27001' },
  { value: 'soc2', title: 'SOC 2' },
] as const;

interface ToolsProps {
  readonly progress: Progress;
  /** Rows that a chip would choose from. */
  readonly among: readonly WorkRow[];
  readonly columns: readonly WorkColumn[];
  readonly hidden: readonly string[];
  readonly onHide: (column: string, hidden: boolean) => void;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onAddColumn: () => void;
}

/** How far the workshop is, what of the table is on screen, and its columns. */
export function Tools({
  progress,
  among,
  columns,
  hidden,
  onHide,
  filter,
  onFilter,
  onAddColumn,
}: ToolsProps) {
  const scope = useScope();
  const readOnly = useReadOnly();
  return (
    <div className={styles.tools}>
      <ProgressBar progress={progress} />
      <div role="group" aria-label="Show only" className={styles.chips}>
        {CHIPS.map((chip) => (
          <button
            key={chip}
            type="button"
            className={styles.chip}
            aria-pressed={filter.chip === chip}
            onClick={() => onFilter({ ...filter, chip: filter.chip === chip ? null : chip })}
          >
            {CHIP_TITLES[chip]} <b>{askedRows(scope, among, chip).length}</b>
          </button>
        ))}
      </div>
      <input
        type="search"
        className={styles.search}
        aria-label="Filter rows"
        placeholder="Filter rows"
        maxLength={200}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <div className={styles.side}>
        <Segmented
          label="Rows of"
          options={SIDES}
          value={filter.side}
          onChange={(side) => onFilter({ ...filter, side })}
        />
      </div>
      <div className={styles.columns}>
        <DropMenu
          trigger={
            <>
              <Columns3 size={14} aria-hidden /> Columns
            </>
          }
          triggerClassName={styles.button}
          openAtOnce={false}
        >
          {columns
            .filter(({ id }) => !FIXED_COLUMNS.includes(id))
            .map(({ id, title }) => (
              <MenuTick
                key={id}
                checked={!hidden.includes(id)}
                onChange={(shown) => onHide(id, !shown)}
              >
                {title}
              </MenuTick>
            ))}
          <MenuLine />
          <MenuAction
            disabled={readOnly || scope.columns.length >= COUNT_LIMITS.columns}
            onSelect={onAddColumn}
          >
            Add a column
          </MenuAction>
        </DropMenu>
      </div>
    </div>
  );
}

function ProgressBar({ progress }: { readonly progress: Progress }) {
  const { decided, of } = progress;
  const words = progressWords(progress);
  return (
    <div className={styles.progress}>
      <b>{words}</b>
      <div
        role="progressbar"
        aria-label="Controls decided"
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={decided}
        aria-valuetext={words}
      >
        <span style={{ width: `${(100 * decided) / Math.max(1, of)}%` }} />
      </div>
    </div>
  );
}

interface KeyLineProps {
  readonly progress: Progress;
  readonly column: WorkColumn;
  /** Whether a text is being written in the current cell. */
  readonly editing: boolean;
  readonly several: number;
}

/** What the keys do, in a line, for the cell that is current; what comes next once all is decided. */
export function KeyLine({ progress: { decided, of }, column, editing, several }: KeyLineProps) {
  const singleKeys = useApp((state) => state.singleKeys);
  const actions = useActions();
  const readOnly = useReadOnly();
  const done = decided === of;
  if (readOnly || (!singleKeys && !done)) return null;
  const all = several > 1 && !takesText(column) ? SEVERAL_KEYS : keysIn(column, editing);
  const keys = singleKeys ? all.filter((pair) => !done || pair !== GO_ON) : [];
  return (
    <p className={styles.keys}>
      {done && (
        <span>
          All controls are decided. Next:{' '}
          <button
            type="button"
            className={styles.next}
            onClick={() => actions.showPart('warnings')}
          >
            what an auditor would ask
          </button>
        </span>
      )}
      {several > 1 && <span>For all {several} selected:</span>}
      {keys.map(([key, what]) => (
        <span key={key}>
          <kbd>{key}</kbd> {what}
        </span>
      ))}
    </p>
  );
}

const DECIDE_KEYS = [
  ['a', 'applicable'],
  ['i', 'inherited'],
  ['x', 'excluded'],
  ['u', 'undecided'],
] as const;
const GO_ON = ['Enter', 'next undecided'] as const;
const REST = [
  GO_ON,
  ['j', 'justification'],
  ['o', 'owner'],
  ['q', 'open question'],
  ['Space', 'select'],
] as const;

const SEVERAL_KEYS = [...DECIDE_KEYS, ['Escape', 'end the selection']] as const;

function keysIn(column: WorkColumn, editing: boolean): readonly (readonly [string, string])[] {
  if (editing && takesText(column)) {
    const on = column.id === 'justification' ? 'done, on to the next undecided' : 'done';
    return [
      ['Enter', on],
      ...(column.type === 'words' ? ([['Shift Enter', 'new line']] as const) : []),
      ['Tab', 'done, on to the next cell'],
      ['Escape', 'leave the text unchanged'],
    ];
  }
  switch (column.type) {
    case 'words':
    case 'line':
      return [
        ['Type', `or press Enter to write: ${column.title}`],
        ['Delete', 'empties the cell'],
        ['Home ← →', 'to another cell'],
      ];
    case 'reasons':
      return [
        ['r', 'risk'],
        ['l', 'legal'],
        ['c', 'contractual'],
        ['b', 'business'],
        ...DECIDE_KEYS,
      ];
    case 'implementation':
    case 'due':
      return [['Enter', 'change'], ['Delete', 'empties the cell'], ...DECIDE_KEYS];
    default:
      return [...DECIDE_KEYS, ...REST];
  }
}

/** Said where there would be rows. */
export function NoRows({
  filter,
  onFilter,
}: {
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}) {
  return (
    <p className={styles.empty}>
      {emptyWords(filter)}{' '}
      <SmallButton onClick={() => onFilter(NO_FILTER)}>Show all rows</SmallButton>
    </p>
  );
}

function emptyWords({ chip, text }: RowFilter): string {
  if (text.trim() !== '') return `No row contains “${text.trim().slice(0, 60)}”.`;
  switch (chip) {
    case 'undecided':
      return 'Every control here is decided.';
    case 'reason':
      return 'Everything that is left out has a reason.';
    case 'owner':
      return 'Every requirement here has an owner.';
    case 'question':
      return 'No question is open.';
    case null:
      return 'No row.';
  }
}
