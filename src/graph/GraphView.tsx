import {
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { named } from '../catalog';
import { partnersOf } from '../model';
import { useActions, useApp, useCatalog, useOverlap } from '../state';
import { part } from '../ui/part';
import { readEdgeColours } from './colours';
import { GraphCanvas } from './cytoscape/GraphCanvas';
import type { EdgeEvents } from './cytoscape/GraphCanvas';
import type { EdgeColours } from './cytoscape/stylesheet';
import type { Pointed } from './EdgeTip';
import { followGestures } from './gestures';
import { glideFor } from './glide';
import styles from './graph.module.css';
import { lightSelection } from './light';
import { RowLayer } from './rows/RowLayer';
import type { Stage } from './stage';
import { useDrawing } from './useDrawing';
import { useRowEvents } from './useRowEvents';
import { useNativeScroll } from './useNativeScroll';
import { useMedia, useSize } from './useViewport';
import { NO_OFFSETS } from './viewport';
import type { Size } from './viewport';

const EdgeTip = part(() => import('./EdgeTip'));
const Hints = part(() => import('./Hints'));

interface GraphViewProps {
  readonly stage: Stage;
}

/** The bipartite graph: measures its room first, for the drawing depends on it. */
export function GraphView({ stage }: GraphViewProps) {
  const [host, setHost] = useState<HTMLDivElement | null>(null);
  const size = useSize(host);
  const [drawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  return (
    <div className={styles.host} ref={setHost} data-graph data-ready={drawn || undefined}>
      {host && size && size.width > 0 && (
        <Stageable host={host} size={size} stage={stage} onDrawn={onDrawn} />
      )}
    </div>
  );
}

interface StageableProps extends GraphViewProps {
  readonly host: HTMLDivElement;
  readonly size: Size;
  readonly onDrawn: () => void;
}

function Stageable({ host, size, stage, onDrawn }: StageableProps) {
  const catalog = useCatalog();
  const overlap = useOverlap();
  const actions = useActions();
  const selection = useApp(({ view }) => view.selection);
  const theme = useApp((state) => state.theme);
  const coarse = useMedia('(pointer: coarse)');
  const darkSystem = useMedia('(prefers-color-scheme: dark)');
  const lessMotion = useMedia('(prefers-reduced-motion: reduce)');
  const drawing = useDrawing(size, coarse);
  const layer = useRef<HTMLDivElement>(null);
  const [colours] = useState<EdgeColours>(() => readEdgeColours(host));
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
  useEffect(() => {
    stage.colour(readEdgeColours(host));
  }, [stage, host, theme, darkSystem]);
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
      <GraphCanvas
        catalog={catalog}
        colours={colours}
        events={stableEvents}
        onPainter={stage.attach}
        onDrawn={onDrawn}
      />
      <div className={styles.rows} ref={scroller} {...rows.handlers}>
        <div className={styles.room} ref={room}>
          <RowLayer
            catalog={catalog}
            overlap={overlap}
            arrangement={drawing.arrangement}
            camera={stage.camera}
            light={stage.lamp}
            stopIn={rows.stopIn}
            layer={layer}
          />
        </div>
      </div>
      <Suspense>
        {resting && <Hints stage={stage} drawing={drawing} size={size} light={resting} />}
      </Suspense>
      <Suspense>
        {pointed && <EdgeTip pointed={pointed} links={drawing.links} size={size} />}
      </Suspense>
    </>
  );
}
