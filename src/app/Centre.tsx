import { useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { metricsFor } from '../graph/metrics';
import { useSize } from '../graph/useViewport';
import styles from './shell.module.css';

/**
 * The middle of the window, which tells what is in it how wide the graph's columns are: the bars
 * stand exactly over what they count. Apart from the shell, which need not be drawn again for it.
 */
export function Centre({ children }: { readonly children: ReactNode }) {
  const [centre, setCentre] = useState<HTMLElement | null>(null);
  const size = useSize(centre);
  const columns = size ? metricsFor(size.width, false).columns : undefined;
  const widths = columns && {
    '--iso-width': `${columns.iso.width}px`,
    '--soc2-width': `${columns.soc2.width}px`,
    '--strip-padding': `${columns.iso.x}px`,
  };
  return (
    <main className={styles.centre} ref={setCentre} style={widths as CSSProperties}>
      {children}
    </main>
  );
}
