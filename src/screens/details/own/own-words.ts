/** How the screens speak of the user's own mappings. */
import { BASIS_WORDS } from '../../../catalog';
import { ownChange } from '../../../model';
import type { OwnChange, OwnMapping, Rationale, Side } from '../../../model';
import { valuesWords } from '../../../ui/mapping-words';

/** What the crosswalk said of a pair when the user disagreed with it. */
export const baselineWords = ({ baseline }: OwnMapping, side: Side): string =>
  baseline
    ? `The crosswalk says ${valuesWords(baseline, side)} (${BASIS_WORDS[baseline.basis]}).`
    : 'The crosswalk does not link the two.';

/** What the user did about a pair, for a heading or the beginning of a line. */
export const CHANGE_TITLES: Readonly<Record<OwnChange, string>> = {
  added: 'Added',
  changed: 'Changed',
  rejected: 'Rejected',
};

/** "Changed by Ada Example, CISO", as far as they gave their name. */
export function whoWords(own: OwnMapping): string {
  const by = [own.author, own.role].filter(Boolean).join(', ');
  return `${CHANGE_TITLES[ownChange(own)]} by ${by || 'somebody unnamed'}`;
}

/** "mapping A.5.15 with CC6.1", as in the labels of undo. */
export const pairWords = ({ iso, tsc }: { readonly iso: string; readonly tsc: string }): string =>
  `mapping ${iso} with ${tsc}`;

/** Why two requirements are related, after NIST IR 8477. */
export const RATIONALE_MEANINGS: Readonly<Record<Rationale, string>> = {
  syntactic: 'the wording is alike',
  semantic: 'they mean the same, in other words',
  functional: 'doing one has the result that the other asks for',
};
