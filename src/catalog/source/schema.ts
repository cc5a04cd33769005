/** Pieces of the schemas of `data/`, with messages that its authors understand. */
import * as v from 'valibot';

/** A short text such as a title. */
export const text = (what: string) => prose(what, 1, 120);

/** @param least, most characters */
export const prose = (what: string, least: number, most: number) =>
  v.pipe(
    v.string(`${what} is missing or not text`),
    v.trim(),
    v.minLength(
      least,
      least === 1 ? `${what} is empty` : `${what} is shorter than ${least} characters`,
    ),
    v.maxLength(most, `${what} is longer than ${most} characters`),
  );

/** An identifier of a given form. @param like an example of it */
export const idOf = (pattern: RegExp, like: string) =>
  v.pipe(v.string(`id is missing or not text`), v.regex(pattern, `id is not of the form ${like}`));

/** A name that links and files may rely on: lower-case words joined by hyphens. */
export const slug = () => idOf(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'access-review');

/** A strict object whose absent keys are called missing, which is what they are to an author. */
export const entryObject = <TEntries extends v.ObjectEntries>(entries: TEntries) =>
  v.strictObject(entries, ({ expected, received }) => {
    if (expected === 'Object') return `the keys ${Object.keys(entries).join(', ')} are expected`;
    return received === 'undefined'
      ? `${expected.replaceAll('"', '')} is missing`
      : `${received.replaceAll('"', '')} is not expected here`;
  });

export const listOf = <TItem extends v.GenericSchema>(what: string, item: TItem) =>
  v.array(item, `${what} is not a list`);

export const oneOf = <const T extends readonly string[]>(what: string, values: T) =>
  v.picklist(values, ({ received }) => `${what} ${received} is not one of ${values.join(', ')}`);

/** Names of other entries of `data/`. */
export const nameList = (what: string) => listOf(what, v.string(`a name in ${what} is not text`));

/** Identifiers of requirements; YAML reads `9.2` without quotes as a number. */
export const requirementList = (what: string) =>
  listOf(what, v.string('an identifier is not text; put it in quotes'));

/** Texts by the identifier of a requirement. */
export const byRequirement = (what: string, least: number, most: number) =>
  v.record(
    v.string(),
    prose(what, least, most),
    `${what} is not a list of identifiers with a text each`,
  );
