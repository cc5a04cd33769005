import type { HeldFigures, HeldStanding, NotCounted } from '../../../model';

export const STANDING_TITLES: Readonly<Record<HeldStanding, string>> = {
  left: 'Left',
  part: 'In part',
  full: 'In full',
  held: 'Held already',
};

/** "Of 33 criteria in scope, 29 are linked from what you hold: 4 in full, 25 in part; 4 are left." */
export function figuresWords(figures: HeldFigures, what: string): string {
  const { total, linked, full, part, left, held } = figures;
  if (total === 0) return `No ${what} are in scope.`;
  const already = held === 0 ? '' : ` ${held} ${are(held)} held already.`;
  return (
    `Of ${total} ${what} in scope, ${linked} ${are(linked)} linked from what you hold: ` +
    `${full} in full, ${part} in part; ${left === 0 ? 'none is' : `${left} ${are(left)}`} left.${already}`
  );
}

const are = (count: number): string => (count === 1 ? 'is' : 'are');

/** Why some of what is held counts for nothing, a sentence each. */
export function notCountedWords(notCounted: readonly NotCounted[]): readonly string[] {
  const of = (wanted: NotCounted['why']) =>
    notCounted.filter(({ why }) => why === wanted).map(({ id }) => id);
  const [excluded, outside] = [of('excluded'), of('outside')];
  return [
    ...(excluded.length > 0
      ? [`${named(excluded)} ${does(excluded)} not count: decided out of this scope.`]
      : []),
    ...(outside.length > 0
      ? [
          `${named(outside)} ${does(outside)} not count: the category, or the clauses, are not part of this scope.`,
        ]
      : []),
  ];
}

const does = (ids: readonly string[]): string => (ids.length === 1 ? 'does' : 'do');

const NAMED = 6;
const named = (ids: readonly string[]): string =>
  ids.length > NAMED
    ? `${ids.slice(0, NAMED).join(', ')} and ${ids.length - NAMED} more held ones`
    : `Held ${ids.join(', ')}`;
