import { scaleLinear } from 'd3-scale';
import type { Mapping } from '../model';
import type { Arrangement, Place } from './arrange';

/** Mappings between the same two ends, at least one of them a collapsed group, drawn as one. */
export interface Ribbon {
  /** `ribbon:A.5~CC6` */
  readonly id: string;
  /** A group, or a row when only the other end is collapsed. */
  readonly source: string;
  readonly target: string;
  readonly mappings: readonly Mapping[];
  /** In pixels at 100%. */
  readonly thickness: number;
  /** Where it leaves and arrives, measured from the middle of each end. */
  readonly sourceOffset: number;
  readonly targetOffset: number;
}

/** What is drawn between the columns. */
export interface Links {
  /** Mappings drawn as an edge of their own. */
  readonly edges: readonly Mapping[];
  readonly ribbons: readonly Ribbon[];
}

export const ribbonId = (source: string, target: string): string => `ribbon:${source}~${target}`;

/** A ribbon keeps this distance from the corners of its card, and is never thinner or thicker. */
const RIBBON = { margin: 5, thinnest: 2, thickestPerMapping: 7 } as const;

/** Splits the mappings on screen into edges and ribbons; what ends in a fold is not drawn. */
export function linksIn(arrangement: Arrangement, mappings: readonly Mapping[]): Links {
  const edges: Mapping[] = [];
  const bundles = new Map<string, { source: string; target: string; mappings: Mapping[] }>();
  for (const mapping of mappings) {
    const source = arrangement.endOf(mapping.iso);
    const target = arrangement.endOf(mapping.tsc);
    if (source === undefined || target === undefined) continue;
    if (source === mapping.iso && target === mapping.tsc) {
      edges.push(mapping);
      continue;
    }
    const id = ribbonId(source, target);
    const bundle = bundles.get(id);
    if (bundle) bundle.mappings.push(mapping);
    else bundles.set(id, { source, target, mappings: [mapping] });
  }
  return { edges, ribbons: shapeRibbons(arrangement, [...bundles.values()]) };
}

type Bundle = Omit<Ribbon, 'id' | 'thickness' | 'sourceOffset' | 'targetOffset'>;

/**
 * One scale for all ribbons, as wide as the busiest card allows, so that widths can be compared.
 * At each end they lie side by side in the order of their other ends.
 */
function shapeRibbons(arrangement: Arrangement, bundles: readonly Bundle[]): readonly Ribbon[] {
  const placeOf = (id: string): Place | undefined => arrangement.place.get(id);
  const middleOf = (id: string): number => {
    const place = placeOf(id);
    return place ? place.y + place.height / 2 : 0;
  };
  const loads = new Map<string, number>();
  for (const { source, target, mappings } of bundles) {
    for (const end of [source, target]) {
      loads.set(end, (loads.get(end) ?? 0) + mappings.length);
    }
  }
  const perMapping = Math.min(
    RIBBON.thickestPerMapping,
    ...[...loads].map(([id, load]) => ((placeOf(id)?.height ?? 0) - 2 * RIBBON.margin) / load),
  );
  const thickness = scaleLinear().domain([0, 1]).range([0, perMapping]);
  const lifted = ({ mappings }: Bundle) => Math.max(RIBBON.thinnest, thickness(mappings.length));
  // Many thin ribbons that were lifted to the least width may not grow out of their card together.
  const shrink = Math.min(
    1,
    ...[...loads.keys()].map((id) => {
      const meeting = bundles.filter(({ source, target }) => source === id || target === id);
      const sum = meeting.reduce((total, bundle) => total + lifted(bundle), 0);
      return ((placeOf(id)?.height ?? 0) - 2 * RIBBON.margin) / sum;
    }),
  );
  const widthOf = (bundle: Bundle) => lifted(bundle) * shrink;

  const offsets = (end: 'source' | 'target', other: 'source' | 'target') => {
    const result = new Map<Bundle, number>();
    for (const id of new Set(bundles.map((bundle) => bundle[end]))) {
      const sorted = bundles
        .filter((bundle) => bundle[end] === id)
        .sort((a, b) => middleOf(a[other]) - middleOf(b[other]));
      let edge = -sorted.reduce((sum, bundle) => sum + widthOf(bundle), 0) / 2;
      for (const bundle of sorted) {
        result.set(bundle, edge + widthOf(bundle) / 2);
        edge += widthOf(bundle);
      }
    }
    return result;
  };
  const atSource = offsets('source', 'target');
  const atTarget = offsets('target', 'source');
  return bundles.map((bundle) => ({
    ...bundle,
    id: ribbonId(bundle.source, bundle.target),
    thickness: widthOf(bundle),
    sourceOffset: atSource.get(bundle) ?? 0,
    targetOffset: atTarget.get(bundle) ?? 0,
  }));
}
