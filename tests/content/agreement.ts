/**
 * How far the two passes over the crosswalk agree, from their raw verdicts in `data/review/`
 * (docs/crosswalk-method.md).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';

export interface Verdict {
  readonly iso: string;
  readonly tsc: string;
  readonly relationship: string;
  readonly strength: number;
}

/** One part of the second pass: who was judged, against how many, and what came out. */
export interface SecondPass {
  readonly title: string;
  readonly judged: readonly string[];
  /** Requirements of the other framework that each was judged against. */
  readonly against: number;
  readonly verdicts: readonly Verdict[];
}

export interface Agreement {
  readonly title: string;
  readonly judged: number;
  readonly pairs: number;
  readonly first: number;
  readonly second: number;
  readonly both: number;
  /** Share of all pairs on which both say "mapping" or both say "none". */
  readonly presence: number;
  /** Mappings of both as a share of the mappings of either (Jaccard). */
  readonly jaccard: number;
  /** Chance-corrected agreement on presence (Cohen, 1960). */
  readonly kappa: number;
  /** Among the mappings of both. */
  readonly relationship: number;
  readonly strengthWithinOne: number;
  readonly onlyFirst: readonly Verdict[];
  readonly onlySecond: readonly Verdict[];
}

type Row = Readonly<Record<string, string>>;

const rowsOf = (root: string, file: string): readonly Row[] =>
  Papa.parse<Row>(readFileSync(path.join(root, 'data/review', file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

export const readFirstPass = (root: string): readonly Verdict[] =>
  rowsOf(root, 'first-pass.csv').map(({ iso = '', tsc = '', relationship = '', strength }) => ({
    iso,
    tsc,
    relationship,
    strength: Number(strength),
  }));

/** @param side the framework of the judged requirements */
function readSecondPass(
  root: string,
  file: string,
  side: 'iso' | 'soc2',
  title: string,
  against: number,
): SecondPass {
  const rows = rowsOf(root, file);
  const verdicts = rows.flatMap(
    ({ judged = '', partner = '', relationship = '', strength }): readonly Verdict[] => {
      if (partner === '') return [];
      const [iso, tsc] = side === 'iso' ? [judged, partner] : [partner, judged];
      return [{ iso, tsc, relationship, strength: Number(strength) }];
    },
  );
  return { title, judged: [...new Set(rows.map((row) => row.judged ?? ''))], against, verdicts };
}

export const readSecondPasses = (root: string): readonly SecondPass[] => [
  readSecondPass(root, 'second-controls.csv', 'iso', 'Controls', 61),
  readSecondPass(root, 'second-criteria.csv', 'soc2', 'Criteria', 118),
];

/** Compares the verdicts on what both passes judged. */
export function agreementOn(firstPass: readonly Verdict[], second: SecondPass): Agreement {
  const key = ({ iso, tsc }: Verdict) => `${iso}~${tsc}`;
  const judged = new Set(second.judged);
  const mine = firstPass.filter(({ iso, tsc }) => judged.has(iso) || judged.has(tsc));
  const firstBy = new Map(mine.map((verdict) => [key(verdict), verdict]));
  const secondBy = new Map(second.verdicts.map((verdict) => [key(verdict), verdict]));
  const common = [...firstBy].flatMap(([id, one]) => {
    const other = secondBy.get(id);
    return other ? [[one, other] as const] : [];
  });
  const pairs = judged.size * second.against;
  const [a, b, both] = [firstBy.size, secondBy.size, common.length];
  const presence = (pairs - (a + b - 2 * both)) / pairs;
  const byChance = (a / pairs) * (b / pairs) + (1 - a / pairs) * (1 - b / pairs);
  const share = (test: (one: Verdict, other: Verdict) => boolean) =>
    common.filter(([one, other]) => test(one, other)).length / both;
  return {
    title: second.title,
    judged: judged.size,
    pairs,
    first: a,
    second: b,
    both,
    presence,
    jaccard: both / (a + b - both),
    kappa: (presence - byChance) / (1 - byChance),
    relationship: share((one, other) => one.relationship === other.relationship),
    strengthWithinOne: share((one, other) => Math.abs(one.strength - other.strength) <= 1),
    onlyFirst: mine.filter((verdict) => !secondBy.has(key(verdict))),
    onlySecond: second.verdicts.filter((verdict) => !firstBy.has(key(verdict))),
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** The rows of the table in docs/crosswalk-review.md: what was compared, and a figure for each pass. */
export const agreementRows = (agreements: readonly Agreement[]): readonly (readonly string[])[] => [
  ['', ...agreements.map(({ title }) => title)],
  ['judged twice', ...agreements.map(({ judged }) => String(judged))],
  ['pairs', ...agreements.map(({ pairs }) => String(pairs))],
  ['mappings of the first pass', ...agreements.map(({ first }) => String(first))],
  ['mappings of the second pass', ...agreements.map(({ second }) => String(second))],
  ['mappings of both', ...agreements.map(({ both }) => String(both))],
  ['agreement on presence', ...agreements.map(({ presence }) => percent(presence))],
  ['the same, corrected for chance (kappa)', ...agreements.map(({ kappa }) => kappa.toFixed(2))],
  ['mappings of both among those of either', ...agreements.map(({ jaccard }) => percent(jaccard))],
  ['same relationship', ...agreements.map(({ relationship }) => percent(relationship))],
  ['strength within 1', ...agreements.map(({ strengthWithinOne }) => percent(strengthWithinOne))],
];

/** A table as Markdown. */
export function asMarkdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}
