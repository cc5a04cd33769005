import { useMemo } from 'react';
import { useApp, useCatalog, useOverlap, useVisible } from '../state';
import { arrange } from './arrange';
import type { Arrangement } from './arrange';
import { columnsFor } from './columns';
import { linksIn } from './links';
import type { Links } from './links';
import { metricsFor } from './metrics';
import type { Size } from './viewport';

export interface Drawing {
  readonly arrangement: Arrangement;
  readonly links: Links;
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
  const columns = useMemo(
    () =>
      columnsFor({ catalog, overlap, visible, view: { collapsed, unfolded, selection, order } }),
    [catalog, overlap, visible, collapsed, unfolded, selection, order],
  );
  const metrics = useMemo(() => metricsFor(size.width, coarse), [size.width, coarse]);
  return useMemo(() => {
    const arrangement = arrange(columns, metrics, size.height);
    return { arrangement, links: linksIn(arrangement, visible.mappings) };
  }, [columns, metrics, size.height, visible]);
}
