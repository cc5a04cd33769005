/** Writes the browser's address and history. */
import { writeAddress, writeLink } from './address';
import { afterFrame } from './after-frame';
import type { AppState, Visitor } from './store';

/** A file or a frozen version: there is more in it than an address holds. */
export const hasNoAddress = (visitor: Visitor | null): boolean =>
  (visitor?.arrival?.source ?? 'link') !== 'link';

/** The mark that this app leaves in the history entries it wrote. */
interface HistoryMark {
  readonly commonGround: string;
  /** Written while somebody else's scope was shown and the user had not yet chosen. */
  readonly visiting: boolean;
}

/** @param state of a history entry, whoever wrote it */
export const markOf = (state: unknown): Partial<HistoryMark> =>
  (state as Partial<HistoryMark> | null) ?? {};

type Method = 'pushState' | 'replaceState';

function write(state: AppState, method: Method): void {
  // An address cannot hold a file: while one is looked at, a reload leads back to one's own scope.
  const visitor = hasNoAddress(state.visitor) ? null : state.visitor;
  const id = visitor?.id ?? state.scopeId;
  const packed = visitor?.arrival?.link;
  const fragment =
    packed === undefined
      ? writeAddress(id, visitor?.scope ?? state.scope, state.view)
      : writeLink(packed, state.view);
  const mark: HistoryMark = { commonGround: id, visiting: visitor !== null };
  const { commonGround, visiting } = markOf(window.history.state);
  const marked = commonGround === mark.commonGround && visiting === mark.visiting;
  if (fragment === window.location.hash && marked) return;
  window.history[method](mark, '', fragment);
}

/** The history of one page, from now until it is stopped. */
export function createHistory() {
  let waiting: AppState | null = null;
  let callOff = (): void => undefined;

  const forget = (): void => {
    callOff();
    waiting = null;
  };
  const flush = (): void => {
    const state = waiting;
    forget();
    if (state) write(state, 'replaceState');
  };
  window.addEventListener('pagehide', flush);

  return {
    /** A new entry; the one before keeps what it was at last. */
    push: (state: AppState): void => {
      flush();
      write(state, 'pushState');
    },
    replace: (state: AppState): void => {
      forget();
      write(state, 'replaceState');
    },
    /** After the frame that shows the change, which a new address keeps waiting. */
    replaceSoon: (state: AppState): void => {
      callOff();
      waiting = state;
      callOff = afterFrame(flush);
    },
    /** The entry that was to be written is not the current one any more. */
    forget,
    stop: (): void => {
      flush();
      window.removeEventListener('pagehide', flush);
    },
  };
}
