import type { Core, ElementDefinition } from 'cytoscape';

/** Elements added in a frame: with their styles that stays well under 50 ms on a slow machine. */
const PER_FRAME = 60;

/**
 * Adds elements a part a frame, so that the page reacts in between.
 *
 * @returns ends it before it is done
 */
export function addInFrames(
  cy: Core,
  elements: readonly ElementDefinition[],
  onDone: () => void,
): () => void {
  let next = 0;
  let frame = requestAnimationFrame(function add() {
    cy.add(elements.slice(next, next + PER_FRAME));
    next += PER_FRAME;
    if (next >= elements.length) onDone();
    else frame = requestAnimationFrame(add);
  });
  return () => cancelAnimationFrame(frame);
}
