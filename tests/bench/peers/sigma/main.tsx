/**
 * The crosswalk in Sigma 3 with graphology. As the documentation advises:
 * - edges are straight and drawn by the default WebGL program
 *   (https://www.sigmajs.org/docs/advanced/renderers);
 * - what a hover changes goes through an edge reducer, and only what changed is refreshed, without
 *   indexing it again (https://www.sigmajs.org/docs/advanced/lifecycle and the `partialGraph` and
 *   `skipIndexation` options of `refresh`);
 * - a filter hides elements and moves nodes in one update of the graph each, told which attributes
 *   change (https://graphology.github.io/mutation.html#updateeachnodeattributes);
 * - rows are labels with a drawing function of their own, cards a layer of their own
 *   (https://www.sigmajs.org/docs/advanced/customization, https://www.sigmajs.org/docs/advanced/layers).
 */
import Graph from 'graphology';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import Sigma from 'sigma';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { Look } from '../shared/look';
import { neighboursIn } from '../shared/neighbours';
import type { Lit } from '../shared/neighbours';
import { ROOM, TEXT } from '../shared/picture';
import type { Band, PeerRow, Picture } from '../shared/picture';
import { start, tellLit, tellReady, useWheel } from '../shared/shell';
import type { DrawingProps } from '../shared/shell';
import { FONT } from '../shared/text';

interface NodeData {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
  forceLabel: boolean;
  hidden: boolean;
}

interface EdgeData {
  size: number;
  color: string;
  band: Band;
  hidden: boolean;
}

/** A node stands where the edges of its row end; the row is its label. */
const anchorOf = ({ side, place }: PeerRow) => ({
  x: side === 'iso' ? place.x + place.width : place.x,
  // The graph's ordinate points up.
  y: -(place.y + place.height / 2),
});

/** Draws in Sigma what it is given, and what is lit. */
function createScene(host: HTMLElement, look: Look, first: Picture) {
  const graph = new Graph<NodeData, EdgeData>({ type: 'directed' });
  let picture = first;
  let rows = new Map<string, PeerRow>();
  let lit: Lit | null = null;
  let litEdges: ReadonlySet<string> = new Set();

  const fill = (): void => {
    rows = new Map(picture.rows.map((row) => [row.id, row]));
    for (const row of picture.rows) {
      if (graph.hasNode(row.id)) continue;
      graph.addNode(row.id, {
        ...anchorOf(row),
        size: 1,
        color: look.surface,
        label: row.title,
        forceLabel: true,
        hidden: false,
      });
    }
    for (const { id, source, target, band } of picture.edges) {
      if (graph.hasEdge(id)) continue;
      const { width, colour } = look.edge(band, picture.edges.length);
      graph.addEdgeWithKey(id, source, target, { size: width, color: colour, band, hidden: false });
    }
  };
  fill();

  const drawRow = (
    context: CanvasRenderingContext2D,
    data: PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> & { key?: string },
  ): void => {
    const row = rows.get(data.key ?? '');
    if (!row) return;
    const { width, height } = row.place;
    const left = Math.round(row.side === 'iso' ? data.x - width : data.x);
    const top = Math.round(data.y - height / 2);
    const isLit = lit?.rows.has(row.id) ?? false;
    context.fillStyle = isLit ? look.tint : look.surface;
    context.fillRect(left, top + 1, width, height - 1);
    if (row.name) {
      context.fillStyle = look.shared;
      context.fillRect(left, top, 4, height);
    }
    context.textBaseline = 'middle';
    context.fillStyle = lit && !isLit ? look.dim : look.ink;
    if (row.name) {
      context.font = `650 13px ${FONT}`;
      context.fillText(row.name, left + TEXT.name, data.y);
    }
    context.font = `13px ${FONT}`;
    context.fillText(row.title, left + (row.name ? TEXT.title : TEXT.name), data.y);
  };

  const sigma = new Sigma<NodeData, EdgeData>(graph, host, {
    stagePadding: 0,
    renderEdgeLabels: false,
    labelRenderedSizeThreshold: 0,
    minEdgeThickness: 0.8,
    zoomToSizeRatioFunction: () => 1,
    enableCameraZooming: false,
    enableCameraRotation: false,
    defaultDrawNodeLabel: drawRow,
    defaultDrawNodeHover: () => undefined,
    edgeReducer: (id, data) => {
      if (!lit) return data;
      if (!litEdges.has(id)) return { ...data, color: look.dimEdge(data.band).colour };
      const { width, colour } = look.litEdge(data.band);
      return { ...data, color: colour, size: width };
    },
  });
  // One unit of the graph is a pixel, and the camera stays at its ratio of 1.
  sigma.setCustomBBox({ x: [0, ROOM.width], y: [-ROOM.height, 0] });
  const canvas = sigma.createCanvas('cards', { afterLayer: 'edges' });
  canvas.width = ROOM.width;
  canvas.height = ROOM.height;
  const context = canvas.getContext('2d');

  const camera = sigma.getCamera();
  sigma.refresh();
  const home = camera.getState();
  const shift =
    sigma.viewportToFramedGraph({ x: 0, y: 1 }).y - sigma.viewportToFramedGraph({ x: 0, y: 0 }).y;
  const top = sigma.graphToViewport({ x: 0, y: 0 }).y;

  const drawCards = (): void => {
    if (!context) return;
    context.clearRect(0, 0, canvas.width, canvas.height);
    const { y: scrolled } = sigma.graphToViewport({ x: 0, y: 0 });
    context.textBaseline = 'middle';
    for (const { place: at, title, figure, head } of picture.cards) {
      const y = Math.round(at.y + scrolled);
      if (y > ROOM.height || y + at.height < 0) continue;
      context.fillStyle = look.lineSoft;
      context.strokeStyle = look.line;
      context.beginPath();
      context.roundRect(at.x + 0.5, y + 0.5, at.width - 1, at.height - 1, 8);
      context.fill();
      context.stroke();
      context.fillStyle = look.surface;
      context.beginPath();
      context.roundRect(at.x, y, at.width, head, 8);
      context.fill();
      context.fillStyle = look.ink;
      context.font = `650 13px ${FONT}`;
      context.fillText(title, at.x + 34, y + head / 2);
      context.font = `12px ${FONT}`;
      context.fillText(
        figure,
        at.x + at.width - 12 - context.measureText(figure).width,
        y + head / 2,
      );
    }
  };
  sigma.on('afterRender', drawCards);
  sigma.once('afterRender', () => tellReady(host));
  sigma.refresh();
  void document.fonts.load(`13px ${FONT}`).then(() => sigma.scheduleRender());

  return {
    show(next: Picture): void {
      if (next === picture) return;
      picture = next;
      fill();
      const edges = new Set(picture.edges.map(({ id }) => id));
      graph.updateEachNodeAttributes(
        (id, data) => {
          const row = rows.get(id);
          return row ? { ...data, ...anchorOf(row), hidden: false } : { ...data, hidden: true };
        },
        { attributes: ['y', 'hidden'] },
      );
      graph.updateEachEdgeAttributes((id, data) => ({ ...data, hidden: !edges.has(id) }), {
        attributes: ['hidden'],
      });
    },
    light(next: Lit | null): void {
      const before = litEdges;
      const wasLit = lit !== null;
      lit = next;
      litEdges = new Set(next?.edges.map(({ id }) => id));
      const changed =
        wasLit && next ? [...new Set([...before, ...litEdges])] : picture.edges.map(({ id }) => id);
      sigma.refresh({ partialGraph: { edges: changed }, skipIndexation: true, schedule: true });
      tellLit(host, next?.rows.size ?? 0);
    },
    scroll(by: number): void {
      camera.setState({ y: home.y + (by + top) * shift });
    },
    /** The row under a point of the room. */
    rowAt(x: number, y: number): string | null {
      const { y: scrolled } = sigma.graphToViewport({ x: 0, y: 0 });
      const found = picture.rows.find(
        ({ place: at }) =>
          x >= at.x &&
          x < at.x + at.width &&
          y - scrolled >= at.y &&
          y - scrolled < at.y + at.height,
      );
      return found?.id ?? null;
    },
    sigma,
  };
}

type Scene = ReturnType<typeof createScene>;

function Drawing({ picture, look, host }: DrawingProps) {
  const [scene, setScene] = useState<Scene | null>(null);
  const [first] = useState(picture);
  const neighbours = useMemo(() => neighboursIn(picture), [picture]);

  useLayoutEffect(() => {
    const made = createScene(host, look, first);
    made.scroll(0);
    setScene(made);
    return () => made.sigma.kill();
  }, [host, look, first]);

  useLayoutEffect(() => scene?.show(picture), [scene, picture]);

  useLayoutEffect(() => {
    if (!scene) return;
    let last: string | null = null;
    const captor = scene.sigma.getMouseCaptor();
    const point = (id: string | null): void => {
      if (id === last) return;
      last = id;
      scene.light(id === null ? null : neighbours(id));
    };
    const onMove = ({ x, y }: { x: number; y: number }): void => point(scene.rowAt(x, y));
    const onLeave = (): void => point(null);
    captor.on('mousemovebody', onMove);
    captor.on('mouseleave', onLeave);
    return () => {
      captor.off('mousemovebody', onMove);
      captor.off('mouseleave', onLeave);
    };
  }, [scene, neighbours]);

  const scroll = useCallback((top: number) => scene?.scroll(top), [scene]);
  useWheel(host, picture.height, scroll);
  return null;
}

start(Drawing);
