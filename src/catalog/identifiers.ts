import type { Catalog } from './catalog';

/**
 * Identifiers that a spelling may mean, most likely first, whether or not the catalog knows them.
 * Accepts what people type and paste: `a.8.9`, `8.9`, `A 8.9`, `A8.9`, `CC 6.1`, `cc6.1`,
 * `ISO27001:2022-A.5.15`, `SOC2-CC6.1`, `cc_6_1`, `clause 8.1`, `PI 1.3`.
 */
export function candidateIds(spelling: string): readonly string[] {
  const bare = spelling
    .trim()
    .toUpperCase()
    .replace(/^(?:ISO(?:\/IEC)?[\s_-]*27001(?::2022)?|SOC[\s_-]*2)[\s:_-]+/, '')
    .replace(/^(?:ANNEX|CONTROL|CRITERION)\s+/, '');
  const match = /^(CLAUSE|[A-Z]{0,3})[\s._-]*(\d{1,2}(?:[\s._-]+\d{1,2}){0,2})$/.exec(bare);
  if (!match) return [];
  const [, prefix = '', digits = ''] = match;
  const numbers = digits.split(/[\s._-]+/).map(Number);
  const dotted = numbers.join('.');
  if (prefix === 'CLAUSE') return [dotted];
  if (prefix === '') return [`A.${dotted}`, dotted];
  // "A1.2" is a criterion of Availability; "A5.1" can only be a control.
  if (prefix === 'A') return numbers[0] === 1 ? [`A${dotted}`] : [`A.${dotted}`];
  return [`${prefix}${dotted}`];
}

/** The known requirements a spelling may mean, most likely first. */
export const resolveIds = (catalog: Catalog, spelling: string): readonly string[] =>
  candidateIds(spelling).filter((id) => catalog.requirement(id) !== undefined);
