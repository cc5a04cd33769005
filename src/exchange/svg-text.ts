import { node } from './svg-node';
import type { SvgNode } from './svg-node';

/** Letters by their width in DejaVu Sans, the widest face that takes the place of Inter. Ems. */
const WIDTHS: readonly (readonly [number, RegExp])[] = [
  [0.34, /[ijlI.,:;'’|!()[\] ]/],
  [0.43, /[ftr\-–/"“”]/],
  [0.56, /[sczkvxyJ]/],
  [0.98, /[mMWw@%]/],
  [0.79, /[A-HK-VX-Z&]/],
];
const USUAL = 0.64;

/** Width of a text in the widest face that may come to draw it: where this fits, any will. */
const widthAtMost = (text: string, size: number): number =>
  size *
  Array.from(text).reduce(
    (sum, letter) => sum + (WIDTHS.find(([, letters]) => letters.test(letter))?.[0] ?? USUAL),
    0,
  );

/** Breaks a text at its spaces into lines that fit a width; a longer word stands on its own. */
export function linesOf(text: string, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthAtMost(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

interface Look {
  readonly x: number;
  /** Middle of the row. */
  readonly middle: number;
  readonly size: number;
  readonly room: number;
  /** More than these are cut, and the whole is said when it is pointed at. */
  readonly mostLines?: number;
  readonly fill: string;
  readonly more?: SvgNode['attributes'];
}

/** A text in a row: on one line where it fits, else smaller on as many as it takes. */
export function rowText(text: string, look: Look): SvgNode {
  const { x, middle, size, room, fill, mostLines = Infinity, more = {} } = look;
  if (widthAtMost(text, size) <= room) {
    const at = { x, y: middle + 0.36 * size };
    return node('text', { ...at, fontSize: size, fill, ...more }, [text]);
  }
  const small = size * 0.79;
  const height = small * 1.08;
  const all = linesOf(text, small, room);
  const lines = all.slice(0, mostLines);
  const isCut = lines.length < all.length;
  const first = middle + 0.36 * small - ((lines.length - 1) * height) / 2;
  return node('text', { x, y: first, fontSize: small, fill, ...more }, [
    ...(isCut ? [node('title', {}, [text])] : []),
    ...lines.map((line, index) =>
      // The space makes it one text again for whoever reads or copies it.
      node('tspan', { x, y: first + index * height }, [
        index < lines.length - 1 ? `${line} ` : isCut ? `${line}…` : line,
      ]),
    ),
  ]);
}
