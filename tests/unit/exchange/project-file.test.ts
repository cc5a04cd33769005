// @vitest-environment node
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { APP_VERSION, datasetOf } from '../../../src/exchange/dataset';
import { LONGEST_PROJECT, readProject, writeProject } from '../../../src/exchange/project-file';
import type { Project } from '../../../src/exchange/project-file';
import { scopeOf, decision } from '../../fixtures/examples';
import { projects } from '../../fixtures/projects';

const SIMPLE: Project = {
  id: 'abc12345',
  name: 'Audit 2027',
  saveId: 'save0002',
  savedAt: '2026-11-24T10:00:00.000Z',
  scope: scopeOf({ decisions: { 'A.7.4': decision('excluded', { note: 'No offices' }) } }),
  saves: [
    { saveId: 'save0001', savedAt: '2026-11-23T10:00:00.000Z', scope: scopeOf({ bar: 'any' }) },
  ],
  frozen: [],
  extras: {},
};

const written = (change: object = {}): string =>
  JSON.stringify({ ...(JSON.parse(writeProject(SIMPLE, catalog)) as object), ...change });

const CUT = writeProject(SIMPLE, catalog).split('"organisation"', 1).join().trim();

const reasonOf = (text: string): string => {
  const read = readProject(text, catalog);
  return read.ok ? 'it was read' : read.reason;
};

describe('a project file', () => {
  it('comes back as it was, every word and every save of it', () => {
    fc.assert(
      fc.property(projects, (project) => {
        expect(readProject(writeProject(project, catalog), catalog)).toEqual({
          ok: true,
          project,
          leftOut: [],
          newer: false,
        });
      }),
      { numRuns: 10_000 },
    );
  }, 180_000);

  it('says what it is, and is a text that people can compare', () => {
    const text = writeProject(SIMPLE, catalog);
    expect(JSON.parse(text)).toMatchObject({
      type: 'common-ground/project',
      version: 1,
      app: APP_VERSION,
      dataset: datasetOf(catalog),
      savedAt: '2026-11-24T10:00:00.000Z',
      saveId: 'save0002',
      name: 'Audit 2027',
      scopeId: 'abc12345',
    });
    expect(text).toContain('\n      "A.7.4": {\n');
  });

  it('names the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(APP_VERSION).toBe(version);
  });

  it('tells crosswalks apart', () => {
    const [first, ...others] = catalog.mappings;
    const changed = {
      ...catalog,
      mappings: [{ ...first!, strength: 11 - first!.strength }, ...others],
    };
    expect(datasetOf(changed).crosswalk).not.toBe(datasetOf(catalog).crosswalk);
  });

  it('keeps the eight newest saves', () => {
    const saves = Array.from({ length: 11 }, (_, index) => ({
      saveId: `save${1000 + index}`,
      savedAt: `2026-11-${10 + index}T10:00:00.000Z`,
      scope: scopeOf(),
    }));
    const read = readProject(writeProject({ ...SIMPLE, saves }, catalog), catalog);
    expect(read.ok && read.project.saves).toEqual(saves.slice(3));
  });

  it('gives up old saves before it grows too long to be read', () => {
    const note = 'x'.repeat(4_000);
    const scope = scopeOf({
      decisions: Object.fromEntries(
        catalog.controls.map(({ id }) => [
          id,
          decision('applicable', { note, justification: note, question: note, evidence: note }),
        ]),
      ),
    });
    const saves = Array.from({ length: 8 }, (_, index) => ({
      saveId: `save${1000 + index}`,
      savedAt: `2026-11-${10 + index}T10:00:00.000Z`,
      scope,
    }));
    const text = writeProject({ ...SIMPLE, scope, saves }, catalog);
    expect(text.length).toBeLessThan(LONGEST_PROJECT);
    const read = readProject(text, catalog);
    expect(read.ok && read.project.scope).toEqual(scope);
    expect(read.ok && read.project.saves.at(-1)).toEqual(saves.at(-1));
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['an empty one', '  ', 'The file is empty.'],
    ['a text', 'Dear auditor', 'This is not a Common Ground project file.'],
    [
      'other JSON',
      '{"type":"excalidraw","version":2}',
      'This is not a Common Ground project file.',
    ],
    ['a list', '[1, 2]', 'This is not a Common Ground project file.'],
    [
      'a cut one',
      CUT,
      `The file is cut off: it ends in the middle of line ${CUT.split('\n').length}. Ask for it again, or look for an earlier copy.`,
    ],
    [
      'a damaged one',
      writeProject(SIMPLE, catalog).replace('"moderate",', '"moderate"'),
      'The file is damaged near line 17 and cannot be read.',
    ],
    [
      'one with a wrong value',
      written({ scope: { ...scopeOf(), decisions: { 'A.7.4': { status: 'perhaps' } } } }),
      'The file is not what it should be at scope.decisions.A.7.4.status, so none of it was opened.',
    ],
    [
      'one without a scope',
      written({ scope: null }),
      'The file is not what it should be at scope, so none of it was opened.',
    ],
    [
      'a newer one in another shape',
      written({ version: 9, scope: { areas: [] } }),
      'A newer version of Common Ground wrote this file, in a way that this one cannot read. Reload the page to get the newest version.',
    ],
    [
      'a huge one',
      `"${'x'.repeat(LONGEST_PROJECT)}"`,
      'The file is larger than 8 MB, which no project file is. It was not read.',
    ],
  ])('says so: %s', (_, text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it('never throws, wherever it is cut or scribbled on', () => {
    const text = writeProject(SIMPLE, catalog);
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.string({ maxLength: 4 }),
        fc.boolean(),
        (at, scribble, cut) => {
          const read = readProject(
            text.slice(0, at) + scribble + (cut ? '' : text.slice(at)),
            catalog,
          );
          if (!read.ok) expect(read.reason).toMatch(/\.$/);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        expect(reasonOf(text)).toMatch(/\.$/);
        readProject(written({ scope: value, saves: value, name: value, scopeId: value }), catalog);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not fall into a deep one', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(
      readProject(written().replace('"saves":', `"far":${deep},"saves":`), catalog),
    ).toMatchObject({
      ok: true,
      leftOut: ['far'],
      project: { extras: {} },
    });
    expect(reasonOf(deep)).toMatch(/\.$/);
  });
});

describe('a file that holds more than this version knows', () => {
  it('is offered without the identifiers that are unknown, which are named', () => {
    const decisions = { 'A.9.99': decision('excluded'), 'A.7.4': decision('excluded') };
    // Held as well as decided: named once all the same.
    const held = ['A.9.99', 'A.5.1'];
    const read = readProject(written({ scope: { ...scopeOf(), decisions, held } }), catalog);
    expect(read).toMatchObject({ ok: true, leftOut: ['A.9.99'] });
    expect(read.ok && Object.keys(read.project.scope.decisions)).toEqual(['A.7.4']);
  });

  it('is offered, and said to be newer, when what it holds can be read', () => {
    expect(readProject(written({ version: 2, wishes: ['x'] }), catalog)).toMatchObject({
      ok: true,
      newer: true,
      project: { name: 'Audit 2027', scope: SIMPLE.scope, extras: { wishes: ['x'] } },
    });
  });

  it('keeps its unknown parts when it is saved again', () => {
    const read = readProject(written({ reviewer: { name: 'Ana' }, tags: [1] }), catalog);
    const again = JSON.parse(
      writeProject((read as { project: Project }).project, catalog),
    ) as object;
    expect(again).toMatchObject({
      reviewer: { name: 'Ana' },
      tags: [1],
      type: 'common-ground/project',
    });
  });

  it('cannot reach the prototype of anything', () => {
    const text = written().replace('{', '{"__proto__":{"polluted":true},"constructor":{"a":1},');
    const read = readProject(text, catalog);
    expect(read).toMatchObject({ ok: true, leftOut: ['__proto__'] });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(read.ok && Object.getPrototypeOf(read.project.extras)).toBe(Object.prototype);
  });

  it('passes over saves that cannot be read', () => {
    const saves = [{ saveId: 'save0001', savedAt: 'yesterday', scope: scopeOf() }, 7, null];
    expect(readProject(written({ saves }), catalog)).toMatchObject({
      ok: true,
      project: { saves: [] },
    });
  });
});

describe('the files of every past version', () => {
  const fixture = (name: string) =>
    readProject(readFileSync(`tests/fixtures/project-files/${name}.json`, 'utf8'), catalog);

  it('stored version 1: categories, strength, bases and decisions', () => {
    expect(fixture('stored-1')).toMatchObject({
      ok: true,
      leftOut: [],
      newer: false,
      project: {
        id: 'k3x9w2ab',
        name: 'Combined audit',
        saves: [],
        saveId: '',
        savedAt: '',
        scope: {
          categories: ['availability'],
          decisions: {
            'A.7.4': decision('inherited', { provider: 'Example Cloud' }),
            'A.8.30': decision('excluded', {
              justification: 'Nothing is outsourced.',
              note: 'Asked Ben',
            }),
            'CC9.2': decision('not-relevant', { justification: 'No vendors' }),
          },
          providers: [{ name: 'Example Cloud' }],
        },
      },
    });
  });

  it('stored version 2: the scope as it is now', () => {
    const read = fixture('stored-2');
    expect(read).toMatchObject({ ok: true, leftOut: [], project: { name: 'Audit 2027' } });
    const scope = read.ok ? read.project.scope : scopeOf();
    expect(scope.log).toHaveLength(1);
    expect(scope.yours['A.5.1~CC1.1']?.rejected).toBe(true);
    expect(scope.statement.organisation).toBe('Example Ltd');
  });

  it('project version 1', () => {
    const read = fixture('project-1');
    expect(read).toMatchObject({ ok: true, leftOut: [], newer: false });
    expect(read.ok && read.project).toMatchObject({
      id: 'k3x9w2ab',
      saveId: 'save0002',
      savedAt: '2026-11-24T10:00:00.000Z',
      saves: [{ saveId: 'save0001' }],
      extras: { remark: 'kept' },
    });
    expect(read.ok && read.project.scope.decisions['A.5.1']?.own).toEqual({ c1: 'R-17' });
  });
});
