import { useState } from 'react';
import { INITIAL_SCOPE } from '../../model';
import { createScopeId, FIRST_SCOPE_NAME, useActions, useApp, useWorkspace } from '../../state';
import type { LoadedMenuProps } from '../../ui';
import { DropMenu, MenuAction, MenuChoice, MenuLine } from '../../ui/overlays/DropMenu';
import { useDialogs } from '../dialogs/useDialogs';

/** The scopes this browser keeps: open another, begin a new one, rename this one. */
export default function ScopeMenu(menu: LoadedMenuProps) {
  const { catalog, storage, store } = useWorkspace();
  const actions = useActions();
  const scopeId = useApp((state) => state.scopeId);
  const dialogs = useDialogs();
  // Read when the menu is first shown and after each change made here.
  const [library, setLibrary] = useState(() => storage.load(catalog).scopes);
  const { scopeName, scope } = store.getState();
  const scopes = [
    { id: scopeId, name: scopeName, scope },
    ...library.filter(({ id }) => id !== scopeId),
  ].sort((a, b) => a.name.localeCompare(b.name));

  const open = (id: string) => {
    const found = scopes.find((candidate) => candidate.id === id);
    if (found) actions.openScope(found.id, found.name, found.scope);
    setLibrary(storage.load(catalog).scopes);
  };
  const begin = () => {
    const names = new Set(scopes.map(({ name }) => name));
    let name = FIRST_SCOPE_NAME;
    for (let n = 2; names.has(name); n += 1) name = `${FIRST_SCOPE_NAME} ${n}`;
    actions.openScope(createScopeId(), name, INITIAL_SCOPE);
    setLibrary(storage.load(catalog).scopes);
  };
  return (
    <DropMenu {...menu} align="start">
      <MenuChoice
        label="Scopes in this browser"
        value={scopeId}
        options={scopes.map(({ id, name }) => ({ value: id, title: name }))}
        onChange={open}
      />
      <MenuLine />
      <MenuAction onSelect={begin}>New scope</MenuAction>
      <MenuAction onSelect={() => dialogs.show('rename')}>Rename…</MenuAction>
    </DropMenu>
  );
}
