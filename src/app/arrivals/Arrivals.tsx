import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useApp, useWorkspace } from '../../state';
import styles from './arrivals.module.css';
import { openPacked, useOpenFile } from './project';
import { isSpreadsheet, useArrivedSpreadsheet } from './spreadsheet';

const ClashDialog = lazy(() => import('../dialogs/ClashDialog'));
const ImportDialog = lazy(() => import('../../screens/import/ImportDialog'));

/** Whatever comes in while the app runs: a link, a file that is dropped, another tab's changes. */
export default function Arrivals() {
  const clash = useApp((state) => state.clash);
  const visiting = useApp(({ visitor }) => visitor !== null);
  const { actions } = useWorkspace();
  const spreadsheet = useArrivedSpreadsheet();
  const openFile = useOpenFile();
  const dropping = useDrop((file) => {
    if (!isSpreadsheet(file)) openFile(file);
    else if (visiting) {
      actions.notify('problem', 'Choose first what to do with the scope that came in.');
    } else spreadsheet.open(file);
  });
  useArrivingLink();
  return (
    <>
      {dropping && (
        <div className={styles.drop} aria-hidden>
          <p>
            <strong>Drop the project file anywhere</strong>
            Or a spreadsheet. It is shown first; nothing of yours changes.
          </p>
        </div>
      )}
      <Suspense>{clash && !visiting && <ClashDialog clash={clash} />}</Suspense>
      <Suspense>
        {spreadsheet.file && !visiting && (
          <ImportDialog file={spreadsheet.file} onClose={spreadsheet.close} />
        )}
      </Suspense>
    </>
  );
}

function useArrivingLink(): void {
  const workspace = useWorkspace();
  const arriving = useApp((state) => state.arriving);
  useEffect(() => {
    // Effects may run twice; a link is taken in once.
    if (arriving === null || workspace.store.getState().arriving !== arriving) return;
    workspace.store.setState({ arriving: null });
    openPacked(workspace, arriving);
  }, [arriving, workspace]);
}

/** How long after the last sign of a file over the window it counts as gone. */
const DROP_LINGER = 200;

/** Takes a file that is dropped on the window. @returns whether one is held over it */
function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFile);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hold = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
      clearTimeout(timer);
      // Leaving the window is not told reliably; a file that is held over it is, all the time.
      timer = setTimeout(() => setOver(false), DROP_LINGER);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (event.defaultPrevented || !file) return;
      event.preventDefault();
      take(file);
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('drop', drop);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('dragover', hold);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
