/** One own control out of several that say the same, and two out of one that says two things. */
import { freeControlId, putOwnControls, removeOwnControls } from './changes';
import { lowestImplementation, prefixOf } from './own-control';
import type { OwnControl } from './own-control';
import type { Scope } from '../scope/scope';

/**
 * What several own controls become as one. The survivor keeps its words; what it does not say is
 * taken from the others; requirements, evidence, references and notes of all are united; it is put
 * into practice as far as the last of them.
 *
 * @param survivor whose identifier and statement stay
 */
export function mergedControl(survivor: OwnControl, others: readonly OwnControl[]): OwnControl {
  const all = [survivor, ...others];
  const said = <K extends 'owner' | 'frequency' | 'nature' | 'type' | 'systems' | 'starter'>(
    field: K,
  ): OwnControl[K] => all.map((one) => one[field]).find((value) => value !== '') ?? survivor[field];
  return {
    id: survivor.id,
    statement: survivor.statement,
    owner: said('owner'),
    frequency: said('frequency'),
    nature: said('nature'),
    type: said('type'),
    systems: said('systems'),
    implementation: lowestImplementation(all.map((one) => one.implementation)),
    serves: united(all.map((one) => one.serves)),
    evidence: united(all.map((one) => one.evidence)),
    evidenceReference: joined(all.map((one) => one.evidenceReference)),
    note: joined(all.map((one) => one.note)),
    starter: said('starter'),
  };
}

const united = (lists: readonly (readonly string[])[]): readonly string[] => [
  ...new Set(lists.flat()),
];

const joined = (texts: readonly string[]): string =>
  [...new Set(texts.filter((text) => text !== ''))].join('\n');

/**
 * Merges own controls into one of them and retires the others.
 *
 * @param ids all that say the same; fewer than two of the library change nothing
 * @param survivorId one of them; any other changes nothing
 */
export function mergeOwnControls(scope: Scope, ids: readonly string[], survivorId: string): Scope {
  const survivor = ids.includes(survivorId) ? scope.library[survivorId] : undefined;
  const others = [...new Set(ids)].flatMap((id) =>
    id === survivorId ? [] : (scope.library[id] ?? []),
  );
  if (!survivor || others.length === 0) return scope;
  return removeOwnControls(
    putOwnControls(scope, [mergedControl(survivor, others)]),
    others.map(({ id }) => id),
  );
}

/** One of the two statements of a split, with its share of what the whole served and asked for. */
export interface SplitPart {
  readonly statement: string;
  readonly serves: readonly string[];
  readonly evidence: readonly string[];
}

/**
 * Splits an own control in two. The first keeps the identifier, the second gets the next free one of
 * the same prefix. Both may have the same requirement or evidence; what neither is given stays with
 * the first, and what the whole did not have is passed over. All else holds of both.
 */
export function splitOwnControl(
  scope: Scope,
  id: string,
  [first, second]: readonly [SplitPart, SplitPart],
): Scope {
  const whole = scope.library[id];
  if (!whole) return scope;
  const share = (field: 'serves' | 'evidence') => ({
    first: whole[field].filter((one) => first[field].includes(one) || !second[field].includes(one)),
    second: whole[field].filter((one) => second[field].includes(one)),
  });
  const [serves, evidence] = [share('serves'), share('evidence')];
  return putOwnControls(scope, [
    { ...whole, statement: first.statement, serves: serves.first, evidence: evidence.first },
    {
      ...whole,
      id: freeControlId(scope, prefixOf(id)),
      statement: second.statement,
      serves: serves.second,
      evidence: evidence.second,
      starter: '',
    },
  ]);
}
