import { useLayoutEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import styles from './graph.module.css';
import type { Stage } from './stage';

interface PlaneProps {
  readonly stage: Stage;
  /** Of the drawing at 100%. */
  readonly width: number;
  readonly plane: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** So long after the last movement the plane is taken to rest. Milliseconds. */
const REST = 250;

/**
 * What the camera looks at: edges and rows, moved and scaled together. Moving and scaling are apart,
 * so that the browser can move what it has painted, and paints text and lines anew, sharp, only
 * when they get another size. It is told so while the plane moves only: at rest, a surface of its
 * own makes every change of a row dearer.
 */
export function Plane({ stage, width, plane, children }: PlaneProps) {
  const moved = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const look = ({ viewport: { x, y, zoom } }: ReturnType<Stage['camera']['getState']>) => {
      if (moved.current) moved.current.style.transform = `translate(${x}px, ${y}px)`;
      if (plane.current) plane.current.style.transform = zoom === 1 ? '' : `scale(${zoom})`;
    };
    look(stage.camera.getState());
    const stop = stage.camera.subscribe((now, before) => {
      look(now);
      const { zoom } = before.viewport;
      if (now.viewport === before.viewport || now.viewport.zoom !== zoom) return;
      // One step alone is a jump.
      if (rest !== undefined) moved.current?.toggleAttribute('data-moving', true);
      clearTimeout(rest);
      rest = setTimeout(() => {
        rest = undefined;
        moved.current?.removeAttribute('data-moving');
      }, REST);
    });
    return () => {
      stop();
      clearTimeout(rest);
    };
  }, [stage, plane]);
  return (
    <div className={styles.moved} ref={moved} data-plane>
      <div className={styles.plane} ref={plane} style={{ width }}>
        {children}
      </div>
    </div>
  );
}
