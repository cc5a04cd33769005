import { PRESENT_OVERVIEW, useActions, useApp } from '../../state';
import type { Theme } from '../../state';
import type { LoadedMenuProps } from '../../ui';
import { DropMenu, MenuAction, MenuChoice, MenuLine, MenuTick } from '../../ui/overlays/DropMenu';
import { useDialogs } from '../dialogs/useDialogs';

const THEMES: readonly { value: Theme; title: string }[] = [
  { value: 'system', title: 'As the system' },
  { value: 'light', title: 'Light' },
  { value: 'dark', title: 'Dark' },
];

/** Theme, shortcuts, and what this is. */
export default function MoreMenu(menu: LoadedMenuProps) {
  const theme = useApp((state) => state.theme);
  const singleKeys = useApp((state) => state.singleKeys);
  const actions = useActions();
  const dialogs = useDialogs();
  return (
    <DropMenu {...menu}>
      <MenuChoice label="Theme" value={theme} options={THEMES} onChange={actions.setTheme} />
      <MenuLine />
      <MenuAction onSelect={() => actions.present(PRESENT_OVERVIEW)}>Present</MenuAction>
      <MenuTick checked={singleKeys} onChange={actions.setSingleKeys}>
        Single-key shortcuts
      </MenuTick>
      <MenuAction onSelect={() => dialogs.show('shortcuts')}>Keyboard shortcuts</MenuAction>
      <MenuAction onSelect={() => dialogs.show('about')}>About and sources</MenuAction>
    </DropMenu>
  );
}
