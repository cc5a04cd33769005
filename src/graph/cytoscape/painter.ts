import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { isOwnControlId } from '../../model';
import type { Arrangement, Place } from '../arrange';
import { sCurve } from '../curve';
import type { Light } from '../light';
import type { Link, Links, Ribbon } from '../links';
import type { Offsets, Viewport } from '../viewport';
import { DENSE, edgeOf, groupNodeId, lookOf, nodeOf, OFF, ownNodeId } from './elements';
import { stylesheetFor } from './stylesheet';
import type { EdgeColours } from './stylesheet';
import { doSome, workInFrames } from './work';
import type { Work } from './work';

/** With more edges than this on screen, single ones recede until they are lit. */
export const MANY_EDGES = 120;

/** Shows on a Cytoscape instance what was decided elsewhere; it decides nothing itself. */
export interface Painter {
  /** Moves, shows and hides what differs from what is shown now, in one batch. */
  readonly arrange: (arrangement: Arrangement, links: Links, offsets: Offsets) => void;
  /**
   * The same a part a frame, for a drawing that has little in common with the one before: the page
   * reacts in between. Until it is done no edge is seen.
   */
  readonly arrangeByAndBy: (arrangement: Arrangement, links: Links, offsets: Offsets) => void;
  readonly light: (light: Light | null) => void;
  readonly look: (viewport: Viewport) => void;
  readonly colour: (colours: EdgeColours) => void;
}

export function createPainter(cy: Core): Painter {
  const shownNodes = new Set<string>();
  const shownEdges = new Set<string>();
  let isDense = false;
  let litEdges: ReadonlySet<string> = new Set();
  let dimEdges: ReadonlySet<string> = new Set();
  let latestLight: Light | null = null;
  /** A drawing that is being shown by and by, and where its columns have been moved since. */
  let underWay: { arrangement: Arrangement; offsets: Offsets; stop: () => void } | null = null;

  const placeNode = (node: NodeSingular, place: Place, offset: number): void => {
    if (node.data('w') !== place.width || node.data('h') !== place.height) {
      node.data({ w: place.width, h: place.height });
    }
    const x = place.x + place.width / 2;
    const y = place.y + place.height / 2 + offset;
    const now = node.position();
    if (now.x !== x || now.y !== y) node.position({ x, y });
  };

  /** Yields after each node that it has seen to; so do those below. */
  function* showNodes(arrangement: Arrangement, offsets: Offsets): Work {
    const wanted = new Set<string>();
    for (const [id, place] of arrangement.place) {
      const nodeId = nodeIdOf(id);
      let node: NodeSingular = cy.getElementById(nodeId);
      if (node.empty()) {
        if (place.side !== 'own' || id.startsWith('fold:')) continue;
        node = cy.add(nodeOf(nodeId));
      }
      wanted.add(nodeId);
      placeNode(node, place, offsets[place.side]);
      show(node, shownNodes);
      yield;
    }
    yield* hideOthers(shownNodes, wanted);
  }

  const show = (element: NodeSingular | EdgeSingular, shown: Set<string>): void => {
    if (shown.has(element.id())) return;
    element.removeClass(OFF);
    shown.add(element.id());
  };

  function* hideOthers(shown: Set<string>, wanted: ReadonlySet<string>): Work {
    for (const id of [...shown]) {
      if (wanted.has(id)) continue;
      cy.getElementById(id).addClass(OFF);
      shown.delete(id);
      yield;
    }
  }

  /** The edge of a mapping as it counts now, which the user may have added or changed. */
  const edgeFor = (link: Link): EdgeSingular => {
    const known = cy.getElementById(link.id);
    if (known.empty()) return cy.add(edgeOf(link, nodeIdOf)).toggleClass(DENSE, isDense);
    if ('serves' in link) return known;
    const look = lookOf(link);
    const before = known.data('look') as string;
    if (before !== look) known.removeClass(before).addClass(look).data('look', look);
    if (known.data('strength') !== link.strength) known.data('strength', link.strength);
    return known;
  };

  const ribbonEdge = ({ id, source, target }: Ribbon): EdgeSingular => {
    const known = cy.getElementById(id);
    if (known.nonempty()) return known;
    return cy.add({
      group: 'edges',
      data: { id, source: nodeIdOf(source), target: nodeIdOf(target), strength: 0, thickness: 1 },
      classes: `ribbon ${OFF}`,
    });
  };
  /** The node of a requirement, an own control, or a group of either. */
  const nodeIdOf = (id: string): string => {
    if (isOwnControlId(id)) return ownNodeId(id);
    return cy.getElementById(id).nonempty() ? id : groupNodeId(id);
  };

  /** Bends an edge between two places, and sets what else has changed of its data. */
  const bend = (
    edge: EdgeSingular,
    source: Place,
    target: Place,
    offsets: Offsets,
    ends: { readonly from: number; readonly to: number },
    data: Readonly<Record<string, unknown>>,
  ): void => {
    const { weights, distances } = sCurve({
      x: target.x - (source.x + source.width),
      y: middle(target, offsets) + ends.to - (middle(source, offsets) + ends.from),
    });
    const next = { ...data, weights: weights.join(' '), distances: distances.join(' ') };
    const changed = Object.entries(next).some(([key, value]) => edge.data(key) !== value);
    if (changed) edge.data(next);
  };

  function* showEdges({ place }: Arrangement, links: Links, offsets: Offsets): Work {
    for (const mapping of links.edges) {
      const source = place.get(mapping.iso);
      const target = place.get(mapping.tsc);
      if (!source || !target) continue;
      const edge = edgeFor(mapping);
      bend(edge, source, target, offsets, { from: 0, to: 0 }, {});
      show(edge, shownEdges);
      yield;
    }
    for (const ribbon of links.ribbons) {
      const source = place.get(ribbon.source);
      const target = place.get(ribbon.target);
      if (!source || !target) continue;
      const edge = ribbonEdge(ribbon);
      const ends = { from: ribbon.sourceOffset, to: ribbon.targetOffset };
      bend(edge, source, target, offsets, ends, {
        thickness: ribbon.thickness,
        from: `${source.width / 2}px ${ends.from}px`,
        to: `${-target.width / 2}px ${ends.to}px`,
      });
      show(edge, shownEdges);
      yield;
    }
    const many = shownEdges.size > MANY_EDGES;
    if (many !== isDense) cy.edges().toggleClass(DENSE, many);
    isDense = many;
  }

  function* workOn(arrangement: Arrangement, links: Links, offsets: Offsets): Work {
    const { place } = arrangement;
    const wanted = [
      ...links.edges.filter(({ iso, tsc }) => place.has(iso) && place.has(tsc)),
      ...links.ribbons.filter(({ source, target }) => place.has(source) && place.has(target)),
    ];
    yield* hideOthers(shownEdges, new Set(wanted.map(({ id }) => id)));
    yield* showNodes(arrangement, offsets);
    yield* showEdges(arrangement, links, offsets);
  }

  const light = (next: Light | null): void => {
    latestLight = next;
    // What is lit is looked for among the edges that are there in the end.
    if (underWay) return;
    const lit = new Set<string>();
    const dim = new Set<string>();
    if (next) for (const id of shownEdges) (next.edges.has(id) ? lit : dim).add(id);
    cy.batch(() => {
      replaceClass('lit', litEdges, lit);
      replaceClass('dim', dimEdges, dim);
    });
    litEdges = lit;
    dimEdges = dim;
  };

  const replaceClass = (
    name: string,
    before: ReadonlySet<string>,
    after: ReadonlySet<string>,
  ): void => {
    for (const id of before) if (!after.has(id)) cy.getElementById(id).removeClass(name);
    for (const id of after) if (!before.has(id)) cy.getElementById(id).addClass(name);
  };

  const setSeen = (seen: boolean): void => {
    const host = cy.container();
    if (host) host.style.visibility = seen ? '' : 'hidden';
  };

  const arrange: Painter['arrange'] = (arrangement, links, offsets) => {
    if (underWay?.arrangement === arrangement) {
      underWay.offsets = offsets;
      return;
    }
    underWay?.stop();
    underWay = null;
    setSeen(true);
    cy.batch(() => doSome(workOn(arrangement, links, offsets)));
  };

  const arrangeByAndBy: Painter['arrangeByAndBy'] = (arrangement, links, offsets) => {
    underWay?.stop();
    setSeen(false);
    const finish = () => {
      if (cy.destroyed()) return;
      const latest = underWay?.offsets ?? offsets;
      underWay = null;
      if (latest !== offsets) arrange(arrangement, links, latest);
      light(latestLight);
      setSeen(true);
    };
    const part = (some: () => boolean): boolean => {
      let isDone = true;
      if (cy.destroyed()) return isDone;
      cy.batch(() => {
        isDone = some();
      });
      return isDone;
    };
    const stop = workInFrames(workOn(arrangement, links, offsets), part, finish);
    underWay = { arrangement, offsets, stop };
  };

  return {
    arrange,
    arrangeByAndBy,
    light,
    look: ({ zoom, x, y }) => {
      cy.viewport({ zoom, pan: { x, y } });
    },
    colour: (colours) => {
      cy.style(stylesheetFor(colours));
    },
  };
}

const middle = (place: Place, offsets: Offsets): number =>
  place.y + place.height / 2 + offsets[place.side];
