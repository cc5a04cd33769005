import { createElement } from 'react';
import type { ReactNode } from 'react';
import { inLightColours } from '../../exchange/picture';
import type { SvgNode } from '../../exchange/svg-node';

interface SvgDrawingProps {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SvgNode[];
}

/** A drawing as part of a page, in the colours of paper. */
export const SvgDrawing = ({ label, width, height, nodes }: SvgDrawingProps) => (
  <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width="100%">
    {nodes.map((one, key) => draw(inLightColours(one), key))}
  </svg>
);

const draw = ({ tag, attributes, children }: SvgNode, key: number): ReactNode => {
  // React has its own name for it.
  const { 'xml:space': space, ...known } = attributes;
  const drawn = children.map((child, index) =>
    typeof child === 'string' ? child : draw(child, index),
  );
  return createElement(tag, { key, ...known, xmlSpace: space }, ...drawn);
};
