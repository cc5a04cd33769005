import type { AppStore } from '../state';

/**
 * In a narrow window panel and details are sheets that come and go; the focus goes with them, so
 * that it is never left on something that has gone (WCAG 2.4.3).
 */
export function followSheets(store: AppStore): void {
  // Before the sheet is taken away, and the focus with it.
  store.subscribe(({ view }, { view: before }) => {
    const closes = view.selection.length === 0 && before.selection.length > 0;
    if (closes && document.activeElement?.closest('#details')) {
      placeOnScreen()?.focus({ preventScroll: true });
    }
  });
  document.addEventListener('click', ({ target }) => {
    const toggle = target instanceof Element && target.closest(PANEL_TOGGLE);
    if (!toggle) return;
    requestAnimationFrame(() => {
      if (!toggle.matches(OPEN)) return;
      document.querySelector<HTMLElement>('#panel input:enabled')?.focus({ preventScroll: true });
    });
  });
  document.addEventListener('keydown', ({ key, target, defaultPrevented }) => {
    if (key !== 'Escape' || defaultPrevented || !(target instanceof Element)) return;
    const toggle = document.querySelector<HTMLElement>(PANEL_TOGGLE + OPEN);
    const isSheet = toggle !== null && toggle.getClientRects().length > 0;
    if (!isSheet || !target.closest(`#panel, ${PANEL_TOGGLE}`)) return;
    toggle.click();
    toggle.focus();
  });
}

const PANEL_TOGGLE = '[aria-controls=panel]';
const OPEN = '[aria-expanded=true]';

/** Where the details on screen came from: the selected row, the place of the keyboard, the tab. */
function placeOnScreen(): HTMLElement | null {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  return (
    find('[role=tabpanel] [role=treeitem][aria-selected=true]') ??
    find('[role=tabpanel] tr[aria-selected=true] button') ??
    find('[role=tabpanel] [tabindex="0"]') ??
    find('[role=tab][aria-selected=true]')
  );
}
