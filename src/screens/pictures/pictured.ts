import type { Catalog } from '../../catalog';
import type { Overlap, Scope } from '../../model';
import { visibleIn } from '../../state';
import type { View, Visible } from '../../state';
import { counted } from '../../ui/counted';

/** What a picture shows: a scope, and how it is looked at. */
export interface Pictured {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly overlap: Overlap;
  readonly view: View;
  /** What the view filters leave. */
  readonly visible: Visible;
}

/** The same with nothing folded, collapsed, filtered or selected. */
export const wholeOf = ({
  catalog,
  scope,
  overlap,
  view,
}: Omit<Pictured, 'visible'>): Pictured => ({
  ...{ catalog, scope, overlap },
  view: {
    ...view,
    selection: [],
    collapsed: [],
    unfolded: catalog.groups.map(({ id }) => id),
    hidden: [],
  },
  visible: visibleIn(catalog, overlap, []),
});

/** The same with every group collapsed: the overview. */
export const overviewOf = (pictured: Omit<Pictured, 'visible'>): Pictured => {
  const whole = wholeOf(pictured);
  const collapsed = pictured.catalog.groups.map(({ id }) => id);
  return { ...whole, view: { ...whole.view, collapsed } };
};

/** What the view filters hide, as a sentence; empty when they hide nothing. */
export function hiddenWords({ catalog, overlap, visible }: Pictured): string {
  const rows = catalog.requirements.filter(
    (one) => overlap.standing.get(one.id)?.overlap !== 'outside' && !visible.requirement(one),
  ).length;
  const mappings = overlap.active.length - visible.mappings.length;
  const what = [rows > 0 && counted(rows, 'row'), mappings > 0 && counted(mappings, 'mapping')]
    .filter(Boolean)
    .join(' and ');
  return what === ''
    ? ''
    : `Not in this picture: ${what} that view filters hide. Figures do not change with them.`;
}
