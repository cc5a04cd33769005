import { escapeMarkup, withoutUnwritable } from './xml-text';

/** An SVG as data, so that the screen and the exported picture are drawn from the very same. */
export interface SvgNode {
  readonly tag: string;
  /** As React names them: `strokeWidth`, `textAnchor`. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
  /** What the node stands for, where it stands for one thing. */
  readonly subject?: string;
}

export const node = (
  tag: string,
  attributes: SvgNode['attributes'],
  children: SvgNode['children'] = [],
): SvgNode => ({ tag, attributes, children });

/** A line from left to right. */
export const lineAcross = (
  from: number,
  to: number,
  y: number,
  look: SvgNode['attributes'],
): SvgNode => node('line', { x1: from, x2: to, y1: y, y2: y, ...look });

/** A line from top to bottom. */
export const lineDown = (
  x: number,
  from: number,
  to: number,
  look: SvgNode['attributes'],
): SvgNode => node('line', { x1: x, x2: x, y1: from, y2: to, ...look });

/** Attributes of SVG that have no hyphen though they have a capital. */
const CAMEL = new Set(['viewBox', 'patternUnits', 'patternTransform']);

/** Markup of a node. Names of the tree are trusted; values and texts are escaped. */
export function serializeSvg({ tag, attributes, children }: SvgNode): string {
  const list = Object.entries(attributes).map(([name, value]) => {
    const written = CAMEL.has(name)
      ? name
      : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return ` ${written}="${escapeXml(String(value))}"`;
  });
  const content = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : serializeSvg(child),
  );
  return `<${tag}${list.join('')}>${content.join('')}</${tag}>`;
}

/** Also drops what XML 1.0 cannot hold at all. */
const escapeXml = (text: string): string => escapeMarkup(withoutUnwritable(text));

/**
 * An upper estimate of the width of a text in a sans-serif face: it must fit also where Inter is
 * missing and a wider face takes its place.
 */
export const widthOfText = (text: string, size: number): number => text.length * size * 0.6;
