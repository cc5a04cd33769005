import { BASIS_WORDS, relationshipWords, strengthTitle } from '../../../catalog';
import { ownChange } from '../../../model';
import type { Basis, MappingValues, OwnChange, OwnMapping } from '../../../model';

/** The order of the groups on screen. */
export const CHANGES: readonly OwnChange[] = ['added', 'changed', 'rejected'];

/** "3 added, 8 changed, 1 rejected"; what there is none of is left out. */
export const countWords = (list: readonly OwnMapping[]): string =>
  CHANGES.flatMap((change) => {
    const count = list.filter((own) => ownChange(own) === change).length;
    return count > 0 ? [`${count} ${change}`] : [];
  }).join(', ');

/** One value of a mapping before and after; the same twice where it did not change. */
export interface ValueChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** The values of a changed pair, read from the ISO 27001 side. */
export const valueChanges = (before: MappingValues, after: MappingValues): readonly ValueChange[] =>
  [
    ['Relationship', wordsOf(before), wordsOf(after)],
    ['Strength', strengthTitle(before.strength), strengthTitle(after.strength)],
    ['Rationale', before.rationale, after.rationale],
  ].map(([what = '', was = '', is = '']) => ({ what, before: was, after: is }));

const wordsOf = ({ relationship }: MappingValues): string => relationshipWords(relationship, 'iso');

type Said = (MappingValues & { readonly basis: Basis }) | null;

/** "The crosswalk has changed since: it said Moderate 5, now says Strong 8." */
export function conflictWords(before: Said, now: Said): string {
  const start = 'The crosswalk has changed since: it';
  if (!now) return `${start} said ${saying(before)}, now no longer links the two.`;
  if (!before) return `${start} did not link the two, now says ${saying(now)}.`;
  const parts = valueChanges(before, now).filter((one) => one.before !== one.after);
  if (parts.length === 0) {
    return `${start} said so from ${BASIS_WORDS[before.basis]}, now from ${BASIS_WORDS[now.basis]}.`;
  }
  const list = (which: 'before' | 'after') => parts.map((part) => part[which]).join(', ');
  return `${start} said ${list('before')}, now says ${list('after')}.`;
}

/** What the user's own mapping says, as a sentence. */
export const yoursWords = (own: OwnMapping): string =>
  own.rejected ? 'Yours rejects the pair.' : `Yours says ${saying(own)}.`;

const saying = (values: MappingValues | null): string =>
  values ? `${strengthTitle(values.strength)}, ${wordsOf(values)}` : 'nothing';
