// @vitest-environment node
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { writeProject } from '../../../src/exchange/project-file';
import { PROJECT_TYPE, PROJECT_VERSION } from '../../../src/exchange/project-migrations';
import {
  BARS,
  BASES,
  CLAUSE_STATUSES,
  CONTROL_FREQUENCIES,
  CONTROL_NATURES,
  CONTROL_STATUSES,
  CONTROL_TYPES,
  CRITERION_STATUSES,
  FIRST_FRAMEWORKS,
  IMPLEMENTATIONS,
  INCLUSION_REASONS,
  ISO_STAGES,
  OPTIONAL_CATEGORIES,
  PROVIDER_METHODS,
  RATIONALES,
  RELATIONSHIPS,
  REPORT_TYPES,
} from '../../../src/model';
import { projects } from '../../fixtures/projects';

const schema = JSON.parse(readFileSync('public/project.schema.json', 'utf8')) as Record<
  string,
  unknown
>;
// Formats are checked by the reader of files.
const validate = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  validateFormats: false,
}).compile(schema);

/** Every list of values in the schema, by its path. */
function enumsIn(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'enum' ? [[path, inner] as [string, unknown]] : enumsIn(inner, `${path}/${key}`),
  );
}

describe('the published schema of project files', () => {
  it('accepts every file that is written', () => {
    fc.assert(
      fc.property(projects, (project) => {
        validate(JSON.parse(writeProject(project, catalog)));
        expect(validate.errors).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('rejects what no file of ours holds', () => {
    const file = (scope: object) => ({
      ...{ type: PROJECT_TYPE, version: PROJECT_VERSION, name: 'Audit' },
      scope: { categories: [], bar: 'any', bases: [], countClauses: true, decisions: {}, ...scope },
    });
    expect(validate(file({}))).toBe(true);
    expect(validate(file({ bar: 'high' }))).toBe(false);
    expect(validate(file({ decisions: { 'A.5.1': { status: 'perhaps' } } }))).toBe(false);
    expect(validate(file({ decisions: { 'A.5.1': { status: 'excluded', due: 'soon' } } }))).toBe(
      false,
    );
    expect(validate(file({ more: 1 }))).toBe(false);
    expect(validate({ ...file({}), type: 'other' })).toBe(false);
  });

  it('knows the values that the model knows, in every list', () => {
    const saved = Object.fromEntries(
      Object.entries(IN_A_SCOPE).map(([path, values]) => [
        `/properties/saves/items/properties/scope${path}`,
        values,
      ]),
    );
    const own = Object.fromEntries(
      Object.entries(IN_A_SCOPE).map(([path, values]) => [`/properties/scope${path}`, values]),
    );
    expect(Object.fromEntries(enumsIn(schema))).toEqual({ ...own, ...saved, ...SHARED });
  });

  it('is of the version that is written, and says what everything is', () => {
    expect(schema).toMatchObject({
      properties: { version: { const: PROJECT_VERSION }, type: { const: PROJECT_TYPE } },
    });
    for (const part of Object.values(schema.$defs as object)) {
      expect(part).toMatchObject({ title: expect.any(String), description: expect.any(String) });
    }
  });
});

const IN_A_SCOPE = {
  '/properties/categories/items': [...OPTIONAL_CATEGORIES],
  '/properties/bar': [...BARS],
  '/properties/plan/properties/first': [...FIRST_FRAMEWORKS],
};

const SHARED = {
  '/$defs/basis': [...BASES],
  '/$defs/relationship': [...RELATIONSHIPS],
  '/$defs/rationale': [...RATIONALES],
  '/$defs/decision/properties/status': [
    ...CONTROL_STATUSES,
    ...CRITERION_STATUSES,
    ...CLAUSE_STATUSES,
  ],
  '/$defs/decision/properties/reasons/items': [...INCLUSION_REASONS],
  '/$defs/decision/properties/implementation': [...IMPLEMENTATIONS],
  '/$defs/statement/properties/stage': [...ISO_STAGES, ''],
  '/$defs/statement/properties/reportType': [...REPORT_TYPES, ''],
  '/$defs/provider/properties/method': [...PROVIDER_METHODS, ''],
  '/$defs/ownControl/properties/frequency': [...CONTROL_FREQUENCIES, ''],
  '/$defs/ownControl/properties/nature': [...CONTROL_NATURES, ''],
  '/$defs/ownControl/properties/type': [...CONTROL_TYPES, ''],
  '/$defs/ownControl/properties/implementation': [...IMPLEMENTATIONS],
};
