import type { AppState } from './store';

/**
 * What a document calls the scope that is shown. A frozen version is named with the scope it was
 * frozen from, because its own name, as in "agreed 2027-01-15", says nothing of that.
 */
export function documentName({ visitor, scopeName }: Pick<AppState, 'visitor' | 'scopeName'>) {
  if (!visitor) return scopeName;
  return visitor.arrival?.source === 'frozen version'
    ? `${scopeName}, ${visitor.name}`
    : visitor.name;
}
