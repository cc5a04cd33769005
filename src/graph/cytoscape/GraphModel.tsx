import type { Core, EdgeSingular, EventObject } from 'cytoscape';
import { memo, useEffect, useState } from 'react';
import CytoscapeComponent from 'react-cytoscapejs';
import type { Catalog } from '../../catalog';
import type { Stage } from '../stage';
import { elementsOf, OFF } from './elements';
import { createGraphModel } from './graph-model';
import styles from './cytoscape.module.css';
import { followPointer } from './pointer';
import { addByAndBy } from './add-by-and-by';

/** What the pointer does to an edge or a ribbon. */
export interface EdgeEvents {
  readonly onEnter: (id: string, at: { readonly x: number; readonly y: number }) => void;
  readonly onLeave: () => void;
  readonly onTap: (id: string, adding: boolean) => void;
  readonly onTapNothing: () => void;
}

interface GraphModelProps {
  readonly catalog: Catalog;
  readonly stage: Stage;
  /** The element in which the drawing is seen. */
  readonly host: HTMLElement;
  /** Must not change: the instance lives as long as the graph is on screen. */
  readonly events: EdgeEvents;
  /** Called when the edges answer to the pointer. */
  readonly onReady: () => void;
}

const NOTHING: [] = [];
const LAYOUT = { name: 'preset' };
/** All that is asked of a style here is whether an element is on screen (`:visible`). */
const STYLESHEET = [{ selector: `.${OFF}`, style: { display: 'none' as const } }];

/**
 * Cytoscape's graph of everything the catalog holds, and the events of its edges. It draws nothing
 * (`headless`), and comes after the first frame. Its props never change; what changes in the graph
 * goes through the painter that it attaches to the stage.
 */
export default memo(function GraphModel({
  catalog,
  stage,
  host,
  events,
  onReady,
}: GraphModelProps) {
  const [cy, setCy] = useState<Core | null>(null);

  useEffect(() => {
    if (!cy) return;
    stopAnimating(cy);
    const undo: (() => void)[] = [];
    const start = () => {
      const model = createGraphModel(cy);
      undo.push(model.stop, stage.attach(model), followPointer(host, stage, cy));
      cy.on('mouseover', 'edge', ({ target, renderedPosition }: EventObject) =>
        events.onEnter((target as EdgeSingular).id(), renderedPosition),
      );
      cy.on('mouseout', 'edge', events.onLeave);
      cy.on('tap', ({ target, originalEvent }: EventObject) => {
        if (target === cy) return events.onTapNothing();
        const { shiftKey, ctrlKey, metaKey } = originalEvent;
        return events.onTap((target as EdgeSingular).id(), shiftKey || ctrlKey || metaKey);
      });
      onReady();
    };
    undo.push(
      () => cy.removeAllListeners(),
      addByAndBy(cy, cy.elements().empty() ? elementsOf(catalog) : [], start),
    );
    return () => {
      for (const one of undo) one();
    };
  }, [cy, catalog, stage, host, events, onReady]);

  return (
    <CytoscapeComponent
      className={styles.container ?? ''}
      headless
      styleEnabled
      elements={NOTHING}
      stylesheet={STYLESHEET}
      layout={LAYOUT}
      cy={setCy}
    />
  );
});

/**
 * Cytoscape asks for a frame after every frame for its animations, and there are none: the browser
 * would never rest. Its types do not know the function.
 */
function stopAnimating(cy: Core): void {
  (cy as Core & { readonly stopAnimationLoop: () => void }).stopAnimationLoop();
}
