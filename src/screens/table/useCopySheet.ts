import { toHtmlTable, toTsv } from '../../exchange';
import type { Sheet } from '../../exchange';
import { useActions } from '../../state';
import { copyTable } from '../../ui';

/** Copies a sheet for spreadsheets and documents, and says how it went. @param what as in "3 rows" */
export function useCopySheet(): (sheet: Sheet, what: string) => Promise<void> {
  const actions = useActions();
  return async (sheet, what) => {
    if (await copyTable(toTsv(sheet), toHtmlTable(sheet))) {
      actions.notify('info', `Copied ${what}. Paste them into a spreadsheet or a document.`);
    } else {
      actions.notify('problem', 'The browser did not allow copying. Export the CSV instead.');
    }
  };
}
