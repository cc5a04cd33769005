import { scaleLinear } from 'd3-scale';
import type { Mapping } from '../../model';

/** Part of the full colour, in percent: the palest is still told from an empty cell. */
const PALEST = 18;
/** A total has its number on it, which must be legible on the deepest tone of both themes. */
const DEEPEST_TOTAL = 50;

const ofStrength = scaleLinear().domain([1, 10]).range([PALEST, 100]);

/** Tone of a single mapping, by its strength. */
export const strengthTone = (strength: number): number => Math.round(ofStrength(strength));

/** Tone of a total, by its number of mappings against the largest total on screen. */
export function totalTone(mappings: readonly Mapping[], largest: number): number {
  const scale = scaleLinear()
    .domain([1, Math.max(2, largest)])
    .range([PALEST, DEEPEST_TOTAL])
    .clamp(true);
  return Math.round(scale(mappings.length));
}
