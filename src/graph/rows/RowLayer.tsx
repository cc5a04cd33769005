import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Catalog } from '../../catalog';
import type { Overlap } from '../../model';
import { statusIn, useApp, useScope } from '../../state';
import type { Arrangement, PlacedGroup } from '../arrange';
import { LANES } from '../cards';
import type { Lane } from '../cards';
import type { LightStore } from '../useLight';
import type { CameraStore } from '../useViewport';
import { FoldRow } from './FoldRow';
import { GroupHeader } from './GroupHeader';
import { codeOf, rowLabel } from './labels';
import { lightRows } from './lit-rows';
import { RequirementRow } from './RequirementRow';
import styles from './rows.module.css';

const TREE_LABELS: Readonly<Record<Lane, string>> = {
  iso: 'ISO 27001 controls and clauses',
  own: 'Own controls',
  soc2: 'SOC 2 criteria',
};

/** A card is tall enough for title, code and figure under each other from this height. */
const TALL_FROM = 44;

interface RowLayerProps {
  readonly catalog: Catalog;
  readonly overlap: Overlap;
  readonly arrangement: Arrangement;
  readonly camera: CameraStore;
  readonly light: LightStore;
  /** The row of each column that Tab reaches; arrow keys reach the others. */
  readonly stops: Readonly<Partial<Record<Lane, string>>>;
  /** What the rows are in. */
  readonly layer: RefObject<HTMLDivElement | null>;
}

/**
 * The rows, as elements of the page: text in two weights, focus, a tree for screen readers, forced
 * colours. They stand exactly where Cytoscape has its nodes.
 */
export const RowLayer = memo(function RowLayer({
  catalog,
  overlap,
  arrangement,
  camera,
  light,
  stops,
  layer,
}: RowLayerProps) {
  const selection = useApp(({ view }) => view.selection);
  const scope = useScope();
  const selected = new Set(selection);
  const columns = useRef<Partial<Record<Lane, HTMLDivElement | null>>>({});

  useEffect(() => {
    const move = ({ offsets }: ReturnType<CameraStore['getState']>) => {
      for (const lane of LANES) {
        const column = columns.current[lane];
        if (column) column.style.transform = `translateY(${offsets[lane]}px)`;
      }
    };
    move(camera.getState());
    return camera.subscribe(move);
  }, [camera]);

  // Another arrangement may have other rows.
  useLayoutEffect(() => {
    if (!layer.current) return;
    const show = lightRows(layer.current);
    show(light.getState().light);
    return light.subscribe((state) => show(state.light));
  }, [light, layer, arrangement]);

  const drawGroup = (group: PlacedGroup) => {
    const { card, x, y, width, height, rows } = group;
    const stop = stops[card.side];
    return (
      <div
        key={card.id}
        role="presentation"
        className={styles.card}
        data-stacked={arrangement.metrics.stacked || undefined}
        style={{ left: x, top: y, width, height }}
      >
        <GroupHeader
          id={card.id}
          code={codeOf(card.id)}
          title={card.title}
          linked={card.linked}
          total={card.total}
          word={card.word}
          collapsed={card.collapsed}
          selected={selected.has(card.id)}
          tall={card.collapsed && height >= TALL_FROM}
          height={card.collapsed ? height : arrangement.metrics.headerHeight}
          tabbable={stop === card.id}
        />
        {rows.length > 0 && (
          <div className={styles.veil} style={{ top: arrangement.metrics.headerHeight }} />
        )}
        {rows.map(({ row, y: rowY, height: rowHeight }) =>
          row.kind === 'fold' ? (
            <FoldRow
              key={row.id}
              id={row.id}
              group={row.group}
              text={row.text}
              open={row.open}
              top={rowY - y}
              height={rowHeight}
            />
          ) : (
            <RequirementRow
              key={row.id}
              id={row.id}
              title={row.title}
              side={row.only ?? card.side}
              overlap={row.overlap}
              note={row.note}
              label={row.label ?? rowLabel(catalog, overlap, row.id)}
              status={statusIn(catalog, scope, row.id)}
              selected={selected.has(row.id)}
              top={rowY - y}
              height={rowHeight}
              tabbable={stop === row.id}
            />
          ),
        )}
      </div>
    );
  };

  // The frameworks keep their trees when all of their rows are hidden.
  const hasMiddle = arrangement.metrics.columns.own.width > 0;
  return (
    <div ref={layer}>
      {LANES.filter((lane) => lane !== 'own' || hasMiddle).map((side) => (
        <div
          key={side}
          role="tree"
          aria-label={TREE_LABELS[side]}
          aria-multiselectable
          className={styles.column}
          data-tree={side}
          ref={(element) => {
            columns.current[side] = element;
          }}
        >
          {arrangement.groups.filter((group) => group.side === side).map(drawGroup)}
        </div>
      ))}
    </div>
  );
});
