import type { Implementation } from '../scope/decision';
import { lowestImplementation } from './own-control';
import type { ControlLibrary, OwnControl } from './own-control';

/** Own controls by the requirement they serve, in the order of the library. */
export type Serving = ReadonlyMap<string, readonly OwnControl[]>;

export function servingOf(library: ControlLibrary): Serving {
  const serving = new Map<string, OwnControl[]>();
  for (const control of Object.values(library)) {
    for (const id of control.serves) {
      const others = serving.get(id);
      if (others) others.push(control);
      else serving.set(id, [control]);
    }
  }
  return serving;
}

/** How far a requirement is put into practice: the lowest of what serves it, or nothing does. */
export const statusByControls = (serving: Serving, id: string): Implementation | 'unserved' => {
  const controls = serving.get(id);
  return controls ? lowestImplementation(controls.map((one) => one.implementation)) : 'unserved';
};
