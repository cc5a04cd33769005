/** Producers of a changed control library: like those of `scope-changes.ts`. */
import { inHeldOrder, inLibraryOrder } from '../cells/cells';
import type { OwnControl } from './own-control';
import { recordText } from '../scope/record-text';
import type { Scope } from '../scope/scope';

/** Puts own controls into the library, in the place of any of the same identifier. */
export function putOwnControls(scope: Scope, controls: readonly OwnControl[]): Scope {
  const library = { ...scope.library };
  let changed = false;
  for (const control of controls) {
    const after = { ...control, serves: inHeldOrder([...new Set(control.serves)]) };
    const before = library[control.id];
    if (before && recordText(before) === recordText(after)) continue;
    library[control.id] = after;
    changed = true;
  }
  return changed ? { ...scope, library: inLibraryOrder(Object.values(library)) } : scope;
}

/** Takes own controls out of the library; their identifiers are not used again. */
export function removeOwnControls(scope: Scope, ids: readonly string[]): Scope {
  const gone = ids.filter((id) => id in scope.library);
  if (gone.length === 0) return scope;
  const kept = Object.entries(scope.library).filter(([id]) => !gone.includes(id));
  return {
    ...scope,
    library: Object.fromEntries(kept),
    retired: inHeldOrder([...new Set([...scope.retired, ...gone])]),
  };
}

/**
 * An identifier that no own control of the scope has or had.
 *
 * @param prefix two to four capital letters, as in `AC`
 */
export function freeControlId(scope: Scope, prefix: string): string {
  const used = [...Object.keys(scope.library), ...scope.retired]
    .filter((id) => id.startsWith(`${prefix}-`))
    .map((id) => Number(id.slice(prefix.length + 1)));
  return `${prefix}-${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
}
