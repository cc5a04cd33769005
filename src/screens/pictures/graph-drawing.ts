import { BAND_TITLES, named, strengthTitle } from '../../catalog';
import type { Catalog } from '../../catalog';
import type {
  Emphasis,
  GraphDrawing,
  LineExample,
  PictureCard,
  PictureLine,
  PictureRow,
} from '../../exchange/graph-picture';
import { arrange } from '../../graph/arrange';
import type { Arrangement, PlacedGroup } from '../../graph/arrange';
import { columnsFor } from '../../graph/columns';
import type { ColumnsInput } from '../../graph/columns';
import type { GroupCard } from '../../graph/cards';
import { pathBetween } from '../../graph/curve';
import { DIMMED, EDGE_COLOURS, edgeStyle, MANY_EDGES } from '../../graph/edge-style';
import type { EdgeLook, EdgeStyle, Emphasis as EdgeEmphasis } from '../../graph/edge-style';
import { strokesOf } from '../../graph/edges';
import { lightSelection } from '../../graph/light';
import type { Light } from '../../graph/light';
import { linksIn } from '../../graph/links';
import type { Link, Links, Ribbon } from '../../graph/links';
import { metricsFor } from '../../graph/metrics';
import type { Metrics } from '../../graph/metrics';
import { codeOf } from '../../graph/rows/labels';
import type { Plan } from '../../graph/useDrawing';
import type { Size } from '../../graph/viewport';
import { bandOf, BANDS, isOwnGroup, ownGroupCode } from '../../model';
import type { Band, ControlLibrary, Scope } from '../../model';
import { statusIn } from '../../state';
import { counted } from '../../ui/counted';
import { ownGroupTitle } from '../../ui/own-group-words';
import type { Pictured } from './pictured';

/** Of a picture, whatever the window: titles and edges both have room. Pixels. */
const ROOM: Size = { width: 1240, height: 620 };
/** With a third column. */
const WIDE_ROOM: Size = { width: 1560, height: 620 };

/** What lays out own controls between the two columns, as `graph/middle` does. */
export interface MiddleColumn {
  readonly planBeside: (input: ColumnsInput, library: ControlLibrary) => Plan;
  readonly metricsBeside: (width: number, coarse: boolean) => Metrics;
}

/**
 * Lays the graph out as the screen does, for a picture of its whole height.
 *
 * @param middle while own controls stand between the frameworks
 */
export function graphDrawing(
  { catalog, scope, overlap, visible, view }: Pictured,
  { room, middle }: { readonly room?: Size; readonly middle?: MiddleColumn | undefined } = {},
): GraphDrawing {
  const input = { catalog, overlap, visible, view };
  const plan: Plan = middle
    ? middle.planBeside(input, scope.library)
    : { columns: columnsFor(input), links: visible.mappings };
  const shown = {
    iso: plan.columns.iso.map(closed),
    soc2: plan.columns.soc2.map(closed),
    ...(plan.columns.own ? { own: plan.columns.own.map(closed) } : {}),
  };
  const { width, height } = room ?? (middle ? WIDE_ROOM : ROOM);
  const metrics = (middle?.metricsBeside ?? metricsFor)(width, false);
  const arrangement = arrange(shown, metrics, height);
  const links = { ...linksIn(arrangement, plan.links), reach: plan.reach };
  const selected = view.selection.flatMap((id) => plan.namedOwn?.(id) ?? named(catalog, id) ?? []);
  const light = lightSelection(selected, overlap, arrangement, links);
  const emphasis = (id: string): Emphasis => {
    if (view.selection.includes(id)) return 'selected';
    if (light === null) return 'none';
    return light.rows.has(id) ? 'lit' : 'dim';
  };
  const lines = linesOf(catalog, arrangement, links, light);
  const bottom = Math.max(0, ...arrangement.groups.map(({ y, height }) => y + height));
  return {
    width,
    height: bottom,
    cards: arrangement.groups.map((group) => cardOf(group, arrangement, catalog, scope, emphasis)),
    lines,
    examples: examplesOf(links, densityOf(lines.length)),
    notes: middle ? ['gap: no own control serves it'] : [],
  };
}

/** Without the line that folds an open group again: a picture has no use for it. */
const closed = (card: GroupCard): GroupCard => ({
  ...card,
  rows: card.rows.filter((row) => row.kind !== 'fold' || !row.open),
});

function cardOf(
  { card, x, y, width, height, rows }: PlacedGroup,
  { metrics }: Arrangement,
  catalog: Catalog,
  scope: Scope,
  emphasis: (id: string) => Emphasis,
): PictureCard {
  const own = emphasis(card.id);
  return {
    ...{ x, y, width, height },
    id: card.id,
    code: codeOf(card.id),
    title: card.title,
    linked: card.linked,
    total: card.total,
    word: card.word ?? 'linked',
    collapsed: card.collapsed,
    headerHeight: metrics.headerHeight,
    // An open card is not what is lit or dimmed, its rows are.
    emphasis: card.collapsed || own === 'selected' ? own : 'none',
    rows: rows.map((placed): PictureRow => {
      const { row } = placed;
      const place = { x: placed.x, y: placed.y, width: placed.width, height: placed.height };
      const look = { ...place, emphasis: emphasis(row.id) };
      if (row.kind === 'fold') return { ...look, kind: 'fold', id: row.id, text: row.text };
      const only = row.only ?? (card.side === 'own' ? 'iso' : card.side);
      return {
        ...look,
        kind: 'requirement',
        id: row.id,
        title: row.title,
        overlap: row.overlap,
        only,
        note: row.note ?? '',
        status: statusIn(catalog, scope, row.id),
      };
    }),
  };
}

/** Edges and ribbons; what is lit is painted last. */
function linesOf(
  catalog: Catalog,
  arrangement: Arrangement,
  links: Links,
  light: Light | null,
): readonly PictureLine[] {
  const strokes = strokesOf(arrangement, links);
  const density = densityOf(strokes.length);
  const edges = new Map(links.edges.map((link) => [link.id, link]));
  const ribbons = new Map(links.ribbons.map((ribbon) => [ribbon.id, ribbon]));
  const isLit = ({ id }: { readonly id: string }) => light?.edges.has(id) ?? false;
  const lines = strokes.map((stroke): PictureLine => {
    const { id, look, thickness } = stroke;
    const style = painted(edgeStyle(look, isLit(stroke) ? 'lit' : density, thickness));
    const opacity = light && !isLit(stroke) ? style.opacity * DIMMED : style.opacity;
    const line = { id, path: pathBetween(stroke), ...style, opacity };
    const edge = edges.get(id);
    if (edge) return { ...line, kind: 'edge', title: titleOf(edge) };
    const ribbon = ribbons.get(id);
    return { ...line, kind: 'ribbon', title: ribbon ? ribbonTitle(catalog, ribbon) : '' };
  });
  return [...lines.filter((line) => !isLit(line)), ...lines.filter(isLit)];
}

const densityOf = (lines: number): EdgeEmphasis => (lines > MANY_EDGES ? 'dense' : 'plain');

/** With the colour as a picture names it. */
const painted = (style: EdgeStyle) => ({ ...style, colour: EDGE_COLOURS[style.colour] });

function ribbonTitle(catalog: Catalog, { source, target, mappings }: Ribbon): string {
  const nameOf = (end: string) =>
    named(catalog, end)?.title ?? (isOwnGroup(end) ? ownGroupTitle(end) : '');
  const word = mappings.some((link) => 'serves' in link) ? 'link' : 'mapping';
  const ends = [source, target].map((end) => `${ownGroupCode(end)} ${nameOf(end)}`.trim());
  return `${ends.join(' with ')}: ${counted(mappings.length, word)}`;
}

const titleOf = (link: Link): string =>
  'serves' in link
    ? `${link.iso} and ${link.tsc}: the own control serves it`
    : `${link.iso} with ${link.tsc}: ${strengthTitle(link.strength)}, ${link.basis}`;

const RANGES: Readonly<Record<Band, string>> = { strong: '7–10', moderate: '4–6', weak: '1–3' };

/** What the lines of this drawing mean. */
function examplesOf(links: Links, density: EdgeEmphasis): readonly LineExample[] {
  const { ribbons } = links;
  const edges = links.edges.flatMap((link) => ('serves' in link ? [] : [link]));
  const bands = BANDS.filter((band) => edges.some(({ strength }) => bandOf(strength) === band));
  const example = (
    text: string,
    band: EdgeLook['band'],
    { yours = false, thickness = 0 } = {},
  ): LineExample => ({ text, ...painted(edgeStyle({ band, yours }, density, thickness)) });
  return [
    ...bands.map((band) => example(`${BAND_TITLES[band]} ${RANGES[band]}`, band)),
    ...(edges.some(({ basis }) => basis === 'yours')
      ? [example('dashed: yours', 'moderate', { yours: true })]
      : []),
    ...(links.edges.length > edges.length ? [example('serves', 'moderate')] : []),
    ...(ribbons.length > 0
      ? [example('width: number of mappings', 'ribbon', { thickness: 8 })]
      : []),
  ];
}
