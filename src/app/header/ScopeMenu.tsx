import { useState } from 'react';
import { INITIAL_SCOPE } from '../../model';
import {
  createScopeId,
  FIRST_SCOPE_NAME,
  switchScope,
  useApp,
  useReadOnly,
  useWorkspace,
} from '../../state';
import type { LoadedMenuProps } from '../../ui';
import { DropMenu, MenuAction, MenuChoice, MenuLine } from '../../ui/overlays/DropMenu';
import { useDialogs } from '../dialogs/useDialogs';

/** The scopes this browser keeps: open another, begin a new one, rename this one. */
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
  const begin = () => {
    const taken = new Set(names.values());
    let fresh = FIRST_SCOPE_NAME;
    for (let n = 2; taken.has(fresh); n += 1) fresh = `${FIRST_SCOPE_NAME} ${n}`;
    switchScope(workspace, { id: createScopeId(), name: fresh, scope: INITIAL_SCOPE });
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
      <MenuAction onSelect={begin}>New scope</MenuAction>
      <MenuAction onSelect={() => dialogs.show('rename')} disabled={readOnly}>
        Rename…
      </MenuAction>
    </DropMenu>
  );
}
