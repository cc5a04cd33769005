import { useMemo, useState } from 'react';
import type { RefObject } from 'react';
import type { PlacedGroup } from '../../graph/arrange';
import { useCatalog, useOverlap } from '../../state';
import { overviewDrawing } from './overview-drawing';
import styles from './overview.module.css';
import frame from './present.module.css';
import type { Sizes } from './sizes';
import type { Flow } from './useFlow';
import { codeOf } from './words';

/** In units: a card of this height has room for title, figure and bar under each other. */
const TALL_FROM = 4.6;

interface OverviewProps {
  readonly flow: Flow;
  readonly sizes: Sizes;
  readonly stage: RefObject<HTMLDivElement | null>;
}

/** The graph from afar: themes and series, and between them ribbons as wide as their mappings. */
export function Overview({ flow, sizes, stage }: OverviewProps) {
  const catalog = useCatalog();
  const overlap = useOverlap();
  const { width, height, unit, stacked } = sizes;
  const [lit, setLit] = useState<string | null>(null);
  const { groups, ribbons } = useMemo(
    () => overviewDrawing(catalog, overlap, { width, height, unit }),
    [catalog, overlap, width, height, unit],
  );
  const cardOf = (group: PlacedGroup) => (
    <Card
      key={group.card.id}
      group={group}
      tall={group.height >= TALL_FROM * unit}
      onLight={setLit}
      onOpen={() => flow.openStep(group.card.id)}
    />
  );
  return (
    <div
      className={`${frame.stage} ${styles.overview}`}
      ref={stage}
      role="group"
      aria-label="Overview"
      tabIndex={-1}
      style={stacked ? undefined : { height }}
    >
      <svg className={styles.ribbons} width={width} height={height} data-drawing aria-hidden>
        {ribbons.map(({ id, path, thickness, source, target }) => (
          <path
            key={id}
            d={path}
            strokeWidth={thickness}
            data-ribbon={id}
            data-lit={lit === source || lit === target || undefined}
            data-dim={(lit !== null && lit !== source && lit !== target) || undefined}
          />
        ))}
      </svg>
      {groups.map(cardOf)}
    </div>
  );
}

interface CardProps {
  readonly group: PlacedGroup;
  /** Whether the figure stands under the title. */
  readonly tall: boolean;
  readonly onLight: (id: string | null) => void;
  readonly onOpen: () => void;
}

/** A group; pressing it presents it. */
function Card({ group: { card, x, y, width, height }, tall, onLight, onOpen }: CardProps) {
  const group = useCatalog().group(card.id);
  const code = group ? codeOf(group) : card.id;
  const figure = `${card.linked} of ${card.total} shared`;
  return (
    <button
      type="button"
      className={styles.card}
      data-tall={tall || undefined}
      aria-label={`${code} ${card.title}, ${figure}`}
      style={{ left: x, top: y, width, height }}
      onPointerEnter={() => onLight(card.id)}
      onPointerLeave={() => onLight(null)}
      onFocus={() => onLight(card.id)}
      onBlur={() => onLight(null)}
      onClick={onOpen}
    >
      <span className={styles.code}>{code}</span>
      <span className={styles.cardTitle}>{card.title}</span>
      <span className={styles.figure}>{figure}</span>
      <span className={styles.share} aria-hidden>
        <span style={{ width: `${card.total === 0 ? 0 : (100 * card.linked) / card.total}%` }} />
      </span>
    </button>
  );
}
