import type { Core, EventObject } from 'cytoscape';
import type { Stage } from '../stage';

/** How far beside an edge the pointer still means it. Pixels of the screen. */
const SLACK = { mouse: 5, touch: 16 } as const;

/**
 * Turns what the pointer does between the rows into Cytoscape's events: `mouseover`, `mouseout` and
 * `tap` of an edge, or `tap` of the graph itself. Which edge is meant says the drawing, since
 * Cytoscape draws none.
 *
 * @returns a function that removes the listeners
 */
export function followPointer(host: HTMLElement, stage: Stage, cy: Core): () => void {
  let over: string | undefined;

  const emit = (type: string, id: string | undefined, originalEvent: MouseEvent): void => {
    const event = { type, originalEvent, renderedPosition: at(originalEvent) };
    const target = id === undefined ? cy : cy.getElementById(id);
    // An event object is taken as it is; the type declarations know names only.
    target.emit(event as unknown as EventObject['type']);
  };
  const at = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  /** Rows, and what floats above the drawing, answer for themselves. */
  const isBetweenRows = ({ target }: Event): boolean => target === host;
  const edgeUnder = (event: MouseEvent, slack: number): string | undefined =>
    isBetweenRows(event) ? stage.edgeAt(at(event), slack) : undefined;

  const pointTo = (id: string | undefined, event: MouseEvent): void => {
    if (over !== undefined && over !== id) emit('mouseout', over, event);
    if (id !== undefined) emit('mouseover', id, event);
    over = id;
    host.toggleAttribute('data-on-edge', id !== undefined);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const id = edgeUnder(event, SLACK.mouse);
    if (id !== over) pointTo(id, event);
  };
  const onLeave = (event: PointerEvent): void => pointTo(undefined, event);
  const onClick = (event: MouseEvent): void => {
    if (!isBetweenRows(event)) return;
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    emit('tap', edgeUnder(event, isTouch ? SLACK.touch : SLACK.mouse), event);
  };

  const stop = new AbortController();
  const options = { signal: stop.signal };
  host.addEventListener('pointermove', onMove, options);
  host.addEventListener('pointerleave', onLeave, options);
  host.addEventListener('click', onClick, options);
  return () => stop.abort();
}
