// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  duplicateOwnControl,
  editOwnControls,
  inHeldOrder,
  inLibraryOrder,
  IMPLEMENTATIONS,
  mergeOwnControls,
  serveAlso,
  serveNoMore,
  splitOwnControl,
} from '../../../src/model';
import type { OwnControl, Scope } from '../../../src/model';
import { RUNS, situations } from '../../fixtures/arbitraries';
import { frozen, scopeOf } from '../../fixtures/examples';
import { ownControl } from '../../fixtures/own-controls';

const FIRST = ownControl('AC-01', {
  statement: 'Leavers lose access within a day.',
  frequency: 'on-event',
  implementation: 'implemented',
  serves: ['A.5.18', 'CC6.2'],
  evidence: ['leavers'],
  evidenceReference: 'HR tickets',
});
const SECOND = ownControl('AC-02', {
  statement: 'Access ends when somebody leaves.',
  owner: 'IT manager',
  frequency: 'daily',
  implementation: 'in-progress',
  serves: ['A.6.5', 'CC6.2'],
  evidence: ['leavers', 'directory-log'],
  evidenceReference: 'Directory log',
  note: 'From the old list',
});

const scopeWith = (...controls: readonly OwnControl[]): Scope =>
  frozen(scopeOf({ library: inLibraryOrder(controls) }));

const unionOf = (scope: Scope, field: 'serves' | 'evidence'): readonly string[] =>
  inHeldOrder([...new Set(Object.values(scope.library).flatMap((one) => one[field]))]);

/** A scope whose library has at least two own controls, and one of them. */
const withSeveral = situations
  .filter(({ scope }) => Object.keys(scope.library).length > 1)
  .chain(({ scope }) =>
    fc.record({
      scope: fc.constant(frozen(scope)),
      ids: fc.constant(Object.keys(scope.library)),
      chosen: fc.constantFrom(...Object.keys(scope.library)),
    }),
  );

describe('a merge', () => {
  it('keeps the words of the survivor and takes what it does not say from the others', () => {
    const { library, retired } = mergeOwnControls(
      scopeWith(FIRST, SECOND),
      ['AC-01', 'AC-02'],
      'AC-01',
    );
    expect(Object.keys(library)).toEqual(['AC-01']);
    expect(retired).toEqual(['AC-02']);
    expect(library['AC-01']).toEqual({
      ...FIRST,
      owner: 'IT manager',
      implementation: 'in-progress',
      serves: ['A.5.18', 'A.6.5', 'CC6.2'],
      evidence: ['leavers', 'directory-log'],
      evidenceReference: 'HR tickets\nDirectory log',
      note: 'From the old list',
    });
  });

  it.each<[string, readonly string[], string]>([
    ['of one', ['AC-01'], 'AC-01'],
    ['of one named twice', ['AC-01', 'AC-01'], 'AC-01'],
    ['into another', ['AC-01', 'AC-02'], 'AC-03'],
    ['with what is not there', ['AC-01', 'AC-09'], 'AC-01'],
  ])('%s changes nothing', (_, ids, survivor) => {
    const scope = scopeWith(FIRST, SECOND, ownControl('AC-03'));
    expect(mergeOwnControls(scope, ids, survivor)).toBe(scope);
  });

  it('loses no requirement and no evidence, and is as far as the last of them', () => {
    fc.assert(
      fc.property(withSeveral, ({ scope, ids, chosen }) => {
        const merged = mergeOwnControls(scope, ids, chosen);
        expect(Object.keys(merged.library)).toEqual([chosen]);
        expect(unionOf(merged, 'serves')).toEqual(unionOf(scope, 'serves'));
        expect(unionOf(merged, 'evidence')).toEqual(unionOf(scope, 'evidence'));
        const survivor = merged.library[chosen]!;
        expect(survivor.statement).toBe(scope.library[chosen]?.statement);
        for (const one of Object.values(scope.library)) {
          expect(survivor.evidenceReference).toContain(one.evidenceReference);
          expect(survivor.note).toContain(one.note);
          expect(IMPLEMENTATIONS.indexOf(survivor.implementation)).toBeLessThanOrEqual(
            IMPLEMENTATIONS.indexOf(one.implementation),
          );
        }
        for (const id of ids) expect(id === chosen || merged.retired.includes(id)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('a split', () => {
  const whole = ownControl('AC-01', {
    statement: 'Both',
    owner: 'IT manager',
    serves: ['A.5.18', 'A.6.5', 'CC6.2'],
    evidence: ['leavers', 'directory-log'],
    starter: 'AC-01',
  });

  it('gives each its share; both may have the same, and the first keeps what nobody is given', () => {
    const scope: Scope = { ...scopeWith(whole), retired: ['AC-02'] };
    const { library } = splitOwnControl(scope, 'AC-01', [
      { statement: 'One', serves: ['A.5.18'], evidence: ['leavers'] },
      { statement: 'Two', serves: ['A.5.18', 'CC6.2', 'CC9.9'], evidence: ['directory-log'] },
    ]);
    expect(library).toEqual({
      'AC-01': { ...whole, statement: 'One', serves: ['A.5.18', 'A.6.5'], evidence: ['leavers'] },
      'AC-03': {
        ...whole,
        id: 'AC-03',
        statement: 'Two',
        serves: ['A.5.18', 'CC6.2'],
        evidence: ['directory-log'],
        starter: '',
      },
    });
  });

  it('loses and invents nothing', () => {
    const shares = withSeveral.chain((several) => {
      const { serves, evidence } = several.scope.library[several.chosen]!;
      const part = fc.record({
        statement: fc.string(),
        serves: fc.subarray([...serves, 'CC9.9']),
        evidence: fc.subarray([...evidence, 'unknown']),
      });
      return fc.record({ several: fc.constant(several), parts: fc.tuple(part, part) });
    });
    fc.assert(
      fc.property(shares, ({ several: { scope, ids, chosen }, parts }) => {
        const after = splitOwnControl(scope, chosen, parts);
        const added = Object.keys(after.library).filter((id) => !ids.includes(id));
        expect(added).toHaveLength(1);
        expect(scope.retired).not.toContain(added[0]);
        for (const field of ['serves', 'evidence'] as const) {
          const halves = [chosen, added[0]!].flatMap((id) => after.library[id]![field]);
          expect(new Set(halves)).toEqual(new Set(scope.library[chosen]![field]));
        }
      }),
      RUNS,
    );
  });

  it('of what is not there changes nothing', () => {
    const scope = scopeWith(whole);
    const part = { statement: 'One', serves: [], evidence: [] };
    expect(splitOwnControl(scope, 'AC-09', [part, part])).toBe(scope);
  });
});

describe('editing own controls', () => {
  const scope = scopeWith(FIRST, SECOND);

  it('changes those named, and nothing when nothing differs', () => {
    const after = editOwnControls(scope, ['AC-01', 'AC-02', 'AC-09'], { owner: 'CISO' });
    expect(Object.values(after.library).map(({ owner }) => owner)).toEqual(['CISO', 'CISO']);
    expect(editOwnControls(scope, ['AC-02'], { owner: 'IT manager' })).toBe(scope);
  });

  it('attaches a requirement and detaches it', () => {
    const attached = serveAlso(scope, 'AC-01', ['CC1.1', 'CC6.2']);
    expect(attached.library['AC-01']?.serves).toEqual(['A.5.18', 'CC1.1', 'CC6.2']);
    expect(serveNoMore(attached, 'AC-01', 'CC1.1').library).toEqual(scope.library);
    expect(serveAlso(scope, 'AC-09', ['CC1.1'])).toBe(scope);
  });

  it('copies all but what holds of the first alone', () => {
    const copy = duplicateOwnControl(scopeWith({ ...FIRST, starter: 'AC-01' }), 'AC-01');
    expect(copy.library['AC-02']).toEqual({ ...FIRST, id: 'AC-02', implementation: 'unset' });
  });
});
