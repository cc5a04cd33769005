import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Details } from '../screens/details/Details';
import { Panel } from '../screens/panel/Panel';
import { Summary } from '../screens/summary/Summary';
import { useActions, useApp } from '../state';
import { ProjectInput } from './arrivals/ProjectInput';
import { Centre } from './Centre';
import type { DialogName, Dialogs } from './dialogs/useDialogs';
import { DialogsContext } from './dialogs/useDialogs';
import { Header } from './header/Header';
import { TAB_PANEL_ID, tabId } from './header/Tabs';
import { LiveRegion } from './LiveRegion';
import { Notices } from './Notices';
import { SCREENS } from './screens';
import styles from './shell.module.css';
import { usePresentation } from './usePresentation';
import { useShortcuts } from './useShortcuts';
import { VisitorBanner } from './VisitorBanner';

const PresentScreen = lazy(() => import('../screens/present/PresentScreen'));
const Arrivals = lazy(() => import('./arrivals/Arrivals'));
const OpenDialog = lazy(() => import('./dialogs/Dialogs'));

/** The one window: header, panel, the open screen under the figures, details. */
export function Shell() {
  const tab = useApp(({ view }) => view.tab);
  const presenting = usePresentation();
  const Screen = SCREENS[tab];
  const wide = tab === 'scope' || tab === 'plan';
  const selected = useApp(({ view }) => view.selection.length);
  const actions = useActions();
  const [shown, setShown] = useState<DialogName | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const close = useCallback(() => setShown(null), []);
  const togglePanel = () => setPanelOpen(!panelOpen);
  const dialogs = useMemo<Dialogs>(() => ({ shown, show: setShown, close }), [shown, close]);
  useShortcuts(setShown);
  const covered = presenting || shown === 'report';

  return (
    <DialogsContext value={dialogs}>
      <div
        className={styles.shell}
        data-wide={wide || undefined}
        data-panel-open={panelOpen || undefined}
        data-details-open={selected > 0 || undefined}
        // It stays as it is under a presentation or a report: scrolled, zoomed and filtered, but out of reach.
        data-covered={covered || undefined}
        style={covered ? { visibility: 'hidden' } : undefined}
      >
        <Header
          panelOpen={panelOpen}
          onTogglePanel={togglePanel}
          onNearTab={(near) => void SCREENS[near].preload()}
        />
        <aside className={styles.panel} aria-label="Scope and view" id="panel">
          <Panel />
        </aside>
        <Centre>
          <VisitorBanner />
          <Summary compact={wide} />
          <div
            role="tabpanel"
            id={TAB_PANEL_ID}
            aria-labelledby={tabId(tab)}
            className={styles.screen}
          >
            <Screen />
          </div>
        </Centre>
        <section
          className={styles.details}
          aria-label="Details"
          id="details"
          data-selected={selected > 0 || undefined}
        >
          <button type="button" className={styles.closeDetails} onClick={() => actions.select([])}>
            Close
          </button>
          <Details />
        </section>
      </div>
      <Suspense>{presenting && <PresentScreen />}</Suspense>
      <ProjectInput />
      <Suspense>
        <Arrivals />
      </Suspense>
      <Notices />
      <LiveRegion />
      <Suspense>{shown && <OpenDialog />}</Suspense>
    </DialogsContext>
  );
}
