import { useActions } from '../state';
import { copyText } from './clipboard';

/** Copies a text and says how it went. @param what as in "Copied the steps" */
export function useCopy(): (text: string, what: string) => Promise<void> {
  const actions = useActions();
  return async (text, what) => {
    if (await copyText(text)) actions.notify('info', `Copied ${what}.`);
    else actions.notify('problem', 'The browser did not allow copying. Select the text instead.');
  };
}
