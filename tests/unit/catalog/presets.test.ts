// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { objectionsTo } from '../../../src/catalog/source/prose';
import { PRESETS_FILE, readPresets } from '../../../src/catalog/source/presets';
import { kindOfId } from '../../../src/model';
import { shippedData } from '../../fixtures/shipped';

const { catalog } = shippedData();
const ids = [...catalog.controls, ...catalog.clauses, ...catalog.criteria].map(({ id }) => id);
const shipped = readFileSync(PRESETS_FILE, 'utf8');
const { presets, problems } = readPresets(shipped, ids);

/** What is wrong after the text is changed. */
function problemsAfter(change: (text: string) => string) {
  const changed = change(shipped);
  if (changed === shipped) throw new Error('nothing changed');
  return readPresets(changed, ids).problems;
}

/** The line, from 1, of the first line that matches. */
const lineOf = (pattern: RegExp): number =>
  shipped.split('\n').findIndex((line) => pattern.test(line)) + 1;

describe('a mistake in the presets stops the build', () => {
  it('when a proposal names what is no requirement', () => {
    expect(problemsAfter((text) => text.replace('[A.7.10]', '[A.7.15]'))).toEqual([
      {
        file: PRESETS_FILE,
        line: lineOf(/\[A\.7\.10\]/),
        reason: 'provider-media names A.7.15, which is no requirement',
      },
    ]);
  });

  it('when a status is unknown', () => {
    const [problem] = problemsAfter((text) =>
      text.replace('status: inherited', 'status: undecided'),
    );
    expect(problem?.line).toBe(lineOf(/status: inherited/));
    expect(problem?.reason).toContain('status "undecided" is not one of applicable');
  });

  it('when a status is not of the kind', () => {
    expect(problemsAfter((text) => text.replace('[A.7.10]', '[C1.2]'))).toEqual([
      {
        file: PRESETS_FILE,
        line: lineOf(/requirements: \[A\.7\.10\]/) - 1,
        reason: 'C1.2 cannot be inherited',
      },
    ]);
    expect(
      problemsAfter((text) => text.replace('[A.7.10]', "['9.2']")).map(({ reason }) => reason),
    ).toEqual(['9.2 cannot be inherited']);
  });

  it('when a common criterion would be not relevant', () => {
    expect(
      problemsAfter((text) => text.replace('[P2.1, P3.2]', '[CC6.4, P3.2]')).map(
        ({ reason }) => reason,
      ),
    ).toEqual(['CC6.4 is a common criterion and is not proposed as not relevant']);
  });

  it('when two proposals of a preset speak of the same requirement', () => {
    expect(problemsAfter((text) => text.replace('[A.7.10]', '[A.7.4]'))).toEqual([
      {
        file: PRESETS_FILE,
        line: lineOf(/\[A\.7\.10\]/),
        reason: 'cloud-hosted-saas already has a proposal for A.7.4',
      },
    ]);
    expect(
      problemsAfter((text) => text.replace('[A.7.10]', '[A.7.10, A.7.10]')).map(
        ({ reason }) => reason,
      ),
    ).toEqual(['provider-media names A.7.10 more than once']);
  });

  it('when an identifier stands twice', () => {
    expect(problemsAfter((text) => text.replace('- id: premises', '- id: data-centre'))).toEqual([
      {
        file: PRESETS_FILE,
        line: lineOf(/- id: premises/),
        reason: `data-centre is already on line ${lineOf(/- id: data-centre/)}`,
      },
    ]);
    expect(
      problemsAfter((text) => text.replace('- id: fully-remote', '- id: no-development')),
    ).toHaveLength(1);
  });

  it('when a control is included for no reason, or left out for one', () => {
    expect(
      problemsAfter((text) => text.replace(/^ {6}inclusion: .*\n/m, '')).map(
        ({ reason }) => reason,
      ),
    ).toEqual(['data-centre has no reason for inclusion']);
    expect(
      problemsAfter((text) => text.replace('status: inherited', 'status: excluded')).map(
        ({ reason }) => reason,
      ),
    ).toEqual(['data-centre is excluded and has a reason for inclusion']);
  });

  it('when nobody says from whom controls are inherited', () => {
    expect(problemsAfter((text) => text.replace(/^ {2}provider: .*\n/m, ''))).toMatchObject([
      {
        line: lineOf(/id: cloud-hosted-saas/),
        reason: 'cloud-hosted-saas does not say from which provider controls are inherited',
      },
    ]);
  });

  it('when a text is too short, too long or lost', () => {
    const reasonsAfter = (change: (text: string) => string) =>
      problemsAfter(change).map(({ reason }) => reason);
    expect(reasonsAfter((text) => text.replace(/reason: .*/, 'reason: None.'))[0]).toContain(
      'reason is shorter than 30 characters',
    );
    expect(
      reasonsAfter((text) => text.replace(/reason: .*/, `reason: ${'word '.repeat(100)}`))[0],
    ).toContain('reason is longer than 400 characters');
    expect(reasonsAfter((text) => text.replace(/^ {6}question: .*\n/m, ''))[0]).toContain(
      'question is missing',
    );
    expect(reasonsAfter((text) => text.replace('answer: no', 'answer: maybe'))[0]).toContain(
      'answer "maybe" is not one of yes, no',
    );
  });

  it('when a preset says next to nothing', () => {
    const few = problemsAfter((text) =>
      text.replace(/( {2}proposals:\n)( {4}- id: data-centre\n(?: {6}.*\n)+)[\s\S]*/, '$1$2'),
    );
    expect(few.map(({ reason }) => reason)).toEqual([
      'cloud-hosted-saas speaks of 6 requirements, which is not 12 to 45',
    ]);
  });
});

describe('the shipped presets', () => {
  const proposals = presets.flatMap((preset) =>
    preset.proposals.map((proposal) => ({ preset: preset.id, ...proposal })),
  );
  const proposed = (preset: string, id: string) =>
    proposals.find((one) => one.preset === preset && one.requirements.includes(id))?.status;

  it('are six to eight, without a problem', () => {
    expect(problems).toEqual([]);
    expect(presets.length).toBeGreaterThanOrEqual(6);
    expect(presets.length).toBeLessThanOrEqual(8);
  });

  it('ask questions that say nothing empty and end as questions do', () => {
    for (const { preset, id, question } of proposals) {
      expect(objectionsTo(question), `${preset} ${id}`).toEqual([]);
      expect(question, `${preset} ${id}`).toMatch(/^[A-Z].*\?$/);
    }
  });

  it('ask each question once in a preset', () => {
    for (const preset of presets) {
      const questions = preset.proposals.map(({ question }) => question);
      expect(new Set(questions).size, preset.id).toBe(questions.length);
    }
  });

  it('warn wherever something is left out', () => {
    const silent = proposals.filter(
      ({ status, caution }) =>
        (status === 'excluded' || status === 'not-relevant') && caution === undefined,
    );
    expect(silent.map(({ preset, id }) => `${preset} ${id}`)).toEqual([]);
  });

  it('leave out no more than auditors accept', () => {
    const out = new Set(
      proposals
        .filter(({ status }) => status === 'excluded')
        .flatMap(({ requirements }) => requirements),
    );
    expect([...out].sort()).toEqual(['A.7.6', 'A.8.25', 'A.8.27', 'A.8.28', 'A.8.30', 'A.8.4']);
  });

  it('call no criterion not relevant but those of an optional category', () => {
    const out = proposals
      .filter(({ status }) => status === 'not-relevant')
      .flatMap(({ requirements }) => requirements);
    expect(out.every((id) => kindOfId(id) === 'criterion' && !id.startsWith('CC'))).toBe(true);
  });

  it('inherit what a data centre does, and keep what goes with people and change', () => {
    expect(proposed('cloud-hosted-saas', 'A.7.4')).toBe('inherited');
    expect(proposed('fully-remote', 'A.7.4')).toBe('inherited');
    for (const id of ['A.6.7', 'A.7.9', 'A.8.1']) {
      expect(proposed('fully-remote', id), id).toBe('applicable');
    }
    for (const id of ['A.8.29', 'A.8.31', 'A.8.32']) {
      expect(proposed('no-development', id), id).toBe('applicable');
    }
  });
});
