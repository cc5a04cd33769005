import { ATTRIBUTE_FAMILIES, ATTRIBUTE_VALUES, BANDS } from '../model';
import type { AttributeFamily, Band, Side } from '../model';

export const TABS = ['graph', 'matrix', 'table', 'scope', 'plan'] as const;
export type Tab = (typeof TABS)[number];

/** How a requirement in scope can stand; `outside` is never on screen. */
export const STANDINGS = ['shared', 'only', 'not-applicable'] as const;
export type ShownStanding = (typeof STANDINGS)[number];

/** Something that can be hidden from view without leaving the scope. */
export type Facet =
  | `theme:${string}`
  | `${Side}:${ShownStanding}`
  | `band:${Band}`
  | `attribute:${AttributeFamily}:${string}`;

export const ROW_ORDERS = ['identifier', 'crossings'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

/** What stands between the two columns of the graph. */
export const MIDDLES = ['none', 'controls'] as const;
export type Middle = (typeof MIDDLES)[number];

/** What the rows of the table are. */
export const ROW_KINDS = ['requirements', 'own-controls', 'evidence', 'practices'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** The parts of the Scope tab. */
export const SCOPE_PARTS = [
  'decisions',
  'library',
  'statement',
  'presets',
  'what-if',
  'held',
  'mappings',
  'warnings',
  'log',
] as const;
export type ScopePart = (typeof SCOPE_PARTS)[number];

/** What is looked at. Nothing in here changes a figure or a scoped export. */
export interface View {
  readonly tab: Tab;
  /** Requirements and groups, in the order they were selected. */
  readonly selection: readonly string[];
  /** Groups collapsed to a card. */
  readonly collapsed: readonly string[];
  /** Groups whose rows without an active mapping are unfolded. */
  readonly unfolded: readonly string[];
  readonly hidden: readonly Facet[];
  readonly order: RowOrder;
  readonly middle: Middle;
  readonly rows: RowKind;
  readonly part: ScopePart;
  /** The step that is presented: `overview`, a group or `left`; empty when nothing is. */
  readonly present: string;
}

export const INITIAL_VIEW: View = {
  tab: 'graph',
  selection: [],
  collapsed: [],
  unfolded: [],
  hidden: [],
  order: 'identifier',
  middle: 'none',
  rows: 'requirements',
  part: 'decisions',
  present: '',
};

/** The step of a presentation that shows the whole. */
export const PRESENT_OVERVIEW = 'overview';

/** The closing step of a presentation: what is left to decide. */
export const PRESENT_LEFT = 'left';

export const themeFacet = (themeId: string): Facet => `theme:${themeId}`;
export const standingFacet = (side: Side, standing: ShownStanding): Facet => `${side}:${standing}`;
export const bandFacet = (band: Band): Facet => `band:${band}`;
/** "Asset management" is `attribute:capabilities:asset-management` in an address. */
export const attributeFacet = (family: AttributeFamily, value: string): Facet =>
  `attribute:${family}:${value.toLowerCase().replaceAll(' ', '-')}`;
export const attributeFacets = (family: AttributeFamily): readonly Facet[] =>
  ATTRIBUTE_VALUES[family].map((value) => attributeFacet(family, value));

/** Every facet there is for the themes given; anything else in an address is unknown. */
export const allFacets = (themeIds: readonly string[]): readonly Facet[] => [
  ...themeIds.map(themeFacet),
  ...(['iso', 'soc2'] as const).flatMap((side) =>
    STANDINGS.map((standing) => standingFacet(side, standing)),
  ),
  ...BANDS.map(bandFacet),
  ...ATTRIBUTE_FAMILIES.flatMap(attributeFacets),
];

/** Adds an item that is missing, removes one that is there. */
export const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

export type SelectMode = 'replace' | 'toggle';

/** @param mode `toggle` adds to or takes from the selection, as Shift or Ctrl does */
export function select(view: View, ids: readonly string[], mode: SelectMode = 'replace'): View {
  const selection =
    mode === 'replace' ? ids : ids.reduce<readonly string[]>(toggled, view.selection);
  return sameList(selection, view.selection) ? view : { ...view, selection };
}

export const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
