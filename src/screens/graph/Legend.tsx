import { ChevronsDownUp, ChevronsUpDown, Maximize, Minus, Plus, Shuffle } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { BAND_TITLES } from '../../catalog';
import type { Stage } from '../../graph';
import { ZOOM_STEP } from '../../graph';
import { BANDS } from '../../model';
import type { Band } from '../../model';
import {
  bandFacet,
  groupIds,
  useActions,
  useApp,
  useCatalog,
  useOverlap,
  useScope,
  useVisible,
} from '../../state';
import { part } from '../../ui/part';
import styles from './graph-screen.module.css';

const OwnControlsToggle = part(() => import('./OwnControlsToggle'));

const BAND_RANGES: Readonly<Record<Band, string>> = {
  strong: '7–10',
  moderate: '4–6',
  weak: '1–3',
};

/** What the lines mean, which is also a view filter, and the buttons that move the drawing. */
export function Legend({ stage }: { readonly stage: Stage }) {
  const catalog = useCatalog();
  const actions = useActions();
  const hidden = useApp(({ view }) => view.hidden);
  const order = useApp(({ view }) => view.order);
  const collapsed = useApp(({ view }) => view.collapsed);
  const zoom = useStore(stage.camera, ({ viewport }) => Math.round(viewport.zoom * 100));
  const drawsYours = useOverlap().active.some(({ basis }) => basis === 'yours');
  const allCollapsed = useApp((state) =>
    groupIds(catalog, state).every((id) => state.view.collapsed.includes(id)),
  );
  const hasOwn = Object.keys(useScope().library).length > 0;
  const middle = useApp(({ view }) => view.middle);
  const CollapseIcon = allCollapsed ? ChevronsUpDown : ChevronsDownUp;
  useZoomKeys(stage);
  return (
    <div className={styles.bar}>
      <HiddenNote />
      <div className={styles.legend} data-middle={hasOwn ? middle : undefined}>
        <div role="group" aria-label="Legend and view filter" className={styles.bands}>
          {BANDS.map((band) => (
            <label
              key={band}
              className={styles.band}
              title={`Strength ${BAND_RANGES[band]}: show or hide`}
            >
              <input
                type="checkbox"
                checked={!hidden.includes(bandFacet(band))}
                onChange={() => actions.toggleFacet(bandFacet(band))}
              />
              <span className={styles.line} data-band={band} aria-hidden />
              <span>
                {BAND_TITLES[band]} <small>{BAND_RANGES[band]}</small>
              </span>
            </label>
          ))}
          {drawsYours && (
            <span className={styles.yoursKey}>
              <span className={styles.line} data-basis="yours" aria-hidden />
              <span>dashed: yours</span>
            </span>
          )}
          {collapsed.length > 0 && (
            <span className={styles.ribbonKey}>
              <span className={styles.line} data-band="ribbon" aria-hidden />
              <span>width: number of mappings</span>
            </span>
          )}
        </div>
        <div className={styles.buttons}>
          {hasOwn && <OwnControlsToggle />}
          <button
            type="button"
            aria-pressed={order === 'crossings'}
            title={
              order === 'crossings'
                ? 'Rows are ordered for fewest crossings'
                : 'Order rows inside groups for fewest crossings'
            }
            onClick={() => actions.setOrder(order === 'crossings' ? 'identifier' : 'crossings')}
          >
            <Shuffle size={15} aria-hidden /> <span className={styles.word}>Fewest crossings</span>
          </button>
          <button
            type="button"
            aria-label="Zoom out"
            title="Zoom out (−)"
            onClick={() => stage.zoomBy(1 / ZOOM_STEP)}
          >
            <Minus size={15} aria-hidden />
          </button>
          <output className={styles.zoom} aria-label="Zoom">
            {zoom}%
          </output>
          <button
            type="button"
            aria-label="Zoom in"
            title="Zoom in (+)"
            onClick={() => stage.zoomBy(ZOOM_STEP)}
          >
            <Plus size={15} aria-hidden />
          </button>
          <button
            type="button"
            aria-label="Fit"
            title="Fit the whole drawing (0)"
            onClick={stage.fit}
          >
            <Maximize size={15} aria-hidden />
          </button>
          <button type="button" onClick={allCollapsed ? actions.expandAll : actions.collapseAll}>
            <CollapseIcon size={15} aria-hidden /> {allCollapsed ? 'Expand all' : 'Collapse all'}
          </button>
        </div>
      </div>
    </div>
  );
}

/** Says what the view filters hide; the figures above never change with them. */
function HiddenNote() {
  const actions = useActions();
  const catalog = useCatalog();
  const overlap = useOverlap();
  const visible = useVisible();
  const filtered = useApp(({ view }) => view.hidden.length > 0);
  if (!filtered) return null;
  const inScope = catalog.requirements.filter(
    ({ id }) => overlap.standing.get(id)?.overlap !== 'outside',
  );
  const rows = inScope.filter((requirement) => !visible.requirement(requirement)).length;
  const mappings = overlap.active.length - visible.mappings.length;
  return (
    <p className={styles.hidden} role="status">
      Hidden by view filters: {rows} {rows === 1 ? 'row' : 'rows'} and {mappings}{' '}
      {mappings === 1 ? 'mapping' : 'mappings'}. Figures and exports of the scope are unchanged.{' '}
      <button type="button" onClick={actions.showEverything}>
        Show everything
      </button>
    </p>
  );
}

/** `+`, `-` and `0` move the drawing while the focus is not in a text field. */
function useZoomKeys(stage: Stage): void {
  const singleKeys = useApp((state) => state.singleKeys);
  useEffect(() => {
    if (!singleKeys) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as Element;
      if (
        target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [role=dialog]')
      )
        return;
      if (event.key === '+' || event.key === '=') stage.zoomBy(ZOOM_STEP);
      else if (event.key === '-') stage.zoomBy(1 / ZOOM_STEP);
      else if (event.key === '0') stage.fit();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [stage, singleKeys]);
}
