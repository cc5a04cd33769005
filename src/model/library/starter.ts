/** Own controls to begin with: which of the starter library serve a scope, and taking them over. */
import { freeControlId, putOwnControls } from './changes';
import { servedInScope } from './reach';
import type { Overlap } from '../overlap/overlap';
import { blankOwnControl, prefixOf } from './own-control';
import type { OwnControl } from './own-control';
import type { Scope } from '../scope/scope';
import { isInScope } from '../overlap/support';

/** The parts of an own control that a statement of the starter library gives. */
export interface Starter extends Pick<
  OwnControl,
  'id' | 'statement' | 'owner' | 'frequency' | 'nature' | 'type' | 'systems' | 'serves' | 'evidence'
> {
  /**
   * Requirements it serves of which one at least has to be in scope, such as the criteria of an
   * optional category. Empty where any requirement that it serves will do.
   */
  readonly when: readonly string[];
}

/** A statement that serves a scope. */
export interface StarterRow<T extends Starter = Starter> {
  readonly starter: T;
  /** What it serves that is in scope. */
  readonly serves: readonly string[];
  readonly servesBoth: boolean;
}

/**
 * The statements that serve the present scope: those that serve both frameworks first, then by how
 * many requirements in scope they serve. Ties keep their order.
 *
 * @param overlap of the scope in force
 */
export function starterRows<T extends Starter>(
  starters: readonly T[],
  overlap: Overlap,
): readonly StarterRow<T>[] {
  return starters
    .filter(({ when }) => when.length === 0 || when.some((id) => isInScope(overlap, id)))
    .map((starter): StarterRow<T> => {
      const { iso, soc2 } = servedInScope(starter, overlap);
      return { starter, serves: [...iso, ...soc2], servesBoth: iso.length > 0 && soc2.length > 0 };
    })
    .filter(({ serves }) => serves.length > 0)
    .sort(
      (a, b) => Number(b.servesBoth) - Number(a.servesBoth) || b.serves.length - a.serves.length,
    );
}

/** Statements, by identifier, that own controls of the scope came from. */
export const startersTaken = ({ library }: Scope): ReadonlySet<string> =>
  new Set(Object.values(library).flatMap(({ starter }) => (starter === '' ? [] : [starter])));

/**
 * Adds statements to the library as own controls, with all they serve and the evidence that shows
 * it. A statement that an own control already came from is passed over. An identifier that the
 * scope uses or has used gives way to the next free one of its prefix.
 */
export function fromStarter(scope: Scope, starters: readonly Starter[]): Scope {
  const taken = startersTaken(scope);
  const wanted = starters.filter(
    ({ id }, i) => !taken.has(id) && starters.findIndex((one) => one.id === id) === i,
  );
  const isFree = (id: string) => !(id in scope.library) && !scope.retired.includes(id);
  // Those that keep their identifier go first, so that none of the others is given it.
  const kept = wanted.filter(({ id }) => isFree(id)).map((one) => asOwnControl(one.id, one));
  return wanted
    .filter(({ id }) => !isFree(id))
    .reduce(
      (after, one) =>
        putOwnControls(after, [asOwnControl(freeControlId(after, prefixOf(one.id)), one)]),
      putOwnControls(scope, kept),
    );
}

const asOwnControl = (id: string, starter: Starter): OwnControl => ({
  ...blankOwnControl(id),
  statement: starter.statement,
  owner: starter.owner,
  frequency: starter.frequency,
  nature: starter.nature,
  type: starter.type,
  systems: starter.systems,
  serves: starter.serves,
  evidence: starter.evidence,
  starter: starter.id,
});
