/**
 * The crosswalk in plain Cytoscape through react-cytoscapejs, which is given new `elements` on each
 * change. As the documentation advises (https://js.cytoscape.org/#performance):
 * - edges are straight, solid and opaque, and unselectable; no animation, no transition;
 * - nodes are plain rectangles with neither image nor border, and the stylesheet is short;
 * - labels have one line, cut beforehand; they are not drawn when too small to read;
 * - classes change in one batch (https://js.cytoscape.org/#cy.batch).
 * Haystack edges, the first advice, end in the middle of a node and not where the row ends. Hiding
 * edges or labels while scrolling would be another picture.
 * The props keep their identity (https://github.com/plotly/react-cytoscapejs#basic-usage).
 */
import cytoscape from 'cytoscape';
import type { Core, EventObject, StylesheetJsonBlock } from 'cytoscape';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import CytoscapeComponent from 'react-cytoscapejs';
import type { Look } from '../shared/look';
import { neighboursIn } from '../shared/neighbours';
import { TEXT } from '../shared/picture';
import type { Band, Picture } from '../shared/picture';
import { start, tellLit, tellReady, useWheel } from '../shared/shell';
import type { DrawingProps } from '../shared/shell';
import { FONT } from '../shared/text';

cytoscape.warnings(false);

const LAYOUT = { name: 'preset', fit: false };
const BANDS: readonly Band[] = ['strong', 'moderate', 'weak'];
const ROOM_STYLE = { position: 'absolute', inset: 0 } as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const box = (id: string, classes: string, at: Box, label = '') => ({
  group: 'nodes' as const,
  data: { id, label, w: at.width, h: at.height, margin: TEXT.name - at.width },
  position: { x: at.x + at.width / 2, y: at.y + at.height / 2 },
  classes,
});

function elementsOf({ cards, rows, edges }: Picture) {
  return [
    ...cards.flatMap(({ id, place, title, figure, head }) => [
      box(id, 'card', place),
      box(`${id} head`, 'row head', { ...place, height: head }, `      ${title}   ${figure}`),
      box(`${id} strip`, 'strip', {
        x: place.x,
        y: place.y + head,
        width: 4,
        height: place.height - head,
      }),
    ]),
    ...rows.map(({ id, place, name, title }) =>
      box(
        id,
        'row',
        { ...place, y: place.y + 1, height: place.height - 1 },
        name ? `${name.padEnd(9)}${title}` : title,
      ),
    ),
    ...edges.map(({ id, source, target, band }) => ({
      group: 'edges' as const,
      data: { id, source, target },
      classes: band,
    })),
  ];
}

function stylesheetFor(look: Look, edges: number): StylesheetJsonBlock[] {
  return [
    {
      selector: 'node',
      style: {
        shape: 'rectangle',
        width: 'data(w)',
        height: 'data(h)',
        'background-color': look.surface,
        'z-index-compare': 'manual',
        'z-index': 2,
        events: 'no',
      },
    },
    {
      selector: '.row',
      style: {
        label: 'data(label)',
        color: look.ink,
        'font-family': FONT,
        'font-size': 13,
        'text-halign': 'right',
        'text-valign': 'center',
        'text-margin-x': 'data(margin)' as never,
        'min-zoomed-font-size': 6,
        'z-index': 4,
        events: 'yes',
      },
    },
    { selector: '.head', style: { 'font-weight': 'bold', events: 'no' } },
    { selector: '.card', style: { 'background-color': look.lineSoft } },
    { selector: '.strip', style: { 'background-color': look.shared, 'z-index': 5 } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        'source-endpoint': '50% 0%',
        'target-endpoint': '-50% 0%',
        'z-index-compare': 'manual',
        'z-index': 1,
        events: 'no',
      },
    },
    ...BANDS.flatMap((band) => {
      const plain = look.edge(band, edges);
      const lit = look.litEdge(band);
      return [
        { selector: `.${band}`, style: { width: plain.width, 'line-color': plain.colour } },
        { selector: `.${band}.dim`, style: { 'line-color': look.dimEdge(band).colour } },
        {
          selector: `.${band}.lit`,
          style: { width: lit.width, 'line-color': lit.colour, 'z-index': 3 },
        },
      ];
    }),
    { selector: '.row.dim', style: { color: look.dim } },
    { selector: '.row.lit', style: { 'background-color': look.tint } },
  ];
}

function Drawing({ picture, look, host }: DrawingProps) {
  const [cy, setCy] = useState<Core | null>(null);
  const elements = useMemo(() => elementsOf(picture), [picture]);
  const [stylesheet] = useState(() => stylesheetFor(look, picture.edges.length));
  const neighbours = useMemo(() => neighboursIn(picture), [picture]);

  useEffect(() => {
    if (!cy) return;
    cy.edges().unselectify();
    cy.one('render', () => tellReady(host));
    // Labels are measured again once the font is there.
    void document.fonts.load(`13px ${FONT}`).then(() => cy.style().update());
  }, [cy, host]);

  useLayoutEffect(() => {
    if (!cy) return;
    const enter = ({ target }: EventObject): void => {
      const lit = neighbours(target.id() as string);
      cy.batch(() => {
        const shone = cy.collection();
        for (const id of lit.rows) shone.merge(cy.getElementById(id));
        for (const { id } of lit.edges) shone.merge(cy.getElementById(id));
        cy.elements('.lit').difference(shone).removeClass('lit');
        shone.removeClass('dim').addClass('lit');
        cy.elements('edge, .row').difference(shone).addClass('dim');
      });
      tellLit(host, lit.rows.size);
    };
    const leave = (): void => {
      cy.batch(() => cy.elements().removeClass('lit dim'));
      tellLit(host, 0);
    };
    cy.on('mouseover', '.row', enter).on('mouseout', '.row', leave);
    // Cytoscape hears of a pointer that left its canvas only when it comes back.
    host.addEventListener('pointerleave', leave);
    return () => {
      host.removeEventListener('pointerleave', leave);
      cy.removeListener('mouseover', '.row', enter).removeListener('mouseout', '.row', leave);
    };
  }, [cy, host, neighbours]);

  const scroll = useCallback((top: number) => cy?.pan({ x: 0, y: -top }), [cy]);
  useWheel(host, picture.height, scroll);

  return (
    <CytoscapeComponent
      elements={elements}
      stylesheet={stylesheet}
      layout={LAYOUT}
      cy={setCy}
      style={ROOM_STYLE}
      zoom={1}
      pan={ORIGIN}
      autoungrabify
      autounselectify
      boxSelectionEnabled={false}
      userPanningEnabled={false}
      userZoomingEnabled={false}
    />
  );
}

const ORIGIN = { x: 0, y: 0 };

start(Drawing);
