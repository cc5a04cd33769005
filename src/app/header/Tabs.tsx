import type { KeyboardEvent } from 'react';
import { TABS, useActions, useApp } from '../../state';
import type { Tab } from '../../state';
import styles from './header.module.css';

const TITLES: Readonly<Record<Tab, string>> = {
  graph: 'Graph',
  matrix: 'Matrix',
  table: 'Table',
  scope: 'Scope',
  plan: 'Plan',
};

export const tabId = (tab: Tab): string => `tab-${tab}`;
export const TAB_PANEL_ID = 'tab-panel';

interface TabsProps {
  /** The pointer or the focus is on a tab: it may be wanted soon. */
  readonly onNear: (tab: Tab) => void;
}

/** The screens, side by side. Arrow keys move between them (ARIA tabs pattern). */
export function Tabs({ onNear }: TabsProps) {
  const current = useApp(({ view }) => view.tab);
  const actions = useActions();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(current) + step + TABS.length) % TABS.length] ?? current;
    actions.showTab(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" aria-label="Views" className={styles.tabs}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === current}
          aria-controls={TAB_PANEL_ID}
          tabIndex={tab === current ? 0 : -1}
          className={styles.tab}
          onPointerEnter={() => onNear(tab)}
          onFocus={() => onNear(tab)}
          onClick={() => actions.showTab(tab)}
          onKeyDown={onKeyDown}
        >
          {TITLES[tab]}
        </button>
      ))}
    </div>
  );
}
