import { useSyncExternalStore } from 'react';
import { dayOf } from '../../model';
import type { IsoDate } from '../../model';

const today = (): IsoDate => dayOf(new Date());

/** A page that was left open over midnight has another day when it is looked at again. */
function onReturn(tell: () => void): () => void {
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}

/** The day it is where the user is. */
export const useToday = (): IsoDate => useSyncExternalStore(onReturn, today);
