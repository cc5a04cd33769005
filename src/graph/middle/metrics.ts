import { metricsFor } from '../metrics';
import type { Metrics } from '../metrics';

/** Parts of the width inside the padding; what is left goes to the edges, half to either side. */
const PARTS = { iso: 0.31, own: 0.31, soc2: 0.26 } as const;
/** Columns do not grow beyond this: a title has no use for more and the edges have. */
const WIDEST = { iso: 420, own: 460, soc2: 360 } as const;

/** As `metricsFor`, with room for own controls between the frameworks; titles are cut sooner. */
export function metricsBeside(width: number, coarse: boolean): Metrics {
  const metrics = metricsFor(width, coarse);
  const padding = metrics.columns.iso.x;
  const inner = Math.max(0, width - 2 * padding);
  const widthOf = (lane: keyof typeof PARTS) =>
    Math.min(WIDEST[lane], Math.round(inner * PARTS[lane]));
  const [iso, own, soc2] = [widthOf('iso'), widthOf('own'), widthOf('soc2')];
  const between = (inner - iso - own - soc2) / 2;
  return {
    ...metrics,
    columns: {
      iso: { x: padding, width: iso },
      own: { x: Math.round(padding + iso + between), width: own },
      soc2: { x: width - padding - soc2, width: soc2 },
    },
  };
}
