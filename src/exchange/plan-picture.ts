import { collectedOnce, PLAN_ROLES } from '../model';
import type { PlanChoices } from '../model';
import { dayWords, daysWords } from './day-words';
import { drawPlan } from './plan-drawing';
import type { PlanFacts } from './plan-drawing';
import { pictureOf } from './picture';
import type { Picture } from './picture';
import { node } from './svg-node';

const WIDTH = 1240;
const HEAD = 40;

/** "Combined programme from 4 Jan 2027, SOC 2 first" */
export const planTitle = ({ start, first }: PlanChoices): string =>
  `Combined programme from ${dayWords(start)}, ${first === 'iso' ? 'ISO 27001' : 'SOC 2'} first`;

/** The timeline of the screen as a file of its own: no fonts, styles or scripts from elsewhere. */
export function planPicture(facts: PlanFacts, choices: PlanChoices): Picture {
  const drawing = drawPlan(facts, WIDTH);
  const { width } = drawing;
  const height = drawing.height + HEAD;
  const title = planTitle(choices);
  return pictureOf({ title, description: describe(facts) }, { width, height }, [
    node('text', { x: 14, y: 28, fontSize: 18, fontWeight: 650, fill: 'var(--ink)' }, [title]),
    node('g', { transform: `translate(0 ${HEAD})` }, drawing.nodes),
  ]);
}

/** The dates that matter most, for whoever does not see the picture. */
function describe({ schedule }: PlanFacts): string {
  const named = [
    ['Stage 2 audit', PLAN_ROLES.stageTwo],
    ['ISO 27001 certificate', PLAN_ROLES.certificate],
    ['SOC 2 Type II window', PLAN_ROLES.window],
    ['Type II report', PLAN_ROLES.typeTwoReport],
  ] as const;
  const dates = named.flatMap(([title, id]) => {
    const placed = schedule.get(id);
    return placed ? [`${title}: ${daysWords(placed.start, placed.end)}.`] : [];
  });
  const common = collectedOnce(schedule);
  if (common) dates.push(`Evidence is collected once over ${common.days} days.`);
  return dates.join(' ');
}
