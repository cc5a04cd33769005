import { scaleBand, scaleLinear } from 'd3-scale';
import { floorOf } from '../../model';
import type { Bar } from '../../model';
import styles from './panel.module.css';

const SIZE = { width: 220, height: 36 } as const;
/** An empty strength still shows where it is. */
const LEAST_HEIGHT = 1.5;

interface HistogramProps {
  /** Mappings at strength 1 to 10. */
  readonly counts: readonly number[];
  readonly bar: Bar;
}

/** Mappings by strength; those below the bar are pale. */
export default function Histogram({ counts, bar }: HistogramProps) {
  const strengths = counts.map((_, index) => index + 1);
  const x = scaleBand<number>().domain(strengths).range([0, SIZE.width]).padding(0.14);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...counts)])
    .range([0, SIZE.height]);
  const words = strengths
    .filter((strength) => (counts[strength - 1] ?? 0) > 0)
    .map((strength) => `${counts[strength - 1]} at strength ${strength}`)
    .join(', ');
  return (
    <svg
      className={styles.histogram}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words === '' ? 'No mappings' : `Mappings: ${words}`}
    >
      {strengths.map((strength) => {
        const count = counts[strength - 1] ?? 0;
        const height = Math.max(LEAST_HEIGHT, y(count));
        return (
          <rect
            key={strength}
            x={x(strength)}
            y={SIZE.height - height}
            width={x.bandwidth()}
            height={height}
            rx={1.5}
            data-counts={(count > 0 && strength >= floorOf(bar)) || undefined}
          >
            <title>{`${count} at strength ${strength}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
