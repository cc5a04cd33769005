import { describe, expect, it } from 'vitest';
import { addColumn, decide, mergeScopes, removeColumn } from '../../../src/model';
import type { Scope } from '../../../src/model';
import { control, scopeOf } from '../../fixtures/examples';

const NOON = Date.UTC(2027, 0, 11, 12);

const titles = (scope: Scope) => scope.columns.map(({ title }) => title);

describe('own columns', () => {
  it('stand in the order in which they were added, also beside those of older files', () => {
    const before = scopeOf({ columns: [{ id: 'c1', title: 'Risk' }] });
    const after = addColumn(addColumn(before, 'System', NOON), 'Ticket', NOON + 60_000);
    expect(titles(after)).toEqual(['Risk', 'System', 'Ticket']);
  });

  it('never share an identifier, even when the clock stands still or goes back', () => {
    const scope = [NOON, NOON, NOON - 5_000].reduce(
      (before, now, index) => addColumn(before, `Own ${index}`, now),
      scopeOf(),
    );
    expect(new Set(scope.columns.map(({ id }) => id)).size).toBe(3);
    expect(titles(scope)).toEqual(['Own 0', 'Own 1', 'Own 2']);
  });

  it('do not take over what was written in a column that another copy removed', () => {
    const left = decide(scopeOf(), [control('A.5.1')], { own: { [`c${NOON}`]: 'SEC-12' } });
    const [column] = addColumn(removeColumn(left, `c${NOON}`), 'Ticket', NOON).columns;
    expect(column?.id).not.toBe(`c${NOON}`);
  });

  it('of two copies that each added one are both there after a merge, each with its texts', () => {
    const base = scopeOf();
    const copy = (title: string, now: number): Scope => {
      const added = addColumn(base, title, now);
      const id = added.columns[0]?.id ?? '';
      return decide(added, [control('A.5.1')], { own: { [id]: `${title} of A.5.1` } });
    };
    const { scope, conflicts } = mergeScopes(
      base,
      copy('System', NOON),
      copy('Ticket', NOON + 1_234),
    );
    expect(conflicts).toEqual([]);
    expect(titles(scope)).toEqual(['System', 'Ticket']);
    expect(Object.values(scope.decisions['A.5.1']?.own ?? {})).toEqual([
      'System of A.5.1',
      'Ticket of A.5.1',
    ]);
  });
});
