import { StrictMode, useLayoutEffect, useMemo, useState } from 'react';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../../src/app/theme.css';
import type { Bar } from '../../../../src/model';
import { readLook } from './look';
import type { Look } from './look';
import { pictureAt, ROOM } from './picture';
import type { Picture } from './picture';
import './shell.css';

export interface DrawingProps {
  readonly picture: Picture;
  readonly look: Look;
  /** The element that the drawing fills. */
  readonly host: HTMLElement;
}

const BARS: readonly (readonly [Bar, string])[] = [
  ['any', 'Any'],
  ['moderate', 'Moderate and up'],
  ['strong', 'Strong'],
];

/** Puts a peer into the page: a choice of the strength, a figure, and the drawing. */
export function start(Drawing: ComponentType<DrawingProps>): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <Shell drawing={Drawing} />
    </StrictMode>,
  );
}

function Shell({ drawing: Drawing }: { readonly drawing: ComponentType<DrawingProps> }) {
  const [bar, setBar] = useState<Bar>('any');
  const picture = useMemo(() => pictureAt(bar), [bar]);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const look = useMemo(() => host && readLook(host), [host]);
  return (
    <>
      <div className="panel">
        <div role="radiogroup" aria-label="Overlap strength">
          {BARS.map(([value, words]) => (
            <label key={value}>
              <input
                type="radio"
                name="bar"
                checked={bar === value}
                onChange={() => setBar(value)}
              />
              {words}
            </label>
          ))}
        </div>
        <p>
          <b data-count="mappings">{picture.edges.length}</b> mappings
        </p>
      </div>
      <div className="room" ref={setHost} data-graph>
        {host && look && <Drawing picture={picture} look={look} host={host} />}
      </div>
    </>
  );
}

/** Tells the bench that the first picture is painted, as the app does. */
export function tellReady(host: HTMLElement): void {
  host.dataset.drawn ??= 'true';
  host.dataset.ready ??= 'true';
}

/** Tells the bench how many rows are lit, so that it can hold the subjects against each other. */
export function tellLit(host: HTMLElement, rows: number): void {
  host.dataset.litRows = String(rows);
}

/**
 * The wheel scrolls up and down between both ends of the drawing.
 *
 * @param move is given how far the drawing is scrolled. Pixels
 */
export function useWheel(host: HTMLElement, height: number, move: (top: number) => void): void {
  useLayoutEffect(() => {
    let top = 0;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      top = Math.max(0, Math.min(height - ROOM.height, top + event.deltaY));
      move(top);
    };
    // Before the library's own listener, which may keep the event for itself.
    host.addEventListener('wheel', onWheel, { passive: false, capture: true });
    return () => host.removeEventListener('wheel', onWheel, { capture: true });
  }, [host, height, move]);
}
