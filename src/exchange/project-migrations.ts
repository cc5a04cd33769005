/**
 * Earlier shapes of a project file, one step each. Nothing in here is ever changed: a new shape
 * gets a new step, and a fixture in `tests/fixtures/project-files`.
 */

/** A parsed file of which no more is known than that it is a record. */
export type Raw = Readonly<Record<string, unknown>>;

export const PROJECT_TYPE = 'common-ground/project';
export const PROJECT_VERSION = 1;

/**
 * `MIGRATIONS[n]` leads from version n to n + 1. Version 0 is a scope as the browser stores it,
 * which "Download my scope" writes when a page could not be drawn.
 */
export const MIGRATIONS: readonly ((file: Raw) => Raw)[] = [
  ({ id, name, scope }) => ({
    type: PROJECT_TYPE,
    version: 1,
    name,
    scopeId: id,
    scope,
    saves: [],
  }),
];

/** @param from version of the file, 0 to `PROJECT_VERSION` */
export const migrated = (file: Raw, from: number): Raw =>
  MIGRATIONS.slice(from).reduce((older, step) => step(older), file);
