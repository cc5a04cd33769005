import { useState } from 'react';
import { decisionOn, differencesBetween } from '../../model';
import type { Requirement, Scope, Status } from '../../model';
import {
  PRESENT_OVERVIEW,
  STATUS_TITLES,
  useActions,
  useApp,
  useCatalog,
  useOverlap,
  useReadOnly,
  useScope,
  useWorkspace,
} from '../../state';
import { missingWords } from '../../ui/missing-words';
import { isUndecided, landingRow, membersIn, rowAfter, stepsIn } from './steps';

/** What is presented, and how to move and decide in it. */
export type Flow = ReturnType<typeof useFlow>;

/**
 * The step that the address names, the row within it, and every move of the operator. A page is
 * where the row is: so a window that changes its size keeps the row.
 *
 * @param pageSize rows that fit on a page
 */
export function useFlow(pageSize: number) {
  const { store } = useWorkspace();
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const actions = useActions();
  const readOnly = useReadOnly();
  const addressed = useApp(({ view }) => view.present);

  const steps = stepsIn(catalog, overlap);
  // A group that has left the scope is not presented; the whole is.
  const step = steps.includes(addressed) ? addressed : PRESENT_OVERVIEW;
  const index = steps.indexOf(step);
  const members = membersIn(catalog, overlap, step);
  const [spot, setSpot] = useState({ step: '', row: 0 });
  const [said, setSaid] = useState('');
  if (spot.step !== step) setSpot({ step, row: landingRow(scope, members, 0, pageSize) });

  const row = spot.step === step ? Math.min(spot.row, Math.max(0, members.length - 1)) : 0;
  const page = Math.floor(row / pageSize);
  const pages = Math.max(1, Math.ceil(members.length / pageSize));
  const current: Requirement | undefined = members[row];

  /** Opens a step on a page, counted from its end when negative. */
  const open = (to: string, toPage: number): void => {
    const there = membersIn(catalog, overlap, to);
    const count = Math.max(1, Math.ceil(there.length / pageSize));
    const at = toPage < 0 ? count + toPage : toPage;
    setSaid('');
    setSpot({ step: to, row: landingRow(scope, there, at, pageSize) });
    if (to !== step) actions.present(to);
    const group = catalog.group(to);
    if (group) actions.announce(`${group.title}, ${rangeOf(there.length, at, pageSize)}`);
  };

  const openAt = (target: number): void => {
    const to = steps[target];
    if (to !== undefined) open(to, target < index ? -1 : 0);
  };

  const moveTo = (to: number): void => {
    if (members[to]) setSpot({ step, row: to });
  };

  /** Goes to one requirement, whichever step it is in. */
  const goTo = (id: string): void => {
    const group = catalog.requirement(id)?.group;
    if (group === undefined) return;
    const there = membersIn(catalog, overlap, group);
    const to = there.findIndex((member) => member.id === id);
    if (to < 0) return;
    setSpot({ step: group, row: to });
    if (group !== step) actions.present(group);
  };

  const say = (text: string): void => {
    setSaid(text);
    actions.announce(text);
  };

  const decide = (status: Status): void => {
    if (!current || current.kind === 'clause') return;
    const before = store.getState().scope;
    actions.setStatus([current.id], status);
    if (readOnly) {
      setSaid(store.getState().announcement);
      return;
    }
    const after = store.getState().scope;
    say(decidedWords(after, current));
    const wasUndecided = isUndecided(before, current);
    if (wasUndecided && after !== before) moveTo(rowAfter(after, members, row, pageSize));
  };

  /** Undoes or does again, and shows the row that this was about. */
  const retrace = (move: () => void): void => {
    const before = store.getState().scope;
    move();
    const after = store.getState().scope;
    if (after === before) return;
    setSaid(store.getState().announcement);
    const changed = new Set(
      differencesBetween(before, after)
        .filter(({ section }) => section === 'decision')
        .map(({ item }) => item),
    );
    const [only] = changed;
    if (only !== undefined && changed.size === 1 && members.length > 0) goTo(only);
  };

  return {
    step,
    members,
    row,
    page,
    pageSize,
    current,
    /** What the last key did, for the room to read. */
    said,
    isFirst: index === 0 && page === 0,
    isLast: index === steps.length - 1,
    range: rangeOf(members.length, page, pageSize),
    next: (): void => {
      if (page < pages - 1) open(step, page + 1);
      else openAt(index + 1);
    },
    back: (): void => {
      if (page > 0) open(step, page - 1);
      else openAt(index - 1);
    },
    first: (): void => openAt(0),
    last: (): void => openAt(steps.length - 1),
    openStep: (to: string): void => open(to, 0),
    goTo,
    moveTo,
    decide,
    undo: (): void => retrace(actions.undo),
    redo: (): void => retrace(actions.redo),
    end: (): void => actions.present(''),
  };
}

/** "9 to 16 of 37" */
function rangeOf(total: number, page: number, pageSize: number): string {
  const first = page * pageSize + 1;
  const last = Math.min(total, first + pageSize - 1);
  return `${first === last ? first : `${first} to ${last}`} of ${total}`;
}

/** "A.7.4 excluded, reason missing" */
function decidedWords(scope: Scope, { id, kind }: Requirement): string {
  const decision = decisionOn(scope, id, kind);
  const words = `${id} ${STATUS_TITLES[decision.status].toLowerCase()}`;
  const missing = missingWords(decision);
  return missing === '' ? words : `${words}, ${missing}`;
}
