import { createContext, use } from 'react';

export type DialogName =
  | 'shortcuts'
  | 'share'
  | 'rename'
  | 'about'
  | 'kept'
  | 'compare'
  | 'merge'
  | 'workbook'
  | 'freeze'
  | 'report';

export interface Dialogs {
  readonly shown: DialogName | null;
  readonly show: (name: DialogName) => void;
  readonly close: () => void;
}

export const DialogsContext = createContext<Dialogs>({
  shown: null,
  show: () => undefined,
  close: () => undefined,
});

/** Which dialog is open, and how to open one. */
export const useDialogs = (): Dialogs => use(DialogsContext);
