import { createContext, use } from 'react';
import type { Status } from '../../../model';

/** How the user left an editor. */
export type Leaving = 'enter' | 'tab' | 'back' | 'escape';

/** What the cells of the table ask of it. The same object for as long as the table is there. */
export interface Grid {
  /** Identifiers of the lists that fields suggest from. */
  readonly ownersList: string;
  readonly providersList: string;
  /** A decision made with the pointer or inside the radio buttons. */
  readonly chooseStatus: (id: string, status: Status) => void;
  /** The editor of a cell was left by a key; what was written has been committed or dropped. */
  readonly leave: (id: string, column: string, how: Leaving) => void;
  readonly togglePick: (id: string, range: boolean) => void;
}

export const GridContext = createContext<Grid | null>(null);

/** @throws Error outside the working table */
export function useGrid(): Grid {
  const grid = use(GridContext);
  if (!grid) throw new Error('useGrid needs a working table');
  return grid;
}
