import type { Arrangement } from './arrange';
import type { Light } from './light';
import type { Links } from './links';
import type { Offsets, Viewport } from './viewport';

/** Shows what was decided elsewhere; it decides nothing itself. */
export interface Painter {
  /** Moves, shows and hides what differs from what is shown now. */
  readonly arrange: (arrangement: Arrangement, links: Links, offsets: Offsets) => void;
  readonly light: (light: Light | null) => void;
  readonly look?: (viewport: Viewport) => void;
}
