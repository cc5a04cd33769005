// @vitest-environment node
/** What an author of `data/` reads when something is wrong: file, line and reason. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../../src/catalog/source/build';
import { buildContent, CONTENT_FILES } from '../../../src/catalog/source/content';
import type { Problem } from '../../../src/catalog/source/problem';
import { shippedData } from '../../fixtures/shipped';

const { catalog } = shippedData();
const shipped = new Map(CONTENT_FILES.map((file) => [file, readFileSync(file, 'utf8')]));
const textOf = (file: string): string => shipped.get(file) ?? '';

/** What is wrong after one file is changed. */
function problemsAfter(file: string, change: (text: string) => string): readonly Problem[] {
  const changed = change(textOf(file));
  if (changed === textOf(file)) throw new Error(`nothing changed in ${file}`);
  try {
    buildContent((name) => (name === file ? changed : textOf(name)), catalog);
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
  throw new Error('the content was built');
}

/** The line, from 1, of the first line that matches. */
const lineOf = (file: string, pattern: RegExp): number =>
  textOf(file)
    .split('\n')
    .findIndex((line) => pattern.test(line)) + 1;

const EVIDENCE = 'data/evidence.yaml';
const DIFFERENCES = 'data/differences.yaml';
const AWS = 'data/guidance/aws.yaml';
const KUBERNETES = 'data/guidance/kubernetes.yaml';
const CC8 = 'data/explanations/CC8.yaml';
const A6 = 'data/explanations/A.6.yaml';

describe('a mistake in the explanations stops the build', () => {
  it('when one is lost', () => {
    expect(
      problemsAfter(A6, (text) => text.replace(/^A\.6\.8:/m, 'A.6.9:')).map(({ reason }) => reason),
    ).toEqual(['A.6.9 does not belong to A.6', 'A.6 lacks A.6.8']);
  });

  it('when a part of one is missing, at its line', () => {
    const problems = problemsAfter(A6, (text) => text.replace(/^ {2}mistake:/m, '  slip:'));
    const line = lineOf(A6, /^A\.6\.1:/);
    expect(problems.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('mistake is missing'),
      expect.stringContaining('slip is not expected here'),
    ]);
    // The entry begins below its identifier.
    expect(problems[0]).toMatchObject({ file: A6, line: line + 1 });
  });

  it('when a criterion has no considerations', () => {
    const reasons = problemsAfter(CC8, (text) => text.replace(/^ {2}considerations:[\s\S]*/m, ''));
    expect(reasons).toEqual([
      { file: CC8, line: lineOf(CC8, /^CC8\.1:/), reason: expect.stringContaining('has 0') },
    ]);
  });
});

describe('a mistake in the evidence stops the build', () => {
  const [first = ''] = /^- id: .*$/m.exec(textOf(EVIDENCE)) ?? [];
  const id = first.replace('- id: ', '');

  it('when it names what is no requirement', () => {
    const problems = problemsAfter(EVIDENCE, (text) =>
      text.replace(/supports: \[/, 'supports: [A.9.99, '),
    );
    expect(problems).toMatchObject([
      { file: EVIDENCE, reason: `${id} names A.9.99, which is no requirement` },
    ]);
    expect(problems[0]?.line).toBe(lineOf(EVIDENCE, /supports: \[/));
  });

  it('when an identifier stands twice', () => {
    const second = [...textOf(EVIDENCE).matchAll(/^- id: .*$/gm)][1]?.[0] ?? '';
    const problems = problemsAfter(EVIDENCE, (text) => text.replace(second, first));
    expect(problems).toEqual([
      {
        file: EVIDENCE,
        line: lineOf(EVIDENCE, new RegExp(`^${second}$`)),
        reason: `${id} is already on line 1`,
      },
    ]);
  });

  it('when something shown over a period has no population', () => {
    const problems = problemsAfter(EVIDENCE, (text) => text.replace(/^ {2}population: .*\n/m, ''));
    expect(problems[0]?.reason).toContain('population is missing');
  });

  it('when a requirement is supported by nothing', () => {
    const problems = problemsAfter(EVIDENCE, (text) => text.replaceAll(/A\.5\.7(?!\d)/g, 'A.5.9'));
    expect(problems.map(({ reason }) => reason)).toContain('nothing supports A.5.7');
  });
});

describe('a mistake in the differences stops the build', () => {
  it('when the side is unknown', () => {
    const problems = problemsAfter(DIFFERENCES, (text) => text.replace('side: soc2', 'side: nist'));
    expect(problems[0]?.reason).toContain('side "nist" is not one of iso27001, soc2');
  });
});

describe('a mistake in the guidance stops the build', () => {
  it('when a control is neither served nor under nothing', () => {
    const problems = problemsAfter(AWS, (text) => text.replace(/^ {2}A\.6\.1: .*\n/m, ''));
    expect(problems).toMatchObject([{ file: AWS, reason: 'no practice for A.6.1' }]);
  });

  it('when one is both', () => {
    const problems = problemsAfter(AWS, (text) =>
      text.replace(
        /^nothing:\n/m,
        'nothing:\n  A.8.15: There is a practice, so this line is not true of the platform.\n',
      ),
    );
    expect(problems.map(({ reason }) => reason)).toEqual([
      'A.8.15 has a practice and is under nothing',
    ]);
  });

  it('when a check is not an identifier', () => {
    const problems = problemsAfter(AWS, (text) =>
      text.replace(/prowler: \[[a-z]/, 'prowler: ["not an id", a'),
    );
    expect(problems[0]?.reason).toContain('not an identifier of prowler');
  });

  it('when Kubernetes does not say what differs', () => {
    const problems = problemsAfter(KUBERNETES, (text) =>
      text.replace(/^ {4}differs:\n(?: {6}.*\n)+/m, ''),
    );
    expect(problems[0]?.reason).toContain('does not say what differs');
  });

  it('when the date is none', () => {
    const problems = problemsAfter(AWS, (text) => text.replace(/checked: .*/, 'checked: soon'));
    expect(problems[0]?.reason).toContain('checked is not a date');
  });
});
