import { useMemo } from 'react';
import { useApp, useCatalog, useOverlap, useScope, useVisible } from '../state';
import { arrange } from './arrange';
import type { Arrangement } from './arrange';
import type { Columns, Lane } from './cards';
import { columnsFor } from './columns';
import { linksIn } from './links';
import type { Link, Links } from './links';
import { metricsFor } from './metrics';
import { useMiddle } from './useMiddle';
import type { Size } from './viewport';

export interface Drawing {
  readonly arrangement: Arrangement;
  readonly links: Links;
  /** What an identifier of the middle column stands for; absent while there is none. */
  readonly namedOwn?: ((id: string) => OwnNamed | undefined) | undefined;
}

/** An own control, or a group of them with its members. */
export interface OwnNamed {
  readonly side: Lane;
  readonly members: readonly string[];
}

/** What is to be drawn, before it has a place. */
export interface Plan {
  readonly columns: Columns;
  readonly links: readonly Link[];
  readonly reach?: Links['reach'];
  readonly namedOwn?: Drawing['namedOwn'];
}

/** The drawing of what the store says, for a room of the size given. */
export function useDrawing(size: Size, coarse: boolean): Drawing {
  const catalog = useCatalog();
  const overlap = useOverlap();
  const visible = useVisible();
  const collapsed = useApp(({ view }) => view.collapsed);
  const unfolded = useApp(({ view }) => view.unfolded);
  const selection = useApp(({ view }) => view.selection);
  const order = useApp(({ view }) => view.order);
  const { library } = useScope();
  const middle = useMiddle(size.width, library);
  const plan: Plan = useMemo(() => {
    const view = { collapsed, unfolded, selection, order };
    const input = { catalog, overlap, visible, view };
    return middle
      ? middle.planBeside(input, library)
      : { columns: columnsFor(input), links: visible.mappings };
  }, [catalog, overlap, visible, collapsed, unfolded, selection, order, middle, library]);
  const metrics = useMemo(
    () => (middle?.metricsBeside ?? metricsFor)(size.width, coarse),
    [size.width, coarse, middle],
  );
  return useMemo(() => {
    const arrangement = arrange(plan.columns, metrics, size.height);
    return {
      arrangement,
      links: { ...linksIn(arrangement, plan.links), reach: plan.reach },
      namedOwn: plan.namedOwn,
    };
  }, [plan, metrics, size.height]);
}
