import { BAR_TITLES, PLATFORMS } from '../catalog';
import type { Catalog, Platform } from '../catalog';
import {
  addProvider,
  decide,
  logged,
  mergeLogs,
  providerNamed,
  setBar,
  setBasis,
  setCategory,
  setCountClauses,
  setStatus,
  sideOf,
  takeCells,
} from '../model';
import type {
  Bar,
  Basis,
  CategoryId,
  Decidable,
  DecidableKind,
  DecisionText,
  Scope,
  Status,
} from '../model';
import { groupIds } from './groups';
import { statusChange, TEXT_TITLES } from './labels';
import type { AppStore, DetailSection, Notice, Theme } from './store';
import { select, themeFacet, toggled } from './view';
import type { Facet, Middle, RowKind, RowOrder, ScopePart, SelectMode, Tab, View } from './view';

export type Actions = ReturnType<typeof createActions>;

/** Everything a user can do to the store, by the name a person would give it. */
export function createActions(store: AppStore, catalog: Catalog) {
  let lastNotice = 0;

  /** Applies a producer to the user's scope as one undoable step; a visitor's scope is read-only. */
  const change = (label: string, produce: (scope: Scope) => Scope): void => {
    const { visitor, scope, author } = store.getState();
    if (visitor) {
      store.setState({
        announcement: 'This scope came with a link. Choose what to do with it first.',
      });
      return;
    }
    const changed = produce(scope);
    if (changed === scope) return;
    const at = new Date().toISOString();
    store.setState({ scope: logged(scope, changed, at, author), lastChange: label });
  };

  const undo = (): void => {
    const { lastChange, visitor } = store.getState();
    if (visitor || store.temporal.getState().pastStates.length === 0) return;
    store.temporal.getState().undo();
    store.setState({ announcement: `Undone: ${lastChange}` });
  };

  const notify = (tone: Notice['tone'], text: string, action?: Notice['action']): void => {
    lastNotice += 1;
    const notice = { id: lastNotice, tone, text, action };
    store.setState(({ notices }) => ({ notices: [...notices, notice] }));
  };

  const look = (produce: (view: View) => View): void =>
    store.setState(({ view }) => ({ view: produce(view) }));

  const decidables = (ids: readonly string[]): readonly Decidable[] =>
    ids.flatMap((id) => {
      const kind = catalog.requirement(id)?.kind;
      return kind ? [{ id, kind }] : [];
    });

  return {
    /** Any change of the scope as one undoable step. @param label as in "Undo exclude A.7.4" */
    change,
    setStatus(ids: readonly string[], status: Status): void {
      const kind: DecidableKind =
        status === 'applies' || status === 'not-relevant' ? 'criterion' : 'control';
      const targets = decidables(ids).filter((target) => target.kind === kind);
      const label = statusChange(
        status,
        targets.map(({ id }) => id),
      );
      change(label, (scope) => setStatus(scope, targets, status));
    },
    setText(ids: readonly string[], field: DecisionText, text: string): void {
      const what = ids.length === 1 ? ids[0] : `${ids.length} requirements`;
      change(`${TEXT_TITLES[field].toLowerCase()} of ${what}`, (scope) => {
        if (field !== 'provider') return decide(scope, decidables(ids), { [field]: text });
        // One provider is spelled one way, and a new one joins the list.
        const listed = addProvider(scope, text);
        const provider = providerNamed(listed, text)?.name ?? text;
        return decide(listed, decidables(ids), { provider });
      });
    },
    setCategory(category: CategoryId, chosen: boolean): void {
      const label = `${chosen ? 'add' : 'remove'} ${catalog.categoryTitle(category)}`;
      change(label, (scope) => setCategory(scope, category, chosen));
    },
    setBar: (bar: Bar): void => {
      change(`set strength to ${BAR_TITLES[bar]}`, (scope) => setBar(scope, bar));
    },
    setBasis(basis: Basis, chosen: boolean): void {
      change(`${chosen ? 'add' : 'remove'} basis ${basis}`, (scope) =>
        setBasis(scope, basis, chosen),
      );
    },
    setCountClauses(counted: boolean): void {
      change(counted ? 'count ISMS clauses' : 'leave out ISMS clauses', (scope) =>
        setCountClauses(scope, counted),
      );
    },
    undo,
    redo: (): void => {
      if (store.getState().visitor || store.temporal.getState().futureStates.length === 0) return;
      store.temporal.getState().redo();
      store.setState({ announcement: `Done again: ${store.getState().lastChange}` });
    },

    showTab: (tab: Tab) => look((view) => ({ ...view, tab })),
    select: (ids: readonly string[], mode?: SelectMode) => look((view) => select(view, ids, mode)),
    /** Selects a requirement or group and makes sure that the view shows it. */
    goTo: (id: string) => look((view) => showIn(view, id, catalog)),
    toggleCollapsed: (groupId: string) =>
      look((view) => ({ ...view, collapsed: toggled(view.collapsed, groupId) })),
    collapseAll: () =>
      look((view) => ({ ...view, collapsed: groupIds(catalog, store.getState()) })),
    expandAll: () => look((view) => ({ ...view, collapsed: [] })),
    toggleUnfolded: (groupId: string) =>
      look((view) => ({ ...view, unfolded: toggled(view.unfolded, groupId) })),
    toggleFacet: (facet: Facet) =>
      look((view) => ({ ...view, hidden: toggled(view.hidden, facet) })),
    showOnly: (facet: Facet, among: readonly Facet[]) =>
      look((view) => ({ ...view, hidden: isolate(view.hidden, facet, among) })),
    showEverything: () => look((view) => ({ ...view, hidden: [] })),
    setOrder: (order: RowOrder) => look((view) => ({ ...view, order })),
    setMiddle: (middle: Middle) => look((view) => ({ ...view, middle })),
    setRows: (rows: RowKind) => look((view) => ({ ...view, rows })),
    /** Opens a part of the Scope tab. */
    showPart: (part: ScopePart) => look((view) => ({ ...view, tab: 'scope', part })),
    /** Presents a step; an empty one ends the presentation. */
    present: (step: string) => look((view) => ({ ...view, present: step })),
    showView: (view: View) => look(() => view),

    setTheme: (theme: Theme) => store.setState({ theme }),
    setSingleKeys: (singleKeys: boolean) => store.setState({ singleKeys }),
    togglePlatform: (platform: Platform) =>
      store.setState(({ platforms }) => ({
        // In their own order, whatever was ticked first.
        platforms: PLATFORMS.filter((id) => toggled(platforms, platform).includes(id)),
      })),
    toggleSection: (section: DetailSection) =>
      store.setState(({ openSections }) => ({ openSections: toggled(openSections, section) })),
    announce: (announcement: string) => store.setState({ announcement }),
    setAuthor: (author: string, role: string) => store.setState({ author, role }),
    notify,
    /** Says what the last step did, with a button that takes back this step and never another one. */
    offerUndo(text: string): void {
      const { scope } = store.getState();
      const run = (): void => {
        if (store.getState().scope === scope) undo();
        else notify('info', 'Other changes came after that one. Undo takes them back one by one.');
      };
      notify('info', text, { label: 'Undo', run });
    },
    /** The user chose among conflicting cells: those of theirs that win. */
    settleClash(keys: readonly string[]): void {
      const { clash } = store.getState();
      store.setState({ clash: null });
      if (clash) {
        const chosen = clash.conflicts.filter(({ key }) => keys.includes(key));
        change('settle conflicting changes', (scope) => takeCells(scope, chosen));
      }
    },
    dismiss: (noticeId: number) =>
      store.setState(({ notices }) => ({ notices: notices.filter(({ id }) => id !== noticeId) })),

    /** Puts the visitor's scope in the place of the user's own, as one undoable step; both logs stay. */
    replaceWithVisitor: (): void => {
      const { visitor } = store.getState();
      if (!visitor) return;
      store.setState({ visitor: null });
      const source = visitor.arrival?.source ?? 'link';
      change(`replace the scope with the one from the ${source}`, ({ log }) => ({
        ...visitor.scope,
        log: mergeLogs(log, visitor.scope.log),
      }));
    },
    dropVisitor: () => store.setState({ visitor: null }),
    rename: (scopeName: string) => store.setState({ scopeName }),
    /** Shows another scope as the user's own. Undo does not cross from one scope to another. */
    openScope(id: string, name: string, scope: Scope): void {
      store.setState({ scopeId: id, scopeName: name, scope, lastChange: '', visitor: null });
      store.temporal.getState().clear();
    },
  };
}

/** Selects something, opens the group it is in and drops the view filters that hide it. */
function showIn(view: View, id: string, catalog: Catalog): View {
  const requirement = catalog.requirement(id);
  if (!requirement) {
    const hidden = view.hidden.filter((facet) => facet !== themeFacet(id));
    return { ...select(view, [id]), hidden };
  }
  const side = sideOf(requirement);
  const hides = (facet: Facet) =>
    facet === themeFacet(requirement.group) ||
    facet.startsWith(`${side}:`) ||
    (requirement.kind === 'control' && facet.startsWith('attribute:'));
  return {
    ...select(view, [id]),
    collapsed: view.collapsed.filter((group) => group !== requirement.group),
    hidden: view.hidden.some(hides) ? view.hidden.filter((facet) => !hides(facet)) : view.hidden,
  };
}

/** Hides all of a group of facets but one; asked again, shows them all. */
function isolate(
  hidden: readonly Facet[],
  facet: Facet,
  among: readonly Facet[],
): readonly Facet[] {
  const others = among.filter((other) => other !== facet);
  const rest = hidden.filter((other) => !among.includes(other));
  const isolated = !hidden.includes(facet) && others.every((other) => hidden.includes(other));
  return isolated ? rest : [...rest, ...others];
}
