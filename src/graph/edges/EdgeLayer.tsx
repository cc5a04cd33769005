import { memo, useLayoutEffect, useRef } from 'react';
import { createEdgePainter } from './edge-painter';
import type { EdgePainter } from './edge-painter';
import styles from './edges.module.css';

interface EdgeLayerProps {
  /** Called with a painter before the first drawing, and with null when it is gone. */
  readonly onPainter: (painter: EdgePainter | null) => void;
}

/**
 * The edges under the rows. React only makes the room for them: they change with every movement of
 * the pointer. What they say stands in the names of the rows, so nobody has to hear them.
 */
export const EdgeLayer = memo(function EdgeLayer({ onPainter }: EdgeLayerProps) {
  const all = useRef<SVGSVGElement>(null);
  const lit = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (!all.current || !lit.current) return;
    onPainter(createEdgePainter({ all: all.current, lit: lit.current }));
    return () => onPainter(null);
  }, [onPainter]);
  return (
    <>
      <svg ref={all} className={styles.edges} data-surface="all" aria-hidden />
      <svg ref={lit} className={styles.edges} data-surface="lit" aria-hidden />
    </>
  );
});
