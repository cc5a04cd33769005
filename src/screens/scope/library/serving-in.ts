import { servingOf } from '../../../model';
import type { ControlLibrary, Serving } from '../../../model';

const known = new WeakMap<ControlLibrary, Serving>();

/** `servingOf`, worked out once for each library however many rows ask. */
export function servingIn(library: ControlLibrary): Serving {
  const serving = known.get(library) ?? servingOf(library);
  known.set(library, serving);
  return serving;
}
