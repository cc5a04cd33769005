import { lazy } from 'react';
import { AboutDialog } from './AboutDialog';
import { CompareDialog } from './CompareDialog';
import { FreezeDialog } from './FreezeDialog';
import { KeptDialog } from './KeptDialog';
import { MergeDialog } from './MergeDialog';
import { RenameDialog } from './RenameDialog';
import { ShareDialog } from './ShareDialog';
import { ShortcutsDialog } from './ShortcutsDialog';
import { useDialogs } from './useDialogs';
import { WorkbookDialog } from './WorkbookDialog';

const ReportScreen = lazy(() => import('../../screens/report/ReportScreen'));

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
    case 'kept':
      return <KeptDialog onClose={close} />;
    case 'compare':
      return <CompareDialog onClose={close} />;
    case 'merge':
      return <MergeDialog onClose={close} />;
    case 'workbook':
      return <WorkbookDialog onClose={close} />;
    case 'freeze':
      return <FreezeDialog onClose={close} />;
    case 'report':
      return <ReportScreen onClose={close} />;
    case null:
      return null;
  }
}
