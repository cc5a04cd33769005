import { useLayoutEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import type { Grid } from './grid';
import type { Deciding } from './useDeciding';
import type { Navigation } from './useNavigation';
import type { Rows } from './useRows';

/** What cells ask of the table, as one object that never changes: no row is drawn again for it. */
export function useGridApi(
  rows: Rows,
  navigation: Navigation,
  deciding: Deciding,
  byArrow: RefObject<boolean>,
  lists: string,
): Grid {
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  });
  return useMemo(
    () => ({
      ownersList: `${lists}owners`,
      providersList: `${lists}providers`,
      chooseStatus(id, status) {
        const row = latest.current.rows.find((one) => one.id === id);
        // Arrow keys pass through the choices: the focus stays with them.
        if (row) deciding.choose(row, status, !byArrow.current);
      },
      leave: navigation.leave,
      togglePick(id, range) {
        const { shown, picked, setPicked, cursor } = latest.current;
        if (range) {
          const ends = [cursor.id, id].map((end) => shown.findIndex((row) => row.id === end));
          const between = shown.slice(Math.min(...ends), Math.max(...ends) + 1);
          setPicked(new Set([...picked, ...between.map((row) => row.id)]));
          return;
        }
        const next = new Set(picked);
        if (!next.delete(id)) next.add(id);
        setPicked(next);
      },
    }),
    [lists, navigation, deciding, byArrow],
  );
}
