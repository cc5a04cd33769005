import { createStore } from 'zustand/vanilla';
import type { Light } from './light';

/** What is lit now. It changes with the pointer, so rows subscribe each to their own part of it. */
export const createLight = () =>
  createStore<{ readonly light: Light | null }>(() => ({ light: null }));
export type LightStore = ReturnType<typeof createLight>;
