import { loadNotes } from '../../catalog';
import { fileName, mappingsSheet, scopedControls, toCsv } from '../../exchange';
import { useCopyRequirements } from '../../screens/table/useCopyRequirements';
import { useActions, useCatalog, useOverlap, useScope, useVisible } from '../../state';
import { download } from '../../ui';
import type { LoadedMenuProps } from '../../ui';
import { DropMenu, MenuAction, MenuLine } from '../../ui/overlays/DropMenu';

/** Everything that can be taken along. */
export default function ExportMenu(menu: LoadedMenuProps) {
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const visible = useVisible();
  const actions = useActions();
  const copy = useCopyRequirements();
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
      <MenuAction
        onSelect={() => void copy(requirements)}
        note="To paste into a spreadsheet or a document"
      >
        Copy as a table
      </MenuAction>
    </DropMenu>
  );
}
