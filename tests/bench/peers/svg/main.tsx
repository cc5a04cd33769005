/**
 * The crosswalk as SVG through React. As the documentation advises:
 * - one memoised component a row and an edge, so that a change renders only what it touches
 *   (https://react.dev/reference/react/memo), with props that keep their identity;
 * - a hover renders no row and no edge again: the base is dimmed by one attribute on its container,
 *   and what is lit is drawn over it
 *   (https://react.dev/learn/render-and-commit: React changes the DOM only where output differs);
 * - the browser scrolls.
 */
import { memo, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { PointerEvent } from 'react';
import type { EdgeLook, Look } from '../shared/look';
import { neighboursIn } from '../shared/neighbours';
import type { PeerCard, PeerEdge, PeerRow } from '../shared/picture';
import { ROOM, TEXT } from '../shared/picture';
import { start, tellLit, tellReady, useWheel } from '../shared/shell';
import type { DrawingProps } from '../shared/shell';
import './svg.css';

const curve = ({ from, to }: PeerEdge): string => {
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
};

const Edge = memo(function Edge({ d, colour, width }: EdgeLook & { readonly d: string }) {
  return <path d={d} stroke={colour} strokeWidth={width} />;
});

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const rowProps = ({ id, name, title, place: { x, y, width, height } }: PeerRow): RowProps => ({
  id,
  name,
  title,
  x,
  y,
  width,
  height,
});

const Row = memo(function Row({ id, name, title, x, y, width, height }: RowProps) {
  const middle = y + height / 2;
  return (
    <g data-row={id}>
      <rect x={x} y={y + 1} width={width} height={height - 1} />
      {name && <path d={`M${x + 2} ${y}v${height}`} />}
      {name && (
        <text x={x + TEXT.name} y={middle} className="name">
          {name}
        </text>
      )}
      <text x={x + (name ? TEXT.title : TEXT.name)} y={middle}>
        {title}
      </text>
    </g>
  );
});

const Card = memo(function Card({ place, title, figure, head }: PeerCard) {
  const { x, y, width, height } = place;
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={8} className="card" />
      <rect x={x} y={y} width={width} height={head} rx={8} />
      <text x={x + 34} y={y + head / 2} className="name">
        {title}
      </text>
      <text x={x + width - 12} y={y + head / 2} className="figure">
        {figure}
      </text>
    </g>
  );
});

interface BaseProps {
  readonly picture: DrawingProps['picture'];
  readonly look: Look;
}

const Edges = memo(function Edges({ picture: { edges }, look }: BaseProps) {
  return edges.map((edge) => (
    <Edge key={edge.id} d={curve(edge)} {...look.edge(edge.band, edges.length)} />
  ));
});

const Rows = memo(function Rows({ picture: { cards, rows } }: Pick<BaseProps, 'picture'>) {
  return (
    <>
      {cards.map((card) => (
        <Card key={card.id} {...card} />
      ))}
      {rows.map((row) => (
        <Row key={row.id} {...rowProps(row)} />
      ))}
    </>
  );
});

function Drawing({ picture, look, host }: DrawingProps) {
  const [hovered, setHovered] = useState<string | null>(null);
  const neighbours = useMemo(() => neighboursIn(picture), [picture]);
  const lit = useMemo(() => (hovered === null ? null : neighbours(hovered)), [hovered, neighbours]);

  useLayoutEffect(() => tellReady(host), [host]);
  useLayoutEffect(() => tellLit(host, lit?.rows.size ?? 0), [host, lit]);
  // A synthetic turn of the wheel scrolls nothing by itself.
  const scroll = useCallback((top: number) => host.scrollTo(0, top), [host]);
  useWheel(host, picture.height, scroll);

  const onPointerOver = ({ target }: PointerEvent): void => {
    const row = target instanceof Element ? target.closest<SVGElement>('[data-row]') : null;
    setHovered(row?.dataset.row ?? null);
  };
  return (
    <svg
      width={ROOM.width}
      height={picture.height}
      data-dimmed={lit !== null || undefined}
      onPointerOver={onPointerOver}
      onPointerLeave={() => setHovered(null)}
    >
      <g className="edges">
        <Edges picture={picture} look={look} />
      </g>
      {lit && (
        <g className="lit edges">
          {lit.edges.map((edge) => (
            <Edge key={edge.id} d={curve(edge)} {...look.litEdge(edge.band)} />
          ))}
        </g>
      )}
      <g className="rows">
        <Rows picture={picture} />
      </g>
      {lit && (
        <g className="lit rows">
          {picture.rows
            .filter(({ id }) => lit.rows.has(id))
            .map((row) => (
              <Row key={row.id} {...rowProps(row)} />
            ))}
        </g>
      )}
    </svg>
  );
}

start(Drawing);
