import { AboutDialog } from './AboutDialog';
import { RenameDialog } from './RenameDialog';
import { ShareDialog } from './ShareDialog';
import { ShortcutsDialog } from './ShortcutsDialog';
import { useDialogs } from './useDialogs';

/** The dialog that was asked for. */
export default function OpenDialog() {
  const { shown, close } = useDialogs();
  switch (shown) {
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'share':
      return <ShareDialog onClose={close} />;
    case 'rename':
      return <RenameDialog onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
    case null:
      return null;
  }
}
