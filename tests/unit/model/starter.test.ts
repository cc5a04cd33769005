import { describe, expect, it } from 'vitest';
import {
  blankOwnControl,
  fromStarter,
  overlapOf,
  putOwnControls,
  removeOwnControls,
  starterRows,
  startersTaken,
} from '../../../src/model';
import type { Starter } from '../../../src/model';
import {
  clause,
  control,
  criterion,
  crosswalkOf,
  decision,
  frozen,
  mapping,
  scopeOf,
} from '../../fixtures/examples';

const crosswalk = crosswalkOf({
  controls: [control('A.5.15'), control('A.5.18'), control('A.5.34')],
  clauses: [clause('9.2')],
  criteria: [criterion('CC6.1'), criterion('CC6.2'), criterion('P5.1')],
  mappings: [mapping('A.5.15', 'CC6.1', { strength: 8 })],
});

const starter = (id: string, serves: readonly string[], when: readonly string[] = []): Starter => ({
  id,
  statement: `What ${id} says.`,
  owner: 'Security lead',
  frequency: 'quarterly',
  nature: 'manual',
  type: 'detective',
  systems: 'Directory',
  serves,
  evidence: ['access-review'],
  when,
});

describe('the statements that serve a scope', () => {
  const idsIn = (starters: readonly Starter[], scope = scopeOf()) =>
    starterRows(starters, overlapOf(crosswalk, scope)).map((row) => row.starter.id);

  it('are those that serve both frameworks first, then by how much they serve', () => {
    const starters = [
      starter('GOV-01', ['A.5.15', 'A.5.18', '9.2']),
      starter('GOV-02', ['9.2', 'CC6.1']),
      starter('GOV-03', ['CC6.1']),
      starter('GOV-04', ['A.5.15', 'CC6.1', 'CC6.2']),
      starter('GOV-05', ['A.5.18', 'CC6.2']),
    ];
    expect(idsIn(starters)).toEqual(['GOV-04', 'GOV-02', 'GOV-05', 'GOV-01', 'GOV-03']);
  });

  it('count only what is in scope', () => {
    const scope = scopeOf({
      decisions: { 'A.5.18': decision('excluded') },
      countClauses: false,
    });
    const starters = [
      starter('AC-01', ['A.5.18']),
      starter('AC-02', ['9.2']),
      starter('AC-03', ['A.5.18', '9.2', 'CC6.2']),
    ];
    const [row, ...others] = starterRows(starters, overlapOf(crosswalk, scope));
    expect(others).toEqual([]);
    expect(row).toMatchObject({ serves: ['CC6.2'], servesBoth: false });
    expect(row?.starter.id).toBe('AC-03');
  });

  it('wait for one of the requirements that they are written for', () => {
    const starters = [starter('PRV-01', ['A.5.34', 'P5.1'], ['P5.1'])];
    expect(idsIn(starters)).toEqual([]);
    expect(idsIn(starters, scopeOf({ categories: ['privacy'] }))).toEqual(['PRV-01']);
  });
});

describe('taking over statements', () => {
  const ac1 = starter('AC-01', ['A.5.15', 'CC6.1']);
  const ac2 = starter('AC-02', ['A.5.18', 'CC6.2']);

  it('adds own controls with all they say, serve and are shown by', () => {
    const { library } = fromStarter(frozen(scopeOf()), [ac2, ac1]);
    expect(Object.keys(library)).toEqual(['AC-01', 'AC-02']);
    expect(library['AC-01']).toEqual({
      ...blankOwnControl('AC-01'),
      statement: 'What AC-01 says.',
      owner: 'Security lead',
      frequency: 'quarterly',
      nature: 'manual',
      type: 'detective',
      systems: 'Directory',
      serves: ['A.5.15', 'CC6.1'],
      evidence: ['access-review'],
      starter: 'AC-01',
    });
  });

  it('passes over what was taken already, and changes nothing when all was', () => {
    const once = fromStarter(scopeOf(), [ac1]);
    const edited = putOwnControls(once, [
      { ...blankOwnControl('AC-01'), statement: 'Ours now.', starter: 'AC-01' },
    ]);
    expect(fromStarter(edited, [ac1])).toBe(edited);
    const both = fromStarter(edited, [ac1, ac2, ac2]);
    expect(Object.keys(both.library)).toEqual(['AC-01', 'AC-02']);
    expect(both.library['AC-01']?.statement).toBe('Ours now.');
    expect(startersTaken(both)).toEqual(new Set(['AC-01', 'AC-02']));
  });

  it('gives another identifier where theirs is in use, and never that of another statement', () => {
    const scope = putOwnControls(scopeOf(), [blankOwnControl('AC-01')]);
    const { library } = fromStarter(scope, [ac1, ac2]);
    expect(library['AC-01']?.starter).toBe('');
    expect(library['AC-02']?.starter).toBe('AC-02');
    expect(library['AC-03']?.starter).toBe('AC-01');
  });

  it('does not use an identifier again whose own control is gone', () => {
    const gone = removeOwnControls(fromStarter(scopeOf(), [ac1, ac2]), ['AC-01', 'AC-02']);
    const { library } = fromStarter(gone, [ac1, ac2]);
    expect(Object.values(library).map(({ id, starter: from }) => [id, from])).toEqual([
      ['AC-03', 'AC-01'],
      ['AC-04', 'AC-02'],
    ]);
  });
});
