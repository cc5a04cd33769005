/** How much of a scope goes into an address, a link or a file. */
import { decideEach, INITIAL_SCOPE, kindOfId } from '../model';
import type { Decision, OwnMapping, Scope } from '../model';
import type { Carries } from './store';

/**
 * The part of a scope that can be carried. `codes` are the choices and statuses of an address;
 * `choices` leave out every text that anyone typed; `everything` is all but the log.
 */
export function carriedPart(scope: Scope, carries: Carries): Scope {
  if (carries === 'everything') return scope.log.length === 0 ? scope : { ...scope, log: [] };
  const { categories, bar, bases, countClauses } = scope;
  const part = decideEach(
    { ...INITIAL_SCOPE, categories, bar, bases, countClauses },
    Object.entries(scope.decisions).map(([id, decision]) => ({
      target: { id, kind: kindOfId(id) },
      change: carries === 'codes' ? { status: decision.status } : choicesOf(decision),
    })),
  );
  if (carries === 'codes') return part;
  const yours = Object.entries(scope.yours).map(([id, own]): readonly [string, OwnMapping] => [
    id,
    { ...own, reason: '', author: '', role: '' },
  ]);
  return { ...part, yours: Object.fromEntries(yours), held: scope.held, plan: scope.plan };
}

const choicesOf = ({ status, reasons, implementation, due }: Decision): Partial<Decision> => ({
  status,
  reasons,
  implementation,
  due,
});
