import Papa from 'papaparse';
import { ATTRIBUTE_FAMILIES, ATTRIBUTE_VALUES } from '../../model';
import type { Attributes, ControlAttributes } from '../../model';
import type { Problem } from './problem';

export const ATTRIBUTES_FILE = 'data/attributes.csv';
const HEADER = ['id', ...ATTRIBUTE_FAMILIES] as const;

/** Reads the attribute tags: one control a line, several values in a cell joined by semicolons. */
export function readAttributes(
  source: string,
  controlIds: readonly string[],
): { readonly attributes: ControlAttributes; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (line: number, reason: string) =>
    problems.push({ file: ATTRIBUTES_FILE, line, reason });
  const [header, ...lines] = source
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/);
  const attributes: Record<string, Attributes> = {};
  if (header !== HEADER.join(',')) {
    report(1, `the first line is not ${HEADER.join(',')}`);
    return { attributes, problems };
  }
  lines.forEach((text, index) => {
    const line = index + 2;
    const [id = '', ...cells] = Papa.parse<string[]>(text, { delimiter: ',' }).data[0] ?? [];
    if (!controlIds.includes(id)) report(line, `${id} is not a control`);
    if (Object.hasOwn(attributes, id)) report(line, `${id} stands twice`);
    const families = ATTRIBUTE_FAMILIES.map((family, i) => {
      const values = (cells[i] ?? '').split(';').filter(Boolean);
      const unknown = values.filter((value) => !ATTRIBUTE_VALUES[family].includes(value));
      if (values.length === 0) report(line, `${id} has no ${family}`);
      if (unknown.length > 0) report(line, `${family} of ${id} has ${unknown.join(', ')}`);
      return [family, values] as const;
    });
    attributes[id] = Object.fromEntries(families) as unknown as Attributes;
  });
  const lost = controlIds.filter((id) => !Object.hasOwn(attributes, id));
  if (lost.length > 0) report(1, `${lost.join(', ')} is missing`);
  return { attributes, problems };
}
