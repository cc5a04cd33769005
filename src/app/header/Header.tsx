import { ChevronDown, MoreHorizontal, PanelLeft, Presentation, Redo2, Undo2 } from 'lucide-react';
import { SearchBox } from '../../screens/search/SearchBox';
import { PRESENT_OVERVIEW, useActions, useApp, useUndo } from '../../state';
import type { Tab } from '../../state';
import { LazyMenu } from '../../ui';
import { useDialogs } from '../dialogs/useDialogs';
import styles from './header.module.css';
import { SaveState } from './SaveState';
import { Tabs } from './Tabs';

const loadExport = () => import('./ExportMenu');
const loadScope = () => import('./ScopeMenu');
const loadMore = () => import('./MoreMenu');

interface HeaderProps {
  /** On a narrow screen the panel is a sheet that opens from here. */
  readonly panelOpen: boolean;
  readonly onTogglePanel: () => void;
  readonly onNearTab: (tab: Tab) => void;
}

export function Header({ panelOpen, onTogglePanel, onNearTab }: HeaderProps) {
  const actions = useActions();
  const scopeName = useApp((state) => state.visitor?.name ?? state.scopeName);
  const { undo, redo } = useUndo();
  const dialogs = useDialogs();
  const failed = () =>
    actions.notify('problem', 'A part of the page could not be loaded. Reload it and try again.');
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>Common Ground</h1>
      <div className={styles.scope}>
        <LazyMenu
          load={loadScope}
          onFailure={failed}
          triggerClassName={styles.scopeButton}
          trigger={
            <>
              <span>{scopeName}</span> <ChevronDown size={14} aria-hidden />
            </>
          }
        />
        <SaveState />
      </div>
      <Tabs onNear={onNearTab} />
      <button
        type="button"
        className={styles.panelToggle}
        aria-expanded={panelOpen}
        aria-controls="panel"
        onClick={onTogglePanel}
      >
        <PanelLeft size={16} aria-hidden /> <span>{panelOpen ? 'Close' : 'Scope and view'}</span>
      </button>
      <div className={styles.history}>
        <button
          type="button"
          className={styles.icon}
          aria-label={undo === undefined ? 'Undo' : `Undo ${undo}`}
          title={undo === undefined ? 'Nothing to undo' : `Undo ${undo}`}
          disabled={undo === undefined}
          onClick={actions.undo}
        >
          <Undo2 size={17} aria-hidden />
        </button>
        <button
          type="button"
          className={styles.icon}
          aria-label={redo === undefined ? 'Redo' : `Redo ${redo}`}
          title={redo === undefined ? 'Nothing to redo' : `Redo ${redo}`}
          disabled={redo === undefined}
          onClick={actions.redo}
        >
          <Redo2 size={17} aria-hidden />
        </button>
      </div>
      <div className={styles.search}>
        <SearchBox />
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          className={`${styles.icon} ${styles.whereWide}`}
          aria-label="Present"
          title="Present (P)"
          data-present
          onClick={() => actions.present(PRESENT_OVERVIEW)}
        >
          <Presentation size={18} aria-hidden />
        </button>
        <button type="button" className={styles.button} onClick={() => dialogs.show('share')}>
          Share
        </button>
        <LazyMenu
          load={loadExport}
          onFailure={failed}
          triggerClassName={styles.primary}
          trigger={
            <>
              <span data-export>Export</span> <ChevronDown size={14} aria-hidden />
            </>
          }
        />
        <LazyMenu
          load={loadMore}
          onFailure={failed}
          triggerClassName={styles.icon}
          label="More"
          trigger={<MoreHorizontal size={18} aria-hidden />}
        />
      </div>
    </header>
  );
}
