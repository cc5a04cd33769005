import { useLayoutEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import type { Grid } from './grid';
import { rowsBetween } from './rows';
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
        const { shown, picked, setPicked, togglePick, cursor } = latest.current;
        if (!range) {
          togglePick(id);
          return;
        }
        const between = rowsBetween(shown, cursor.id, id);
        setPicked(new Set([...picked, ...between.map((row) => row.id)]));
      },
    }),
    [lists, navigation, deciding, byArrow],
  );
}
