import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { named } from '../catalog';
import { partnersOf } from '../model';
import { afterFrame, useActions, useApp, useCatalog, useOverlap } from '../state';
import { part } from '../ui/part';
import type { EdgeEvents } from './cytoscape/GraphModel';
import { EdgeLayer } from './edges';
import type { Pointed } from './EdgeTip';
import { followGestures } from './gestures';
import { glideFor } from './glide';
import styles from './graph.module.css';
import { lightSelection } from './light';
import { Plane } from './Plane';
import { RowLayer } from './rows/RowLayer';
import type { Stage } from './stage';
import { useDrawing } from './useDrawing';
import { useRowEvents } from './useRowEvents';
import { useNativeScroll } from './useNativeScroll';
import { useMedia, useSize } from './useViewport';
import { NO_OFFSETS } from './viewport';
import type { Size } from './viewport';

const GraphModel = part(() => import('./cytoscape/GraphModel'));
const EdgeTip = part(() => import('./EdgeTip'));
const Hints = part(() => import('./Hints'));

interface GraphViewProps {
  readonly stage: Stage;
}

/** The bipartite graph: measures its room first, for the drawing depends on it. */
export function GraphView({ stage }: GraphViewProps) {
  const [host, setHost] = useState<HTMLDivElement | null>(null);
  const size = useSize(host);
  const [ready, setReady] = useState(false);
  const onReady = useCallback(() => setReady(true), []);
  return (
    <div className={styles.host} ref={setHost} data-graph data-ready={ready || undefined}>
      {host && size && size.width > 0 && (
        <Stageable host={host} size={size} stage={stage} onReady={onReady} />
      )}
    </div>
  );
}

interface StageableProps extends GraphViewProps {
  readonly host: HTMLDivElement;
  readonly size: Size;
  readonly onReady: () => void;
}

function Stageable({ host, size, stage, onReady }: StageableProps) {
  const catalog = useCatalog();
  const overlap = useOverlap();
  const actions = useActions();
  const selection = useApp(({ view }) => view.selection);
  const coarse = useMedia('(pointer: coarse)');
  const lessMotion = useMedia('(prefers-reduced-motion: reduce)');
  const drawing = useDrawing(size, coarse);
  const layer = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);

  const selected = useMemo(
    () => selection.flatMap((id) => drawing.namedOwn?.(id) ?? named(catalog, id) ?? []),
    [catalog, selection, drawing],
  );
  const resting = useMemo(
    () => lightSelection(selected, overlap, drawing.arrangement, drawing.links),
    [selected, overlap, drawing],
  );
  const rows = useRowEvents({ stage, drawing, resting, layer });

  // The drawing is painted before the browser presents the rows, so that both change together.
  useLayoutEffect(() => {
    stage.draw(drawing, size, selection);
    stage.shine(resting);
  }, [stage, drawing, size, selection, resting]);

  const lastSelection = useRef<readonly string[]>([]);
  const lastMiddle = useRef(false);
  useEffect(() => {
    const chosen = selection.at(-1);
    const hasMiddle = drawing.namedOwn !== undefined;
    const changed = lastSelection.current !== selection || lastMiddle.current !== hasMiddle;
    lastSelection.current = selection;
    lastMiddle.current = hasMiddle;
    if (chosen === undefined) return stage.glide(NO_OFFSETS, lessMotion);
    if (changed) stage.reveal(drawing.arrangement.endOf(chosen) ?? chosen);
    const members = selected.flatMap(({ members: ids }) => ids);
    const endsOf = (ids: Iterable<string>) => [
      ...new Set([...ids].flatMap((id) => drawing.arrangement.endOf(id) ?? [])),
    ];
    if (!changed) return;
    const offsets = glideFor(
      drawing.arrangement,
      endsOf(members),
      hasMiddle ? [...(resting?.rows ?? [])] : endsOf(partnersOf(overlap, members)),
      stage.viewport(),
      size,
    );
    stage.glide(offsets, lessMotion);
  }, [stage, drawing, overlap, selection, selected, resting, size, lessMotion]);

  useEffect(() => followGestures(host, stage.viewport, stage.look), [host, stage]);
  useEffect(() => stage.stop, [stage]);

  const { scroller, room } = useNativeScroll(stage);

  // Cytoscape is bound once; what it calls is always the latest.
  const events = useRef<EdgeEvents>(null);
  useLayoutEffect(() => {
    events.current = {
      onEnter: (id, at) => {
        rows.pointAtLink(id);
        setPointed({ id, ...at });
      },
      onLeave: () => {
        rows.pointAtNothing();
        setPointed(null);
      },
      onTap: (id, adding) => rows.selectLink(id, adding),
      onTapNothing: () => actions.select([]),
    };
  });
  const [stableEvents] = useState<EdgeEvents>(() => ({
    onEnter: (...args) => events.current?.onEnter(...args),
    onLeave: () => events.current?.onLeave(),
    onTap: (...args) => events.current?.onTap(...args),
    onTapNothing: () => events.current?.onTapNothing(),
  }));

  return (
    <>
      <div className={styles.rows} ref={scroller} {...rows.handlers}>
        <div className={styles.room} ref={room}>
          <Plane stage={stage} width={drawing.arrangement.metrics.width} plane={layer}>
            <EdgeLayer onPainter={stage.attachEdges} />
            <RowLayer
              catalog={catalog}
              overlap={overlap}
              arrangement={drawing.arrangement}
              camera={stage.camera}
              light={stage.lamp}
              stops={rows.stops}
              layer={layer}
            />
          </Plane>
        </div>
      </div>
      <AfterFirstFrame>
        <GraphModel
          catalog={catalog}
          stage={stage}
          host={host}
          events={stableEvents}
          onReady={onReady}
        />
      </AfterFirstFrame>
      {resting && <Hints stage={stage} drawing={drawing} size={size} light={resting} />}
      {pointed && <EdgeTip pointed={pointed} links={drawing.links} size={size} />}
    </>
  );
}

/** What is there once the browser has presented what was drawn first. */
function AfterFirstFrame({ children }: { readonly children: ReactNode }) {
  const [isAfter, setIsAfter] = useState(false);
  useEffect(() => afterFrame(() => setIsAfter(true)), []);
  return isAfter && children;
}
