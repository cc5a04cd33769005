/** The parking lot: what the room could not answer yet. */
import { cellKey } from '../cells/cells';
import type { Decision } from '../scope/decision';
import { decisionOn } from '../scope/scope';
import type { Scope } from '../scope/scope';
import { decide } from '../scope/scope-changes';
import type { Decidable } from '../scope/scope-changes';

export interface OpenQuestion {
  readonly id: string;
  readonly question: string;
  readonly owner: string;
  /** ISO date and time it was first asked, and by whom; empty where the log does not know. */
  readonly since: string;
  readonly by: string;
}

/** Every open question, in the order of the requirements given. */
export function openQuestions(
  scope: Scope,
  requirements: readonly { readonly id: string }[],
): readonly OpenQuestion[] {
  const asked = new Map<string, { readonly at: string; readonly by: string }>();
  for (const { cell, before, after, at, by } of scope.log) {
    // A question that is put in other words has been open since it was first asked.
    if (before === null && after !== null) asked.set(cell, { at, by });
  }
  return requirements.flatMap(({ id }) => {
    const decision = scope.decisions[id];
    if (!decision || decision.question === '') return [];
    const first = asked.get(cellKey('decision', id, 'question'));
    return {
      id,
      question: decision.question,
      owner: decision.owner,
      since: first?.at ?? '',
      by: first?.by ?? '',
    };
  });
}

/** The note once a question has gone into it. */
const noteWith = ({ note, question }: Decision): string =>
  [note, `Answered: ${question}`].filter((text) => text !== '').join('\n');

/**
 * Takes a question off the parking lot and keeps its words in the note. A note that would grow
 * longer than what can be read back changes nothing.
 *
 * @param longest of a note, in characters
 */
export function answerQuestion(scope: Scope, target: Decidable, longest: number): Scope {
  const decision = decisionOn(scope, target.id, target.kind);
  const note = noteWith(decision);
  if (decision.question === '' || note.length > longest) return scope;
  return decide(scope, [target], { question: '', note });
}
