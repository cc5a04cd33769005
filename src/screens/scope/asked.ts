import { createContext } from 'react';
import type { Warning } from '../../model';

/** What the focus shall go to in another part: what a warning is about, or the name of who writes. */
export type Wanted = Warning['about'] | { readonly on: 'author' };

export interface Asked {
  /** Null once it has taken the focus. */
  readonly about: Wanted | null;
  readonly ask: (about: Wanted | null) => void;
}

export const AskedContext = createContext<Asked>({ about: null, ask: () => undefined });
