import { ATTRIBUTE_FAMILIES, bandOf, sideOf } from '../model';
import type { Mapping, Overlap, Requirement } from '../model';
import type { Catalog } from '../catalog';
import { attributeFacet, bandFacet, standingFacet, themeFacet } from './view';
import type { Facet } from './view';

/** Which requirements and mappings the view filters leave on screen. */
export interface Visible {
  /** In scope, or decided out of it, and not hidden by a view filter. */
  readonly requirement: (requirement: Requirement) => boolean;
  /** Active, strong enough for the legend, both ends visible. */
  readonly mapping: (mapping: Mapping) => boolean;
  readonly mappings: readonly Mapping[];
}

export function visibleIn(
  catalog: Catalog,
  overlap: Overlap,
  hiddenFacets: readonly Facet[],
): Visible {
  const hidden = new Set(hiddenFacets);
  const filtersAttributes = hiddenFacets.some((facet) => facet.startsWith('attribute:'));
  /** A control stays while each family leaves at least one of its values. */
  const keepsAttributes = (id: string): boolean => {
    const tags = catalog.attributes[id];
    if (!filtersAttributes || !tags) return true;
    return ATTRIBUTE_FAMILIES.every((family) =>
      tags[family].some((value) => !hidden.has(attributeFacet(family, value))),
    );
  };
  const requirement = (candidate: Requirement): boolean => {
    const standing = overlap.standing.get(candidate.id)?.overlap ?? 'outside';
    if (standing === 'outside' || hidden.has(themeFacet(candidate.group))) return false;
    if (!keepsAttributes(candidate.id)) return false;
    // The bars over the columns count controls and criteria; clauses have no segment of their own.
    if (candidate.kind === 'clause') return !hidden.has(standingFacet('iso', standing));
    return !hidden.has(standingFacet(sideOf(candidate), standing));
  };
  const endIsVisible = (id: string): boolean => {
    const end = catalog.requirement(id);
    return end !== undefined && requirement(end);
  };
  const mapping = ({ iso, tsc, strength }: Mapping): boolean =>
    !hidden.has(bandFacet(bandOf(strength))) && endIsVisible(iso) && endIsVisible(tsc);
  return { requirement, mapping, mappings: overlap.active.filter(mapping) };
}
