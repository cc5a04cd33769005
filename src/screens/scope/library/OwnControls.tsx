import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { OwnControl } from '../../../model';
import { useApp, useCatalog, useOverlap, useReadOnly, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import { BulkBar } from './BulkBar';
import { ControlRow } from './ControlRow';
import type { RowTasks } from './ControlRow';
import { chipAsks, CHIP_TITLES, CHIPS, filteredControls, NO_FILTER } from './filter';
import styles from './library.module.css';
import { useLibraryChanges } from './useLibraryChanges';

const MergeDialog = lazy(() => import('./MergeDialog'));
const SplitDialog = lazy(() => import('./SplitDialog'));

interface OwnControlsProps {
  /** The own control whose fields are open. */
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** The own controls of the scope: found, edited, several at a time, merged and split. */
export function OwnControls({ open, onOpen }: OwnControlsProps) {
  const { library } = useScope();
  const overlap = useOverlap();
  const readOnly = useReadOnly();
  const { duplicate, remove } = useLibraryChanges();
  const [filter, setFilter] = useState(NO_FILTER);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [merging, setMerging] = useState(false);
  const [splitting, setSplitting] = useState<string | null>(null);
  const shown = useMemo(
    () => filteredControls(library, overlap, filter, open),
    [library, overlap, filter, open],
  );
  const chosen = shown.filter(({ id }) => picked.has(id));
  const ids = chosen.map(({ id }) => id);
  const list = useRef<HTMLUListElement>(null);

  // What is opened from elsewhere may be out of sight.
  useEffect(() => {
    if (open === null) return;
    const row = list.current?.querySelector(`[data-own-control="${open}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    // The form or the link that led here may have gone with the focus.
    if (document.activeElement === document.body) {
      row?.querySelector<HTMLElement>('[aria-expanded]')?.focus({ preventScroll: true });
    }
  }, [open]);

  const latest = useRef({ open, onOpen });
  useEffect(() => {
    latest.current = { open, onOpen };
  });
  const tasks = useMemo(
    (): RowTasks => ({
      toggle: (id) => latest.current.onOpen(latest.current.open === id ? null : id),
      pick: (id, on) =>
        setPicked((before) => {
          const next = new Set(before);
          if (on) next.add(id);
          else next.delete(id);
          return next;
        }),
      duplicate: (id) => latest.current.onOpen(duplicate(id)),
      split: setSplitting,
      remove: (id) => {
        remove([id]);
        list.current?.focus({ preventScroll: true });
      },
    }),
    [duplicate, remove],
  );

  const whole: OwnControl | undefined = library[splitting ?? ''];
  return (
    <>
      <Filters filter={filter} onFilter={setFilter} />
      {!readOnly && chosen.length > 0 && (
        <BulkBar
          ids={ids}
          onMerge={() => setMerging(true)}
          onDelete={() => remove(ids)}
          onClear={() => setPicked(new Set())}
        />
      )}
      {shown.length === 0 && (
        <p className={styles.text}>
          No own control is left by this filter.{' '}
          <SmallButton onClick={() => setFilter(NO_FILTER)}>Show all</SmallButton>
        </p>
      )}
      {!readOnly && chosen.length === 0 && shown.length > 1 && (
        <p className={styles.text}>
          Select several to give them an owner or a status together, or to merge them.{' '}
          <SmallButton onClick={() => setPicked(new Set(shown.map(({ id }) => id)))}>
            Select all {shown.length}
          </SmallButton>
        </p>
      )}
      <ul ref={list} tabIndex={-1} className={styles.rows} aria-label="Own controls">
        {shown.map((control) => (
          <ControlRow
            key={control.id}
            control={control}
            open={control.id === open}
            picked={picked.has(control.id)}
            tasks={tasks}
          />
        ))}
      </ul>
      <Suspense>
        {merging && chosen.length > 1 && (
          <MergeDialog
            controls={chosen}
            onClose={(survivor) => {
              setMerging(false);
              if (survivor === undefined) return;
              setPicked(new Set());
              onOpen(survivor);
            }}
          />
        )}
        {whole && <SplitDialog key={whole.id} control={whole} onClose={() => setSplitting(null)} />}
      </Suspense>
    </>
  );
}

interface FiltersProps {
  readonly filter: typeof NO_FILTER;
  readonly onFilter: (filter: typeof NO_FILTER) => void;
}

/** Words to look for, and what is missing to look for. */
function Filters({ filter, onFilter }: FiltersProps) {
  const { library } = useScope();
  const overlap = useOverlap();
  const catalog = useCatalog();
  const selected = useApp(({ view }) => view.selection.at(-1));
  const controls = Object.values(library);
  const requirement = catalog.requirement(filter.serving ?? selected ?? '');
  return (
    <div className={styles.filters}>
      <input
        type="search"
        className={styles.field}
        aria-label="Filter own controls"
        placeholder="Filter by words, owner or identifier"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <div className={styles.chips}>
        {requirement && (
          <button
            type="button"
            className={styles.chip}
            aria-pressed={filter.serving === requirement.id}
            onClick={() =>
              onFilter({ ...filter, serving: filter.serving === null ? requirement.id : null })
            }
          >
            Serve {requirement.id}{' '}
            <b>{controls.filter(({ serves }) => serves.includes(requirement.id)).length}</b>
          </button>
        )}
        {CHIPS.map((chip) => (
          <button
            key={chip}
            type="button"
            className={styles.chip}
            aria-pressed={filter.chip === chip}
            onClick={() => onFilter({ ...filter, chip: filter.chip === chip ? null : chip })}
          >
            {CHIP_TITLES[chip]}{' '}
            <b>{controls.filter((control) => chipAsks(chip, control, overlap)).length}</b>
          </button>
        ))}
      </div>
    </div>
  );
}
