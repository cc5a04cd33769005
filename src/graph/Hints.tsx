import { ArrowDown, ArrowUp } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { Place } from './arrange';
import { LANES } from './cards';
import type { Lane } from './cards';
import { countOutside } from './glide';
import styles from './graph.module.css';
import type { Light } from './light';
import type { Stage } from './stage';
import type { Drawing } from './useDrawing';
import type { Size } from './viewport';

interface HintsProps {
  readonly stage: Stage;
  readonly drawing: Drawing;
  readonly size: Size;
  /** The selection's light; its rows that are off screen are pointed to. */
  readonly light: Light | null;
}

/** "3 more below": points to lit rows that are outside the screen, and goes there on a click. */
export default function Hints({ stage, drawing, size, light }: HintsProps) {
  return LANES.map((side) => (
    <ColumnHints
      key={side}
      side={side}
      stage={stage}
      size={size}
      places={[...(light?.rows ?? [])].flatMap((id) => {
        const place = drawing.arrangement.place.get(id);
        return place?.side === side ? [{ ...place, id }] : [];
      })}
    />
  ));
}

interface ColumnHintsProps {
  readonly side: Lane;
  readonly stage: Stage;
  readonly size: Size;
  readonly places: readonly (Place & { readonly id: string })[];
}

function ColumnHints({ side, stage, size, places }: ColumnHintsProps) {
  // A string, so that scrolling renders only when a count changes.
  const counts = useSyncExternalStore(stage.camera.subscribe, () => {
    const { viewport, offsets } = stage.camera.getState();
    const { above, below } = countOutside(places, viewport, offsets, size);
    return `${above}/${below}`;
  });
  const [above = 0, below = 0] = counts.split('/').map(Number);
  const sorted = [...places].sort((a, b) => a.y - b.y);
  const hint = (count: number, where: 'above' | 'below') => {
    if (count === 0) return null;
    const nearest = where === 'above' ? sorted[count - 1] : sorted.at(-count);
    const Icon = where === 'above' ? ArrowUp : ArrowDown;
    return (
      <button
        type="button"
        className={styles.hint}
        data-side={side}
        data-where={where}
        onClick={() => nearest && stage.reveal(nearest.id)}
      >
        <Icon size={14} aria-hidden /> {count} more {where}
      </button>
    );
  };
  return (
    <>
      {hint(above, 'above')}
      {hint(below, 'below')}
    </>
  );
}
