import type { Mapping } from '../model';
import type { Arrangement, Place } from './arrange';

/** A requirement and an own control that serves it, by what stands left and what stands right. */
export interface ServeLink {
  /** `A.5.15~own:AC-01`, `own:AC-01~CC6.1` */
  readonly id: string;
  readonly iso: string;
  readonly tsc: string;
  readonly serves: true;
}

/** What is drawn between two rows. */
export type Link = Mapping | ServeLink;

/** Mappings between the same two ends, at least one of them a collapsed group, drawn as one. */
export interface Ribbon {
  /** `ribbon:A.5~CC6` */
  readonly id: string;
  /** A group, or a row when only the other end is collapsed. */
  readonly source: string;
  readonly target: string;
  readonly mappings: readonly Link[];
  /** In pixels at 100%. */
  readonly thickness: number;
  /** Where it leaves and arrives, measured from the middle of each end. */
  readonly sourceOffset: number;
  readonly targetOffset: number;
}

/** What is drawn between the columns. */
export interface Links {
  /** Mappings drawn as an edge of their own. */
  readonly edges: readonly Link[];
  readonly ribbons: readonly Ribbon[];
  /** What lies within reach of some ends, where that is more than what touches them. */
  readonly reach?: ((ids: readonly string[]) => (link: Link) => boolean) | undefined;
}

export const ribbonId = (source: string, target: string): string => `ribbon:${source}~${target}`;

/** A ribbon keeps this distance from the corners of its card, and is never thinner or thicker. */
const RIBBON = { margin: 5, thinnest: 2, thickestPerMapping: 7 } as const;

/** Splits the mappings on screen into edges and ribbons; what ends in a fold is not drawn. */
export function linksIn(arrangement: Arrangement, mappings: readonly Link[]): Links {
  const edges: Link[] = [];
  const bundles = new Map<string, { source: string; target: string; mappings: Link[] }>();
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
  // A card in the middle has ribbons on both of its sides, which do not share the room.
  const meetings = (['source', 'target'] as const).flatMap((end) =>
    [...new Set(bundles.map((bundle) => bundle[end]))].map((id) => ({
      room: (placeOf(id)?.height ?? 0) - 2 * RIBBON.margin,
      meeting: bundles.filter((bundle) => bundle[end] === id),
    })),
  );
  const perMapping = Math.min(
    RIBBON.thickestPerMapping,
    ...meetings.map(
      ({ room, meeting }) => room / meeting.reduce((sum, { mappings }) => sum + mappings.length, 0),
    ),
  );
  const lifted = ({ mappings }: Bundle) => Math.max(RIBBON.thinnest, perMapping * mappings.length);
  // Many thin ribbons that were lifted to the least width may not grow out of their card together.
  const shrink = Math.min(
    1,
    ...meetings.map(
      ({ room, meeting }) => room / meeting.reduce((sum, bundle) => sum + lifted(bundle), 0),
    ),
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
