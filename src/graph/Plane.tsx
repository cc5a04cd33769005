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

/**
 * What the camera looks at: edges and rows, moved and scaled together. Moving and scaling are apart,
 * so that the browser can move what it has painted, and paints text and lines anew, sharp, only
 * when they get another size.
 */
export function Plane({ stage, width, plane, children }: PlaneProps) {
  const moved = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const look = ({ viewport: { x, y, zoom } }: ReturnType<Stage['camera']['getState']>) => {
      if (moved.current) moved.current.style.transform = `translate(${x}px, ${y}px)`;
      if (plane.current) plane.current.style.transform = zoom === 1 ? '' : `scale(${zoom})`;
    };
    look(stage.camera.getState());
    return stage.camera.subscribe(look);
  }, [stage, plane]);
  return (
    <div className={styles.moved} ref={moved} data-plane>
      <div className={styles.plane} ref={plane} style={{ width }}>
        {children}
      </div>
    </div>
  );
}
