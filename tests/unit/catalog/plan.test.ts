// @vitest-environment node
/** What an author of `data/plan.yaml` reads when something is wrong: file, line and reason. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLAN_FILE, readPlan } from '../../../src/catalog/source/plan';
import { PLAN_ROLES } from '../../../src/model';
import { shippedContent, shippedData } from '../../fixtures/shipped';

const { catalog } = shippedData();
const { differences, plan } = shippedContent();
const requirementIds = [...catalog.controls, ...catalog.clauses, ...catalog.criteria].map(
  ({ id }) => id,
);
const differenceIds = differences.map(({ id }) => id);
const shipped = readFileSync(PLAN_FILE, 'utf8');

/** What is wrong after one change of the file. */
function problemsAfter(before: string | RegExp, after: string) {
  const changed = shipped.replace(before, after);
  if (changed === shipped) throw new Error('nothing changed');
  return readPlan(changed, requirementIds, differenceIds).problems;
}

/** The line, from 1, of the first line that matches after the entry of a phase begins. */
function lineIn(phase: string, pattern: RegExp): number {
  const lines = shipped.split('\n');
  const from = lines.indexOf(`- id: ${phase}`);
  return lines.findIndex((line, i) => i >= from && pattern.test(line)) + 1;
}

describe('the shipped plan', () => {
  it('has no problem and every phase that rules speak of', () => {
    expect(readPlan(shipped, requirementIds, differenceIds).problems).toEqual([]);
    expect(plan.map(({ id }) => id)).toEqual(
      expect.arrayContaining(Object.values(PLAN_ROLES) as string[]),
    );
  });

  it('gives the ranges that the guide and practice name', () => {
    const weeks = new Map(plan.map((phase) => [phase.id, phase.weeks]));
    expect(weeks.get('type-1')).toMatchObject({ least: 4, most: 8 });
    // Four to six months, three to twelve months.
    expect(weeks.get('isms-build')).toMatchObject({ least: 17, most: 26 });
    expect(weeks.get('type-2-window')).toMatchObject({ least: 13, most: 52 });
    expect(plan.find(({ id }) => id === 'certificate-valid')?.years).toBe(3);
  });

  it('has to do with every difference, each in some phase', () => {
    const named = new Set(plan.flatMap((phase) => phase.differences));
    expect(differenceIds.filter((id) => !named.has(id))).toEqual([]);
  });
});

describe('a mistake in the plan stops the build', () => {
  it('when the usual weeks lie outside the range', () => {
    expect(
      problemsAfter('{ least: 4, usual: 6, most: 8 }', '{ least: 4, usual: 9, most: 8 }'),
    ).toEqual([
      {
        file: PLAN_FILE,
        line: lineIn('type-1', /weeks:/),
        reason: 'type-1 has weeks that do not rise: 4, 9, 8',
      },
    ]);
  });

  it('when weeks are not whole', () => {
    const [problem] = problemsAfter('least: 4, usual: 6', 'least: 4.5, usual: 6');
    expect(problem?.reason).toContain('least is not a whole number from 1 to 520');
    expect(problem?.line).toBe(lineIn('type-1', /weeks:/));
  });

  it('when it comes after what is no phase', () => {
    expect(problemsAfter('phase: management-review }', 'phase: reviews }')).toEqual([
      {
        file: PLAN_FILE,
        line: lineIn('stage-1', /after:/),
        reason: 'stage-1 comes after reviews, which is no phase',
      },
    ]);
  });

  it('when phases wait for each other, and says in which order of the frameworks', () => {
    const problems = problemsAfter(
      '  after: [{ phase: control-library }]',
      '  after: [{ phase: control-library }, { phase: stage-1, first: iso }]',
    );
    expect(problems).toMatchObject([{ file: PLAN_FILE }]);
    expect(problems[0]?.reason).toMatch(/stage-1 .*waits for itself, with ISO 27001 first$/);
    expect(problems[0]?.reason).toContain('readiness waits for stage-1');
  });

  it('when a lead is among what it leads to', () => {
    const reasons = problemsAfter(
      '  after: [{ phase: management-review }]',
      '  after: [{ phase: management-review }, { phase: book-certification-body }]',
    ).map(({ reason }) => reason);
    expect(reasons).toEqual([
      expect.stringMatching(/waits for itself, with SOC 2 first$/),
      expect.stringMatching(/waits for itself, with ISO 27001 first$/),
    ]);
  });

  it('when an identifier stands twice or a needed one is gone', () => {
    const reasons = problemsAfter('- id: surveillance-2', '- id: surveillance-1').map(
      ({ reason }) => reason,
    );
    expect(reasons).toContain(
      `surveillance-1 is already on line ${lineIn('surveillance-1', /id:/)}`,
    );
    expect(
      problemsAfter('- id: recertification', '- id: renewal').map(({ reason }) => reason),
    ).toEqual(['recertification is missing']);
  });

  it('when it names what is no difference or no requirement', () => {
    const problems = problemsAfter(
      'differences: [statement-of-applicability]',
      'differences: [statement]',
    );
    expect(problems).toEqual([
      {
        file: PLAN_FILE,
        line: lineIn('control-library', /differences:/),
        reason: 'control-library names statement, which is no difference',
      },
    ]);
    expect(problemsAfter("['6.1.3', CC5.1, CC5.3]", "['6.1.9', CC5.1]")[0]?.reason).toBe(
      'control-library names 6.1.9, which is no requirement',
    );
  });

  it('when a duration is not explained, or an explanation has no duration', () => {
    expect(
      problemsAfter(/ {2}because:\n {4}source: .*\n {4}text: .*\n/, '').map(({ reason }) => reason),
    ).toEqual(['control-library does not say why it takes so long']);
    expect(problemsAfter(/^ {2}weeks: .*\n/m, '').map(({ reason }) => reason)).toEqual([
      'control-library has neither weeks nor years',
      'control-library explains a duration that it does not have',
    ]);
  });

  it('when a lead leads to nothing, or what is no lead leads', () => {
    expect(problemsAfter('  before: [stage-1]\n', '')[0]?.reason).toBe(
      'book-certification-body leads to nothing',
    );
    expect(problemsAfter('  after: [{ phase: stage-1 }]', '  before: [stage-2]')[0]?.reason).toBe(
      'stage-gap has before but is no lead',
    );
  });
});
