import type { Core, ElementDefinition } from 'cytoscape';

/** Elements added at once: with their styles that stays well under 50 ms on a slow machine. */
const AT_ONCE = 60;

/**
 * Adds elements a part after the other, so that the page reacts in between. Not by frames, which do not
 * come in a window that nobody sees.
 *
 * @returns ends it before it is done
 */
export function addByAndBy(
  cy: Core,
  elements: readonly ElementDefinition[],
  onDone: () => void,
): () => void {
  let next = 0;
  let timer = setTimeout(function add() {
    cy.add(elements.slice(next, next + AT_ONCE));
    next += AT_ONCE;
    if (next >= elements.length) onDone();
    else timer = setTimeout(add);
  });
  return () => clearTimeout(timer);
}
