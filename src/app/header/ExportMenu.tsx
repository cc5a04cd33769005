import { loadNotes } from '../../catalog';
import {
  fileName,
  mappingsSheet,
  requirementsSheet,
  scopedControls,
  toCsv,
  toHtmlTable,
  toTsv,
} from '../../exchange';
import { useActions, useCatalog, useOverlap, useScope, useVisible } from '../../state';
import { copyTable, download } from '../../ui';
import type { LoadedMenuProps } from '../../ui';
import { DropMenu, MenuAction, MenuLine } from '../../ui/overlays/DropMenu';

/** Everything that can be taken along. */
export default function ExportMenu(menu: LoadedMenuProps) {
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const visible = useVisible();
  const actions = useActions();
  const { figures } = overlap;
  const requirements = [...catalog.controls, ...catalog.criteria].filter(
    ({ id }) => overlap.standing.get(id)?.overlap !== 'outside',
  );

  const exportControls = () => {
    download(
      fileName('controls', 'csv', new Date()),
      toCsv(scopedControls(catalog, scope, overlap)),
    );
  };
  const exportMappings = async () => {
    try {
      const notes = await loadNotes();
      const sheet = mappingsSheet(catalog, visible.mappings, notes);
      download(fileName('mappings', 'csv', new Date()), toCsv(sheet));
    } catch {
      actions.notify('problem', 'The notes could not be loaded, so no file was made. Try again.');
    }
  };
  const copy = async () => {
    const sheet = requirementsSheet(catalog, scope, overlap, requirements);
    const copied = await copyTable(toTsv(sheet), toHtmlTable(sheet));
    actions.notify(
      copied ? 'info' : 'problem',
      copied
        ? `Copied ${requirements.length} rows. Paste them into a spreadsheet or a document.`
        : 'The browser did not allow copying. Download the CSV instead.',
    );
  };

  return (
    <DropMenu {...menu}>
      <MenuAction
        onSelect={exportControls}
        note={`All ${figures.controls} controls and the ${figures.criteria} criteria in scope`}
      >
        Scoped controls (CSV)
      </MenuAction>
      <MenuAction
        onSelect={() => void exportMappings()}
        note={`The ${visible.mappings.length} mappings in view, with notes`}
      >
        Mappings (CSV)
      </MenuAction>
      <MenuLine />
      <MenuAction onSelect={() => void copy()} note="To paste into a spreadsheet or a document">
        Copy as a table
      </MenuAction>
    </DropMenu>
  );
}
