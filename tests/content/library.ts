/** How few statements of the starter library would do. */
import { starterRows } from '../../src/model';
import type { Overlap, Starter } from '../../src/model';

interface Serving {
  readonly id: string;
  readonly serves: readonly string[];
}

/** What the statements that a scope takes serve in it. */
export const servingIn = (starters: readonly Starter[], overlap: Overlap): readonly Serving[] =>
  starterRows(starters, overlap).map(({ starter, serves }) => ({ id: starter.id, serves }));

/** Those of which any one could go by itself without leaving a requirement unserved. */
export function spareOnes(statements: readonly Serving[]): readonly string[] {
  const count = new Map<string, number>();
  for (const id of statements.flatMap(({ serves }) => serves)) {
    count.set(id, (count.get(id) ?? 0) + 1);
  }
  return statements
    .filter(({ serves }) => serves.every((id) => (count.get(id) ?? 0) > 1))
    .map(({ id }) => id);
}

/** How many are needed when the one that adds most is taken first: near the fewest, never under. */
export function greedyFewest(statements: readonly Serving[]): number {
  const left = new Set(statements.flatMap(({ serves }) => serves));
  const adds = ({ serves }: Serving) => serves.filter((id) => left.has(id)).length;
  let taken = 0;
  while (left.size > 0) {
    const [next] = [...statements].sort((a, b) => adds(b) - adds(a));
    for (const id of next?.serves ?? []) left.delete(id);
    taken += 1;
  }
  return taken;
}
