import { groupTitleOf } from '../../../catalog';
import type { Catalog, Evidence } from '../../../catalog';
import type { OwnControl } from '../../../model';
import { findPartners, hasWordsOf } from '../../details/own/partners';
import { readList } from '../held/read-list';
import { shortened } from '../../../ui/shortened';
import type { Pick } from './PickField';

/** As much of a statement as tells it from others, in characters. */
const TELLING = 120;

/**
 * Requirements that a query may mean: all of a list of identifiers in any spelling at once, else
 * one by identifier or words of its title.
 *
 * @param taken those that are chosen already, which are not offered
 */
export function requirementPicks(
  catalog: Catalog,
  taken: readonly string[],
  query: string,
): readonly Pick[] {
  const free = catalog.requirements.filter(({ id }) => !taken.includes(id));
  const list = readList(catalog, query);
  const fresh = list.ids.filter((id) => !taken.includes(id));
  if (list.ids.length > 1) {
    const unknown = list.unknown.length > 0 ? `Not known: ${list.unknown.join(', ')}` : '';
    if (fresh.length === 0) return [];
    return [
      {
        key: 'list',
        ids: fresh,
        name: fresh.length === 1 ? 'Add 1' : `Add all ${fresh.length}`,
        title: fresh.join(', '),
        ...(unknown && { aside: unknown }),
      },
    ];
  }
  return findPartners(catalog, free, query).map((requirement) => ({
    key: requirement.id,
    ids: [requirement.id],
    name: requirement.id,
    title: requirement.title,
    aside: groupTitleOf(catalog, requirement),
  }));
}

/** Evidence that a query may mean; what supports something of `serves` comes first. */
export function evidencePicks(
  evidence: readonly Evidence[],
  { evidence: taken, serves }: OwnControl,
  query: string,
): readonly Pick[] {
  const fits = ({ supports }: Evidence) => supports.some((id) => serves.includes(id));
  const matches = hasWordsOf(query);
  const found = evidence.filter(
    ({ id, name, shows }) => !taken.includes(id) && matches(`${id} ${name} ${shows}`),
  );
  return [...found.filter(fits), ...found.filter((one) => !fits(one))].map((one) => ({
    key: one.id,
    ids: [one.id],
    name: one.name,
    title: '',
    aside: fits(one)
      ? `Supports ${one.supports.filter((id) => serves.includes(id)).join(', ')}`
      : `Supports none of what this serves: ${one.supports.join(', ')}`,
  }));
}

/** Own controls that a query may mean, by identifier or words of the statement. */
export function ownControlPicks(controls: readonly OwnControl[], query: string): readonly Pick[] {
  const matches = hasWordsOf(query);
  return controls
    .filter(({ id, statement }) => matches(`${id} ${statement}`))
    .map(({ id, statement }) => ({
      key: id,
      ids: [id],
      name: id,
      title: shortened(statement, TELLING),
    }));
}
