/** Where a requirement stands in the overlap, and why, in the words that screens and exports share. */
import { bandOf } from '../model';
import type { Basis, OnlyReason, Standing } from '../model';
import type { Catalog } from './catalog';
import { BAND_TITLES, BASIS_WORDS } from './words';

/** "Shared", "ISO 27001 only", "SOC 2 only" or "Not applicable". */
export function overlapTitle(standing: Standing | undefined, side: 'iso' | 'soc2'): string {
  switch (standing?.overlap) {
    case 'shared':
      return 'Shared';
    case 'only':
      return side === 'iso' ? 'ISO 27001 only' : 'SOC 2 only';
    case 'not-applicable':
      return 'Not applicable';
    default:
      return 'Not in scope';
  }
}

/** Why a requirement has no active mapping, short enough for a cell and without its own name. */
export function reasonWords(reason: OnlyReason, catalog: Catalog, id: string): string {
  switch (reason.why) {
    case 'below-bar':
      return `${BAND_TITLES[bandOf(reason.nearest.strength)]} with ${partner(reason.nearest, id)}, below the bar`;
    case 'partner-out': {
      const other = partner(reason.nearest, id);
      if (reason.part === 'excluded') return `linked to ${other}, which is excluded`;
      if (reason.part === 'not-relevant') return `linked to ${other}, which is not relevant`;
      if (reason.part === 'clauses-off') return `linked to clause ${other}, not counted`;
      const criterion = catalog.requirement(other);
      const category = criterion?.kind === 'criterion' ? criterion.category : 'security';
      return `linked to ${other}, but ${catalog.categoryTitle(category)} is not selected`;
    }
    case 'basis-off':
      return `${kindWords(reason)}; linked by ${reason.bases.map((basis) => BASIS_WORDS[basis]).join(' and ')}`;
    case 'rejected':
      return `you rejected the mapping with ${reason.partners.join(', ')}`;
    case 'not-judged':
      return kindWords(reason);
    case 'judged-not-linked':
      return kindWords(reason);
  }
}

/** The kind of a reason, without naming a partner; for counting many together. */
export function kindWords(reason: OnlyReason): string {
  switch (reason.why) {
    case 'below-bar':
      return 'below the bar';
    case 'partner-out':
      return 'partner out of scope';
    case 'basis-off':
      return notOn(reason.asked);
    case 'rejected':
      return 'rejected by you';
    case 'not-judged':
      return notOn(reason.bases);
    case 'judged-not-linked':
      return 'judged, not linked';
  }
}

/** No mapping on any of these bases. */
function notOn(bases: readonly Basis[]): string {
  if (bases.length === 0) return 'no basis chosen';
  if (bases.includes('editorial')) return 'not among the editorial pairs';
  return bases.includes('guide') ? 'not in the guide’s table' : 'not judged yet';
}

const partner = (mapping: { readonly iso: string; readonly tsc: string }, id: string): string =>
  mapping.iso === id ? mapping.tsc : mapping.iso;
