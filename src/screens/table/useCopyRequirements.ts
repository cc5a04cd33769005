import { requirementsSheet, toHtmlTable, toTsv } from '../../exchange';
import type { Requirement } from '../../model';
import { useActions, useCatalog, useOverlap, useScope } from '../../state';
import { copyTable } from '../../ui';

/** Copies requirements as a table for spreadsheets and documents, and says how it went. */
export function useCopyRequirements(): (requirements: readonly Requirement[]) => Promise<void> {
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const actions = useActions();
  return async (requirements) => {
    const sheet = requirementsSheet(catalog, scope, overlap, requirements);
    if (await copyTable(toTsv(sheet), toHtmlTable(sheet))) {
      actions.notify(
        'info',
        `Copied ${requirements.length} rows. Paste them into a spreadsheet or a document.`,
      );
    } else {
      actions.notify('problem', 'The browser did not allow copying. Export the CSV instead.');
    }
  };
}
