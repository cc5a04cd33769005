import type { Core, EdgeSingular, EventObject, EventObjectEdge } from 'cytoscape';
import { memo, useEffect, useState } from 'react';
import CytoscapeComponent from 'react-cytoscapejs';
import type { Catalog } from '../../catalog';
import { elementsOf } from './elements';
import { createPainter } from './painter';
import type { Painter } from './painter';
import { stylesheetFor } from './stylesheet';
import type { EdgeColours } from './stylesheet';

/** What the pointer does to an edge or a ribbon. */
export interface EdgeEvents {
  readonly onEnter: (id: string, at: { readonly x: number; readonly y: number }) => void;
  readonly onLeave: () => void;
  readonly onTap: (id: string, adding: boolean) => void;
  readonly onTapNothing: () => void;
}

interface GraphCanvasProps {
  readonly catalog: Catalog;
  /** The colours of the first drawing; later ones go through the painter. */
  readonly colours: EdgeColours;
  /** Must not change: the instance lives as long as the graph is on screen. */
  readonly events: EdgeEvents;
  /** Called with a painter for a new instance, and with null when it is gone. */
  readonly onPainter: (painter: Painter | null) => void;
  readonly onDrawn: () => void;
}

const LAYOUT = { name: 'preset' };

/**
 * The Cytoscape instance. It is created once with everything the catalog holds; elements,
 * stylesheet and layout never change as props, and all later changes go through the painter.
 */
export const GraphCanvas = memo(function GraphCanvas({
  catalog,
  colours,
  events,
  onPainter,
  onDrawn,
}: GraphCanvasProps) {
  const [elements] = useState(() => elementsOf(catalog));
  const [stylesheet] = useState(() => stylesheetFor(colours));
  const [cy, setCy] = useState<Core | null>(null);

  useEffect(() => {
    if (!cy) return;
    onPainter(createPainter(cy));
    cy.one('render', onDrawn);
    cy.on('mouseover', 'edge', ({ target, renderedPosition }: EventObjectEdge) =>
      events.onEnter(target.id(), renderedPosition),
    );
    cy.on('mouseout', 'edge', events.onLeave);
    // Cytoscape hears of a pointer that left its canvas only when it comes back.
    const container = cy.container();
    container?.addEventListener('pointerleave', events.onLeave);
    cy.on('tap', ({ target, originalEvent }: EventObject) => {
      if (target === cy) return events.onTapNothing();
      const { shiftKey, ctrlKey, metaKey } = originalEvent;
      return events.onTap((target as EdgeSingular).id(), shiftKey || ctrlKey || metaKey);
    });
    return () => {
      onPainter(null);
      cy.removeAllListeners();
      container?.removeEventListener('pointerleave', events.onLeave);
    };
  }, [cy, events, onPainter, onDrawn]);

  return (
    <CytoscapeComponent
      elements={elements}
      stylesheet={stylesheet}
      layout={LAYOUT}
      cy={setCy}
      style={{ position: 'absolute', inset: 0 }}
      autoungrabify
      autounselectify
      boxSelectionEnabled={false}
      userPanningEnabled={false}
      userZoomingEnabled={false}
    />
  );
});
