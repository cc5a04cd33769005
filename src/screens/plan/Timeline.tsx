import { createElement, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { COLLECTED_ONCE, drawPlan, ROW_HEIGHT } from '../../exchange/plan-drawing';
import type { PlanFacts } from '../../exchange/plan-drawing';
import type { SvgNode } from '../../exchange/svg-node';
import { useMedia, useSize } from '../../graph/useViewport';
import { Explanation, subjectLabel } from './Explanation';
import styles from './plan.module.css';

interface TimelineProps {
  readonly facts: PlanFacts;
  /** Called with the phase that is pressed. */
  readonly onOpen: (phase: string) => void;
}

/** The calendar as a picture whose rows explain themselves on hover and focus. */
export function Timeline({ facts, onOpen }: TimelineProps) {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const width = useSize(frame)?.width ?? 0;
  const rowHeight = useMedia('(pointer: coarse)') ? ROW_HEIGHT.coarse : ROW_HEIGHT.fine;
  const { phases, schedule, today } = facts;
  const drawing = useMemo(
    () => drawPlan({ phases, schedule, today }, width, rowHeight),
    [phases, schedule, today, width, rowHeight],
  );
  const { subjects } = drawing;
  // One stop for the Tab key; arrows go on from there.
  const stop = looked !== null && subjects.includes(looked) ? looked : subjects[0];

  const lookAt = (event: SyntheticEvent) => {
    const subject = subjectOf(event.target);
    if (subject) setLooked(subject);
  };
  const open = (subject: string | undefined) => {
    if (subject) onOpen(subject === COLLECTED_ONCE ? 'type-2-window' : subject);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = subjects.indexOf(subjectOf(event.target) ?? '');
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(subjects[at]);
      return;
    }
    if (event.key === 'Escape') {
      setLooked(null);
      return;
    }
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: subjects.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : subjects[to];
    if (next === undefined) return;
    event.preventDefault();
    svg.current?.querySelector<SVGElement>(`[data-subject="${next}"]`)?.focus();
  };

  const draw = ({ tag, attributes, children, subject }: SvgNode, key: number): ReactNode => {
    const own = subject && {
      role: 'button',
      'data-subject': subject,
      tabIndex: subject === stop ? 0 : -1,
      'aria-label': subjectLabel(subject, facts),
      'aria-describedby': subject === looked ? 'plan-explanation' : undefined,
    };
    const drawn = children.map((child, i) => (typeof child === 'string' ? child : draw(child, i)));
    return createElement(tag, { key, ...attributes, ...own }, ...drawn);
  };

  return (
    <>
      <div className={styles.frame} ref={setFrame}>
        <svg
          ref={svg}
          className={styles.timeline}
          role="group"
          aria-label="Timeline, arrow keys go from row to row"
          width={drawing.width}
          height={drawing.height}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          onPointerOver={lookAt}
          onFocus={lookAt}
          onClick={(event) => open(subjectOf(event.target))}
          onKeyDown={onKeyDown}
        >
          {drawing.nodes.map(draw)}
        </svg>
      </div>
      <Explanation subject={looked} facts={facts} />
    </>
  );
}

/** What the element under an event stands for. */
const subjectOf = (target: EventTarget): string | undefined =>
  target instanceof Element
    ? (target.closest('[data-subject]')?.getAttribute('data-subject') ?? undefined)
    : undefined;
