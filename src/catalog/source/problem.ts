/** Something wrong in `data/`, said so that its author can mend it. */
export interface Problem {
  /** Path from the top of the repository. */
  readonly file: string;
  /** First line is 1. */
  readonly line: number;
  readonly reason: string;
}

export const describeProblem = ({ file, line, reason }: Problem): string =>
  `${file}:${line}: ${reason}`;

/** One message for all problems, a line each, in file and line order. */
export function describeProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [`${count} in data/:`, ...sorted.map((problem) => `  ${describeProblem(problem)}`)].join(
    '\n',
  );
}
