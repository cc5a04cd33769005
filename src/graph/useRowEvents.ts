import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type {
  FocusEvent,
  KeyboardEvent,
  MouseEvent,
  PointerEvent,
  RefObject,
  SyntheticEvent,
} from 'react';
import { named } from '../catalog';
import { useActions, useApp, useCatalog } from '../state';
import { LANES } from './cards';
import type { Lane } from './cards';
import { destination } from './keyboard';
import type { Move } from './keyboard';
import { lightLink, lightRequirements } from './light';
import type { Light } from './light';
import type { Stage } from './stage';
import type { Drawing } from './useDrawing';

interface RowEventsInput {
  readonly stage: Stage;
  readonly drawing: Drawing;
  /** What is lit while nothing is pointed at. */
  readonly resting: Light | null;
  readonly layer: RefObject<HTMLDivElement | null>;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** Pointer, focus and keys on the rows, handled once for all of them. */
export function useRowEvents({ stage, drawing, resting, layer }: RowEventsInput) {
  const catalog = useCatalog();
  const actions = useActions();
  const collapsed = useApp(({ view }) => view.collapsed);
  const [focused, setFocused] = useState<Readonly<Partial<Record<Lane, string>>>>({});

  const pointAt = (id: string): void => {
    const item = drawing.namedOwn?.(id) ?? named(catalog, id);
    if (item) {
      stage.shine(lightRequirements(item.members, drawing.arrangement, drawing.links));
    }
  };
  const pointAtNothing = (): void => stage.shine(resting);

  const focusRow = (id: string): void => {
    stage.reveal(id);
    layer.current
      ?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)
      ?.focus({ preventScroll: true });
  };

  // A focused row that folds away would drop the focus to the page: the row that now stands for it
  // takes it over.
  const lastFocused = useRef<{ readonly id: string; readonly side: Lane } | null>(null);
  useLayoutEffect(() => {
    const lost = lastFocused.current;
    const { groups, place } = drawing.arrangement;
    if (!lost || place.has(lost.id) || document.activeElement !== document.body) return;
    const { id, side } = lost;
    const group = catalog.requirement(id)?.group ?? id.replace(/^fold:/, '');
    const nearest = groups.find((other) => other.side === side)?.card.id ?? '';
    const heir = [`fold:${group}`, group].find((other) => place.has(other)) ?? nearest;
    lastFocused.current = null;
    layer.current
      ?.querySelector<HTMLElement>(`[data-id="${CSS.escape(heir)}"]`)
      ?.focus({ preventScroll: true });
  }, [catalog, drawing, layer]);

  const activate = (row: HTMLElement, adding: boolean): void => {
    const { id = '', fold } = row.dataset;
    if (fold !== undefined) actions.toggleUnfolded(fold);
    else actions.select([id], adding ? 'toggle' : 'replace');
  };

  /** Left and Right: open and close groups, cross to the partners, go up to the group. */
  const sideways = (row: HTMLElement, side: Lane, key: string): void => {
    const { id = '', group, fold } = row.dataset;
    const seenFrom = key === 'ArrowRight' ? 'iso' : 'soc2';
    const outward = side === seenFrom || side === 'own';
    const across = () => destination(drawing.arrangement, drawing.links, seenFrom, id, 'across');
    if (group !== undefined) {
      const isCollapsed = collapsed.includes(group);
      if (key === 'ArrowRight' && isCollapsed && side !== 'soc2')
        return actions.toggleCollapsed(group);
      if (outward && isCollapsed) {
        const partner = across();
        if (partner !== undefined) return focusRow(partner);
      }
      if ((key === 'ArrowRight') === isCollapsed) actions.toggleCollapsed(group);
      return;
    }
    if (fold !== undefined) {
      if ((key === 'ArrowRight') === (row.ariaExpanded === 'false')) actions.toggleUnfolded(fold);
      return;
    }
    const to = outward
      ? across()
      : destination(drawing.arrangement, drawing.links, side, id, 'parent');
    if (to !== undefined) focusRow(to);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rowOf(event);
    const side = sideOfTree(row);
    if (!row || !side || event.altKey) return;
    const { key } = event;
    const move = MOVES[key];
    if (move) {
      const to = destination(drawing.arrangement, drawing.links, side, row.dataset.id ?? '', move);
      if (to !== undefined) focusRow(to);
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      sideways(row, side, key);
    } else if (key === 'Enter' || key === ' ') {
      activate(row, key === ' ' || event.shiftKey || event.ctrlKey || event.metaKey);
    } else if (key === 'Escape') {
      actions.select([]);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const onClick = (event: MouseEvent): void => {
    const row = rowOf(event);
    if (!row) return;
    const toggle = (event.target as Element).closest<HTMLElement>('[data-toggle]');
    if (toggle) return actions.toggleCollapsed(toggle.dataset.toggle ?? '');
    activate(row, event.shiftKey || event.ctrlKey || event.metaKey);
  };

  const onDoubleClick = (event: MouseEvent): void => {
    const group = rowOf(event)?.dataset.group;
    if (group !== undefined) actions.toggleCollapsed(group);
  };

  const onFocus = (event: SyntheticEvent): void => {
    const row = rowOf(event);
    const side = sideOfTree(row);
    const id = row?.dataset.id;
    if (!side || id === undefined) return;
    lastFocused.current = { id, side };
    setFocused((before) => (before[side] === id ? before : { ...before, [side]: id }));
    if (row?.matches(':focus-visible')) {
      stage.reveal(id);
      pointAt(id);
    }
  };

  const onPointerOver = (event: SyntheticEvent): void => {
    const id = rowOf(event)?.dataset.id;
    if (id !== undefined) pointAt(id);
  };

  /** From one row to the next, everything would be lit and dimmed again for nothing. */
  const onPointerOut = ({ relatedTarget }: PointerEvent): void => {
    const isOnRow = relatedTarget instanceof Element && relatedTarget.closest('[data-id]');
    if (!isOnRow) pointAtNothing();
  };

  /** The requirements that an edge or a ribbon joins: its two rows, or its two groups. */
  const endsOfLink = (id: string): readonly string[] => {
    const ribbon = drawing.links.ribbons.find((candidate) => candidate.id === id);
    if (ribbon) return [ribbon.source, ribbon.target];
    const mapping = drawing.links.edges.find((candidate) => candidate.id === id);
    return mapping ? [mapping.iso, mapping.tsc] : [];
  };

  /** The row that Tab reaches: the last focused, else the first, of those that are still there. */
  const stops = useMemo(() => {
    const { groups, place } = drawing.arrangement;
    const stopIn = (lane: Lane): string | undefined => {
      const known = focused[lane];
      if (known !== undefined && place.has(known)) return known;
      return groups.find(({ side }) => side === lane)?.card.id;
    };
    return Object.fromEntries(LANES.map((lane) => [lane, stopIn(lane)]));
  }, [drawing.arrangement, focused]);

  return {
    pointAtNothing,
    pointAtLink: (id: string) => stage.shine(lightLink(id, drawing.links)),
    selectLink: (id: string, adding: boolean) =>
      actions.select(endsOfLink(id), adding ? 'toggle' : 'replace'),
    stops,
    handlers: {
      onClick,
      onDoubleClick,
      onKeyDown,
      onFocus,
      onBlur: (event: FocusEvent) => {
        if (event.relatedTarget) lastFocused.current = null;
        pointAtNothing();
      },
      onPointerOver,
      onPointerOut,
    },
  };
}

const rowOf = (event: SyntheticEvent): HTMLElement | null =>
  (event.target as Element).closest<HTMLElement>('[data-id]');

function sideOfTree(row: HTMLElement | null): Lane | undefined {
  const side = row?.closest<HTMLElement>('[data-tree]')?.dataset.tree;
  return LANES.find((lane) => lane === side);
}
