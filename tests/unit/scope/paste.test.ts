import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../src/model';
import { columnsOf } from '../../../src/screens/scope/decisions/columns';
import { PASTE_LIMITS, pastedCells, planPaste } from '../../../src/screens/scope/decisions/paste';
import { workRows } from '../../../src/screens/scope/decisions/rows';
import { decision, frozen, scopeOf } from '../../fixtures/examples';
import { smallCatalog as catalog } from '../../fixtures/small-catalog';

/** Pastes at a cell of a table that shows everything. */
function pasteAt(id: string, column: string, text: string, scope: Scope = scopeOf()) {
  const all = workRows(catalog, scope);
  const columns = columnsOf(scope.columns);
  const plan = planPaste(
    text,
    {
      below: all.slice(all.findIndex((row) => row.id === id)),
      all,
      across: columns.slice(columns.findIndex((one) => one.id === column)),
      columns,
    },
    catalog,
    frozen(scope),
  );
  return { ...plan, result: plan.apply(scope) };
}

describe('the cells of a clipboard', () => {
  it('stand in rows and columns, with quoted line breaks, without empty rows at the end', () => {
    expect(pastedCells('a\tb\r\n"c\nd"\t e \r\n\t\r\n')).toEqual([
      ['a', 'b'],
      ['c\nd', 'e'],
    ]);
  });

  it('are bounded', () => {
    expect(pastedCells('x\n'.repeat(2_000))).toHaveLength(PASTE_LIMITS.rows);
    expect(pastedCells('x\t'.repeat(100))[0]).toHaveLength(PASTE_LIMITS.columns);
  });
});

describe('pasting by place', () => {
  it('fills a column downwards, and leaves a row alone where the cell is empty', () => {
    const { changing, byIdentifier, result } = pasteAt('A.5.2', 'decision', 'yes\n\nn/a\ni');
    expect(byIdentifier).toBe(false);
    expect(changing).toBe(3);
    expect(result.decisions).toEqual({
      'A.5.2': decision('applicable'),
      'A.5.10': decision('excluded'),
      'A.7.4': decision('inherited'),
    });
  });

  it('fills a block to the right', () => {
    const { result } = pasteAt(
      'A.5.1',
      'decision',
      'no\tNone here\tR, C\tMaria\tdone\t2027-01-31\tWho?\tVault\tNoted',
    );
    expect(result.decisions['A.5.1']).toEqual(
      decision('excluded', {
        justification: 'None here',
        reasons: ['risk', 'contractual'],
        owner: 'Maria',
        implementation: 'implemented',
        due: '2027-01-31',
        question: 'Who?',
        evidence: 'Vault',
        note: 'Noted',
      }),
    );
  });

  it('names what it does not understand, with its place', () => {
    const { changing, puzzling, result } = pasteAt('A.5.1', 'decision', 'yes\nmaybe\nno');
    expect(changing).toBe(2);
    expect(puzzling).toEqual([{ text: 'maybe', id: 'A.5.2' }]);
    expect(Object.keys(result.decisions)).toEqual(['A.5.1', 'A.5.9']);
  });

  it('counts no cell that says what is there already', () => {
    const scope = scopeOf({ decisions: { 'A.5.1': decision('applicable') } });
    expect(pasteAt('A.5.1', 'decision', 'yes\nyes', scope).changing).toBe(1);
  });

  it('tells of rows below the end of the table', () => {
    expect(pasteAt('CC6.4', 'owner', 'Maria\nJo\nAnn').unplaced).toEqual(['Jo', 'Ann']);
  });

  it('keeps every own column of a row', () => {
    const scope = scopeOf({
      columns: [
        { id: 'c1', title: 'Ticket' },
        { id: 'c2', title: 'System' },
      ],
    });
    const { result } = pasteAt('A.5.1', 'own:c1', 'SEC-1\tCRM', scope);
    expect(result.decisions['A.5.1']?.own).toEqual({ c1: 'SEC-1', c2: 'CRM' });
  });

  it('spells a provider as it is listed and adds a new one', () => {
    const { result } = pasteAt(
      'A.5.1',
      'decision',
      'inherited from Example Cloud\ninherited from example cloud',
    );
    expect(result.providers.map(({ name }) => name)).toEqual(['Example Cloud']);
    expect(result.decisions['A.5.2']?.provider).toBe('Example Cloud');
  });

  it('does not take a text that is too long', () => {
    expect(pasteAt('A.5.1', 'owner', 'x'.repeat(301)).puzzling).toHaveLength(1);
  });
});

describe('pasting by identifier', () => {
  it('finds rows in any spelling and order, from the current column on', () => {
    const { byIdentifier, changing, result } = pasteAt(
      'A.5.1',
      'owner',
      'A 7.4\tMaria\ncc6.1\tJo\n5.2\tAnn',
    );
    expect(byIdentifier).toBe(true);
    expect(changing).toBe(3);
    expect(result.decisions['A.7.4']?.owner).toBe('Maria');
    expect(result.decisions['CC6.1']?.owner).toBe('Jo');
    expect(result.decisions['A.5.2']?.owner).toBe('Ann');
  });

  it('starts at the decision when the current cell cannot be written', () => {
    const { result } = pasteAt('A.5.1', 'requirement', 'A.7.4\tno\tNone here');
    expect(result.decisions).toEqual({
      'A.7.4': decision('excluded', { justification: 'None here' }),
    });
  });

  it('follows a line of titles', () => {
    const { result, puzzling } = pasteAt(
      'A.5.1',
      'decision',
      'Control\tOwner\tWhatever\tDecision\nA.5.1\tMaria\tignored\tyes\nA.5.2\tJo\tignored\tno',
    );
    expect(puzzling).toEqual([]);
    expect(result.decisions).toEqual({
      'A.5.1': decision('applicable', { owner: 'Maria' }),
      'A.5.2': decision('excluded', { owner: 'Jo' }),
    });
  });

  it('tells of identifiers that are not in the table', () => {
    const { unplaced, changing } = pasteAt('A.5.1', 'owner', 'A.5.1\tMaria\nA1.2\tJo\nZ9\tAnn');
    expect(changing).toBe(1);
    expect(unplaced).toEqual(['A1.2', 'Z9']);
  });
});
