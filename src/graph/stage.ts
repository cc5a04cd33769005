import { LANES } from './cards';
import type { Lane } from './cards';
import type { Point } from './curve';
import type { EdgePainter } from './edges';
import type { Light } from './light';
import type { Painter } from './painter';
import { createLight } from './useLight';
import type { Drawing } from './useDrawing';
import { createCamera } from './useViewport';
import {
  anchorFor,
  clampViewport,
  fitViewport,
  initialViewport,
  keepAnchor,
  NO_OFFSETS,
  reveal,
  verticalRange,
  ZOOM,
  zoomAt,
} from './viewport';
import type { Offsets, Size, Viewport } from './viewport';

/** How long a column takes to glide beside the selected row. Milliseconds. */
const GLIDE_TIME = 160;

/**
 * What stands between the drawing and the screen: the camera, what is lit, who paints the edges, and
 * Cytoscape's graph once it is there. Made once for a graph and changed outside React, because it
 * changes with every movement of the pointer.
 */
export function createStage() {
  const camera = createCamera();
  const lamp = createLight();
  const painters = new Set<Painter>();
  let edges: EdgePainter | null = null;
  let drawing: Drawing | null = null;
  let size: Size = { width: 0, height: 0 };
  let gliding = 0;

  const paint = (painter: Painter): void => {
    if (!drawing) return;
    const { viewport, offsets } = camera.getState();
    painter.arrange(drawing.arrangement, drawing.links, offsets);
    painter.light(lamp.getState().light);
    painter.look?.(viewport);
  };
  const paintAll = (): void => painters.forEach(paint);

  const look = (viewport: Viewport): void => {
    if (!drawing) return;
    const { offsets } = camera.getState();
    const clamped = clampViewport(viewport, drawing.arrangement, size, offsets);
    camera.setState({ viewport: clamped });
    for (const painter of painters) painter.look?.(clamped);
  };

  const moveColumns = (offsets: Offsets): void => {
    camera.setState({ offsets });
    if (!drawing) return;
    for (const painter of painters) painter.arrange(drawing.arrangement, drawing.links, offsets);
  };

  return {
    camera,
    lamp,
    look,
    viewport: (): Viewport => camera.getState().viewport,
    size: (): Size => size,

    /** @returns takes it away again */
    attach: (painter: Painter): (() => void) => {
      painters.add(painter);
      paint(painter);
      return () => painters.delete(painter);
    },

    /** Who draws the edges is also asked where they are. */
    attachEdges: (next: EdgePainter | null): void => {
      if (edges) painters.delete(edges);
      edges = next;
      if (!edges) return;
      painters.add(edges);
      paint(edges);
    },

    /**
     * @param point of the room for the drawing
     * @param slack how far beside an edge still means it, in pixels of the screen
     * @returns the edge or ribbon there
     */
    edgeAt(point: Point, slack: number): string | undefined {
      const { zoom, x, y } = camera.getState().viewport;
      const at = { x: (point.x - x) / zoom, y: (point.y - y) / zoom };
      return edges?.edgeAt(at, slack / zoom);
    },

    /** Shows a new drawing with the anchor row where it was on screen. */
    draw(next: Drawing, nextSize: Size, selection: readonly string[]): void {
      const before = drawing;
      const { viewport, offsets } = camera.getState();
      drawing = next;
      if (!before) {
        size = nextSize;
        camera.setState({ viewport: initialViewport(next.arrangement, size) });
      } else {
        const kept =
          before.arrangement.overview === next.arrangement.overview
            ? keepAnchor(
                before.arrangement,
                next.arrangement,
                viewport,
                anchorFor(before.arrangement, next.arrangement, viewport, offsets, size, selection),
              )
            : initialViewport(next.arrangement, nextSize);
        const resized = nextSize.width !== size.width || nextSize.height !== size.height;
        size = nextSize;
        const place = next.arrangement.place.get(selection.at(-1) ?? '');
        // What is selected stays on screen when the room gets smaller, as under a sheet.
        const shown =
          resized && place
            ? reveal(kept, { y: place.y + offsets[place.side], height: place.height }, size)
            : kept;
        camera.setState({ viewport: clampViewport(shown, next.arrangement, size, offsets) });
      }
      paintAll();
    },

    shine(light: Light | null): void {
      if (lamp.getState().light === light) return;
      lamp.setState({ light });
      for (const painter of painters) painter.light(light);
    },

    /** How far the drawing can still be scrolled up and down, in pixels of the screen. */
    scrollRange(): { readonly above: number; readonly below: number } {
      if (!drawing) return { above: 0, below: 0 };
      const { viewport, offsets } = camera.getState();
      const range = verticalRange(viewport.zoom, drawing.arrangement, size, offsets);
      return {
        above: Math.max(0, range.highest - viewport.y),
        below: Math.max(0, viewport.y - range.lowest),
      };
    },

    /** Moves the columns, smoothly unless the user asked for less motion. */
    glide(to: Offsets, instantly: boolean): void {
      cancelAnimationFrame(gliding);
      const from = camera.getState().offsets;
      if (LANES.every((lane) => from[lane] === to[lane])) return;
      const settle = () => {
        moveColumns(to);
        look(camera.getState().viewport);
      };
      if (instantly) {
        settle();
        return;
      }
      const start = performance.now();
      const step = (now: number) => {
        const part = Math.min(1, Math.max(0, (now - start) / GLIDE_TIME));
        if (part === 1) {
          settle();
          return;
        }
        const eased = 1 - (1 - part) ** 3;
        const between = (lane: Lane) => Math.round(from[lane] + (to[lane] - from[lane]) * eased);
        moveColumns({ iso: between('iso'), own: between('own'), soc2: between('soc2') });
        gliding = requestAnimationFrame(step);
      };
      gliding = requestAnimationFrame(step);
    },

    /** Brings a row or card on screen, moving no further than needed. */
    reveal(id: string): void {
      const place = drawing?.arrangement.place.get(id);
      if (!place) return;
      const { viewport, offsets } = camera.getState();
      look(reveal(viewport, { y: place.y + offsets[place.side], height: place.height }, size));
    },

    zoomBy(factor: number): void {
      look(zoomAt(camera.getState().viewport, factor, { x: size.width / 2, y: size.height / 2 }));
    },

    /** The whole drawing at no more than 100%; asked again, back to 100%. */
    fit: (): void => {
      if (!drawing) return;
      moveColumns(NO_OFFSETS);
      look(fitViewport(drawing.arrangement, size));
    },

    stop: () => cancelAnimationFrame(gliding),
  };
}

export type Stage = ReturnType<typeof createStage>;
export const ZOOM_STEP = ZOOM.step;
