import * as v from 'valibot';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem';

/** A parsed file, and the line on which any value of it begins. */
export interface Located<T> {
  readonly value: T;
  /** @param path keys and indexes from the top, as in `['themes', 0, 'title']` */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Parses YAML and holds it against a schema; problems carry the line they are on. */
export function parseYaml<TSchema extends v.GenericSchema>(
  file: string,
  text: string,
  schema: TSchema,
): { readonly located?: Located<v.InferOutput<TSchema>>; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ pos, message }) => ({
        file,
        line: lines.linePos(pos[0]).line,
        reason: message.split('\n')[0] ?? message,
      })),
    };
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents;
    let line = 1;
    for (const key of path) {
      const offset = startOf(node);
      if (offset !== undefined) line = lines.linePos(offset).line;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
        if (!pair) return line;
        node = pair.value;
        const keyOffset = startOf(pair.key);
        if (keyOffset !== undefined) line = lines.linePos(keyOffset).line;
      } else if (isSeq(node) && typeof key === 'number') {
        node = node.items[key];
        const itemOffset = startOf(node);
        if (itemOffset !== undefined) line = lines.linePos(itemOffset).line;
      } else {
        return line;
      }
    }
    return line;
  };
  const content: unknown = document.toJS();
  if (content === null) return { problems: [{ file, line: 1, reason: 'the file holds no data' }] };
  const result = v.safeParse(schema, content);
  if (result.success) return { located: { value: result.output, lineOf }, problems: [] };
  return {
    problems: result.issues.map((issue) => {
      const path = issue.path?.map(({ key }) => key as PropertyKey) ?? [];
      return {
        file,
        line: lineOf(path),
        reason:
          path.length === 0 ? issue.message : `${path.map(String).join('.')}: ${issue.message}`,
      };
    }),
  };
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] } | null | undefined)?.range;
  return range?.[0];
}
