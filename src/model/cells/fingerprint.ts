import { cellsOf } from './cells';
import type { Scope } from '../scope/scope';
import { byText } from '../basics/text-order';

/** FNV-1a, 32 bits, as 8 hexadecimal digits: tells versions apart, protects nothing. */
export function shortHash(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/**
 * A short mark of what a scope says, for telling at a glance whether two documents were made of the
 * same. Equal for equal scopes, whatever the order in which things were entered; the log, which says
 * how it came to be, is not part of it. Two scopes may share a mark by chance (1 in 4 billion), and
 * anybody can make one that does: it is no proof and no seal.
 *
 * @returns 8 hexadecimal digits
 */
export function fingerprintOf(scope: Scope): string {
  const cells = [...cellsOf(scope)].sort(([a], [b]) => byText(a, b));
  // Keys and values may hold anything, so that only a notation with quotes keeps them apart.
  return shortHash(JSON.stringify(cells));
}
