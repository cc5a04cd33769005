import { useState } from 'react';
import {
  beginScope,
  deleteScope,
  duplicateScope,
  switchScope,
  useApp,
  useReadOnly,
  useWorkspace,
} from '../../state';
import type { LoadedMenuProps } from '../../ui';
import { DropMenu, MenuAction, MenuChoice, MenuLine } from '../../ui/overlays/DropMenu';
import { askForProject } from '../arrivals/project';
import { askForSpreadsheet } from '../arrivals/spreadsheet';
import { useDialogs } from '../dialogs/useDialogs';

/** The scopes this browser keeps: open another, begin, duplicate, rename, delete. */
export default function ScopeMenu(menu: LoadedMenuProps) {
  const workspace = useWorkspace();
  const { catalog, storage } = workspace;
  const id = useApp((state) => state.scopeId);
  const name = useApp((state) => state.scopeName);
  const readOnly = useReadOnly();
  const dialogs = useDialogs();
  const stored = () => storage.load(catalog).scopes;
  // Read anew whenever the menu opens; what is opened is read anew once more.
  const [known, setKnown] = useState(stored);
  const names = new Map([...known.map((scope) => [scope.id, scope.name] as const), [id, name]]);

  const open = (wanted: string) => {
    const found = stored().find((scope) => scope.id === wanted);
    if (found && wanted !== id) switchScope(workspace, found);
  };
  return (
    <DropMenu {...menu} align="start" onOpen={() => setKnown(stored())}>
      <MenuChoice
        label="Scopes in this browser"
        value={id}
        options={[...names].map(([value, title]) => ({ value, title }))}
        onChange={open}
      />
      <MenuLine />
      <MenuAction onSelect={() => beginScope(workspace)}>New scope</MenuAction>
      <MenuAction onSelect={askForProject}>Open project file</MenuAction>
      <MenuAction onSelect={askForSpreadsheet} disabled={readOnly}>
        Read a spreadsheet
      </MenuAction>
      <MenuAction onSelect={() => duplicateScope(workspace)} disabled={readOnly}>
        Duplicate
      </MenuAction>
      <MenuAction onSelect={() => dialogs.show('rename')} disabled={readOnly}>
        Rename…
      </MenuAction>
      <MenuAction onSelect={() => dialogs.show('freeze')}>Freeze…</MenuAction>
      <MenuAction onSelect={() => deleteScope(workspace)} disabled={readOnly}>
        Delete
      </MenuAction>
    </DropMenu>
  );
}
