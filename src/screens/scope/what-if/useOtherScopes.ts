import { useState } from 'react';
import { fingerprintOf, INITIAL_SCOPE } from '../../../model';
import type { Scope } from '../../../model';
import { useApp, useWorkspace } from '../../../state';
import { frozenOf } from '../../../state/frozen';

/** A scope that the one on screen can be set beside. */
export interface OtherScope {
  readonly key: string;
  readonly name: string;
  readonly scope: Scope;
}

interface OtherScopes {
  /** What the scope on screen is called. */
  readonly shownName: string;
  /** Frozen versions of the scope, newest first; other scopes of this browser; that of a first visit. */
  readonly others: readonly OtherScope[];
  /** Reads the stored scopes again: another tab may have written. */
  readonly refresh: () => void;
}

export function useOtherScopes(): OtherScopes {
  const { storage, catalog } = useWorkspace();
  const ownId = useApp(({ scopeId }) => scopeId);
  const ownName = useApp(({ scopeName }) => scopeName);
  const own = useApp(({ scope }) => scope);
  const visitor = useApp((state) => state.visitor);
  const read = () => ({
    scopes: storage.load(catalog).scopes,
    frozen: frozenOf(storage, ownId, catalog),
  });
  const [stored, setStored] = useState(read);
  const others: OtherScope[] = [
    ...stored.frozen.toReversed().map(({ id, name, scope }) => ({
      key: `frozen:${id}`,
      name: `Frozen: ${name} (${fingerprintOf(scope)})`,
      scope,
    })),
    ...stored.scopes
      .filter(({ id }) => id !== ownId)
      .map(({ id, name, scope }) => ({ key: id, name, scope })),
  ];
  // While a visitor's scope is on screen, the user's own is the one beside it.
  if (visitor) others.unshift({ key: ownId, name: ownName, scope: own });
  others.push({ key: 'start', name: 'As it was at the start', scope: INITIAL_SCOPE });
  return {
    shownName: visitor?.name ?? ownName,
    others,
    refresh: () => setStored(read()),
  };
}
