import type { CellType } from './columns';

/** The letters of the decisions; what one means depends on what is decided on. */
export const DECISION_KEYS = ['a', 'i', 'x', 'u'] as const;
export type DecisionKey = (typeof DECISION_KEYS)[number];

/** Cells that a letter goes straight into, to come back from with Enter. */
const JUMPS: Readonly<Record<string, string>> = {
  j: 'justification',
  o: 'owner',
  q: 'question',
};

const REASON_KEYS = { r: 'risk', l: 'legal', c: 'contractual', b: 'business' } as const;

/** What a key asks of the table while no text is being written. */
export type Intent =
  /** Rows and columns to move by; infinite to the end. */
  | {
      readonly do: 'move';
      readonly rows: number;
      readonly columns: number;
      readonly extend: boolean;
    }
  | { readonly do: 'decide'; readonly key: DecisionKey }
  | { readonly do: 'reason'; readonly reason: (typeof REASON_KEYS)[keyof typeof REASON_KEYS] }
  | { readonly do: 'jump'; readonly column: string }
  | {
      readonly do: 'pick' | 'pick-all' | 'drop-picks' | 'edit' | 'write' | 'enter' | 'empty';
    };

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Rows that Page Up and Page Down go by. */
const PAGE = 8;

const move = (rows: number, columns: number, extend = false): Intent => ({
  do: 'move',
  rows,
  columns,
  extend,
});

/**
 * What a key means in a cell. In a cell of words every letter writes, as in a spreadsheet; a letter
 * that decides there would take the first one of a sentence.
 *
 * @param singleKeys whether letters may decide (WCAG 2.1.4)
 */
export function intentOf(pressed: Pressed, type: CellType, singleKeys: boolean): Intent | null {
  const { key, shiftKey } = pressed;
  if (pressed.altKey) return null;
  if (pressed.ctrlKey || pressed.metaKey) {
    if (key === 'Home') return move(-Infinity, 0);
    if (key === 'End') return move(Infinity, 0);
    return key.toLowerCase() === 'a' ? { do: 'pick-all' } : null;
  }
  switch (key) {
    case 'ArrowDown':
      return move(1, 0, shiftKey);
    case 'ArrowUp':
      return move(-1, 0, shiftKey);
    case 'ArrowRight':
      return move(0, 1);
    case 'ArrowLeft':
      return move(0, -1);
    case 'PageDown':
      return move(PAGE, 0, shiftKey);
    case 'PageUp':
      return move(-PAGE, 0, shiftKey);
    case 'Home':
      return move(0, -Infinity);
    case 'End':
      return move(0, Infinity);
    case ' ':
      return { do: 'pick' };
    case 'Escape':
      return { do: 'drop-picks' };
    case 'Enter':
      return { do: 'enter' };
    case 'F2':
      return { do: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { do: 'empty' };
  }
  // `/` and `?` are the app's own.
  if (key.length !== 1 || key === '/' || key === '?') return null;
  if (type === 'words' || type === 'line') return { do: 'write' };
  return singleKeys ? letterIntent(key.toLowerCase(), type) : null;
}

function letterIntent(letter: string, type: CellType): Intent | null {
  if (type === 'reasons' && Object.hasOwn(REASON_KEYS, letter)) {
    return { do: 'reason', reason: REASON_KEYS[letter as keyof typeof REASON_KEYS] };
  }
  const decision = DECISION_KEYS.find((key) => key === letter);
  if (decision) return { do: 'decide', key: decision };
  const column = Object.hasOwn(JUMPS, letter) ? JUMPS[letter] : undefined;
  return column ? { do: 'jump', column } : null;
}
