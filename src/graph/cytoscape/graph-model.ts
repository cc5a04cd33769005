import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { isOwnControlId } from '../../model';
import type { Arrangement, Place } from '../arrange';
import type { Light } from '../light';
import type { Link, Links, Ribbon } from '../links';
import type { Painter } from '../painter';
import type { Offsets } from '../viewport';
import { classesOf, edgeOf, groupNodeId, nodeOf, OFF, ownNodeId } from './elements';

/** The model follows once the drawing has rested for this long. Milliseconds. */
const REST = 100;

/** Questions to Cytoscape, which are answered as of now. */
const QUESTIONS = ['elements', 'nodes', 'edges', '$', 'filter', 'getElementById', '$id'] as const;

/** What a drawing consists of. */
interface Drawn {
  readonly arrangement: Arrangement;
  readonly links: Links;
  readonly offsets: Offsets;
}

/**
 * Keeps Cytoscape's graph the same as the drawing: where nodes stand, which elements are hidden,
 * which edges are lit. Nobody sees it, so it does not keep a frame waiting: it is brought up to date
 * when the drawing rests, or before the next question to it.
 */
export function createGraphModel(cy: Core): Painter & { readonly stop: () => void } {
  const shownNodes = new Set<string>();
  const shownEdges = new Set<string>();
  let litEdges: ReadonlySet<string> = new Set();
  let drawn: Drawn | null = null;
  let light: Light | null = null;
  let isBehind = { drawing: false, light: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed: (NodeSingular | EdgeSingular)[] = [];

  const catchUp = (): void => {
    clearTimeout(timer);
    const behind = isBehind;
    if (cy.destroyed() || (!behind.drawing && !behind.light)) return;
    isBehind = { drawing: false, light: false };
    cy.batch(() => {
      if (behind.drawing && drawn) showDrawing(drawn);
      showLight();
    });
    // Cytoscape goes on saying what was visible before until somebody asks for the style.
    for (const element of changed.splice(0)) element.style('display');
  };

  const fallBehind = (what: Partial<typeof isBehind>): void => {
    isBehind = { ...isBehind, ...what };
    clearTimeout(timer);
    timer = setTimeout(catchUp, REST);
  };

  const showDrawing = ({ arrangement, links, offsets }: Drawn): void => {
    const { place } = arrangement;
    const edges = links.edges.filter(({ iso, tsc }) => place.has(iso) && place.has(tsc));
    const ribbons = links.ribbons.filter(
      ({ source, target }) => place.has(source) && place.has(target),
    );
    hideOthers(shownEdges, new Set([...edges, ...ribbons].map(({ id }) => id)));
    const nodes = new Set<string>();
    for (const [id, where] of place) {
      const node = nodeFor(id, where);
      if (!node) continue;
      nodes.add(node.id());
      moveTo(node, where, offsets[where.side]);
      show(node, shownNodes);
    }
    hideOthers(shownNodes, nodes);
    for (const link of edges) show(edgeFor(link), shownEdges);
    for (const ribbon of ribbons) show(ribbonEdge(ribbon), shownEdges);
  };

  const moveTo = (node: NodeSingular, place: Place, offset: number): void => {
    const x = place.x + place.width / 2;
    const y = place.y + place.height / 2 + offset;
    const now = node.position();
    if (now.x !== x || now.y !== y) node.position({ x, y });
  };

  const show = (element: NodeSingular | EdgeSingular, shown: Set<string>): void => {
    if (shown.has(element.id())) return;
    element.removeClass(OFF);
    changed.push(element);
    shown.add(element.id());
  };

  const hideOthers = (shown: Set<string>, wanted: ReadonlySet<string>): void => {
    for (const id of [...shown]) {
      if (wanted.has(id)) continue;
      changed.push(cy.getElementById(id).addClass(OFF));
      shown.delete(id);
    }
  };

  /** The node of a requirement, an own control, or a group of either. */
  const nodeIdOf = (id: string): string => {
    if (isOwnControlId(id)) return ownNodeId(id);
    return cy.getElementById(id).nonempty() ? id : groupNodeId(id);
  };

  /** Own controls get theirs when they are first shown; a fold has none. */
  const nodeFor = (id: string, { side }: Place): NodeSingular | null => {
    const nodeId = nodeIdOf(id);
    const known = cy.getElementById(nodeId);
    if (known.nonempty()) return known;
    return side === 'own' && !id.startsWith('fold:') ? cy.add(nodeOf(nodeId)) : null;
  };

  /** The edge of a mapping as it counts now, which the user may have added or changed. */
  const edgeFor = (link: Link): EdgeSingular => {
    const known = cy.getElementById(link.id);
    if (known.empty()) return cy.add(edgeOf(link, nodeIdOf));
    if ('serves' in link) return known;
    const look = classesOf(link);
    const before = known.data('look') as string;
    if (before !== look) known.removeClass(before).addClass(look).data('look', look);
    if (known.data('strength') !== link.strength) known.data('strength', link.strength);
    return known;
  };

  const ribbonEdge = ({ id, source, target, mappings }: Ribbon): EdgeSingular => {
    const known = cy.getElementById(id);
    if (known.nonempty()) return known.data('mappings', mappings.length);
    return cy.add({
      group: 'edges',
      data: {
        id,
        source: nodeIdOf(source),
        target: nodeIdOf(target),
        strength: 0,
        mappings: mappings.length,
      },
      classes: `ribbon ${OFF}`,
    });
  };

  const showLight = (): void => {
    const lit = new Set([...(light?.edges ?? [])].filter((id) => shownEdges.has(id)));
    for (const id of litEdges) if (!lit.has(id)) cy.getElementById(id).removeClass('lit');
    for (const id of lit) if (!litEdges.has(id)) cy.getElementById(id).addClass('lit');
    litEdges = lit;
  };

  answerAsOfNow(cy, catchUp);

  return {
    arrange: (arrangement, links, offsets) => {
      drawn = { arrangement, links, offsets };
      fallBehind({ drawing: true });
    },
    light: (next) => {
      light = next;
      fallBehind({ light: true });
    },
    look: ({ zoom, x, y }) => {
      cy.viewport({ zoom, pan: { x, y } });
    },
    stop: () => clearTimeout(timer),
  };
}

/** Has the graph brought up to date before anything is asked of it. */
function answerAsOfNow(cy: Core, catchUp: () => void): void {
  const core = cy as unknown as Record<string, (...of: unknown[]) => unknown>;
  for (const name of QUESTIONS) {
    const answer = core[name];
    core[name] = (...of) => {
      catchUp();
      return answer?.apply(cy, of);
    };
  }
}
