/**
 * The combined programme on the calendar: phases with durations and links, laid from a start date.
 * Days are whole and both ends of a phase belong to it.
 */
import { addDays, addMonths, daysBetween } from '../basics/dates';
import type { IsoDate } from '../basics/iso-date';
import type { PlanChoices } from '../scope/scope';

/**
 * - `phase`: work that takes some weeks;
 * - `window`: a period that something is looked at, or is valid for;
 * - `milestone`: a day; its weeks, if any, are counted from what it comes after;
 * - `lead`: how long before other phases somebody must be booked.
 */
export const PHASE_KINDS = ['phase', 'window', 'milestone', 'lead'] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

/** What of the other phase must have come before what of this one. */
export const LINK_KINDS = ['finish-start', 'start-start', 'finish-finish'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface PhaseLink {
  readonly phase: string;
  readonly link: LinkKind;
  /** The link holds only when this framework goes first. */
  readonly first?: PlanChoices['first'];
}

/** Whole weeks. */
export interface WeeksRange {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

/** What the calendar needs to know of a phase; `data/plan.yaml` says the rest. */
export interface PlannedPhase {
  readonly id: string;
  readonly kind: PhaseKind;
  /** A milestone without it falls on the last day of what it comes after. */
  readonly weeks?: WeeksRange;
  /** Instead of weeks, for a length that a rule sets by the calendar. */
  readonly years?: number;
  readonly after: readonly PhaseLink[];
  /** Of a lead only: it ends the day before the first of these begins. */
  readonly before: readonly string[];
}

/** Where a phase lies. */
export interface Placed {
  readonly id: string;
  /** First and last day; the same of a milestone. */
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** Undefined where the phase has none. */
  readonly weeks: number | undefined;
  /** The phase that keeps it from lying earlier; undefined when the start of the plan does. */
  readonly held: { readonly by: string; readonly link: LinkKind | 'lead' } | undefined;
}

/** Every phase by its identifier. */
export type Schedule = ReadonlyMap<string, Placed>;

/** A phase takes at least a week, and no plan needs more than ten years. */
export const WEEKS_BOUNDS = { least: 1, most: 520 } as const;

/** The weeks of a phase in a plan: those chosen, else the usual ones. */
export function weeksOf(phase: PlannedPhase, choices: PlanChoices): number | undefined {
  if (!phase.weeks) return undefined;
  const chosen = Object.hasOwn(choices.weeks, phase.id) ? choices.weeks[phase.id] : undefined;
  return Math.max(WEEKS_BOUNDS.least, chosen ?? phase.weeks.usual);
}

/** The links that hold in an order of the frameworks. */
export const linksIn = (phase: PlannedPhase, first: PlanChoices['first']): readonly PhaseLink[] =>
  phase.after.filter((link) => link.first === undefined || link.first === first);

/**
 * Lays every phase as early as its links allow, and every lead as late as what it is for. The order
 * of the list does not matter. Cost is linear in phases and links.
 *
 * @param choices with a start
 * @throws Error when links form a circle or name an unknown phase; the build refuses such data
 */
export function schedulePlan(phases: readonly PlannedPhase[], choices: PlanChoices): Schedule {
  const byId = new Map(phases.map((phase) => [phase.id, phase]));
  const leadsOf = groupLeads(phases);
  const placed = new Map<string, Placed>();
  const underway = new Set<string>();

  const place = (id: string): Placed => {
    const known = placed.get(id);
    if (known) return known;
    const phase = byId.get(id);
    if (!phase || underway.has(id)) throw new Error(`${id} cannot be placed`);
    underway.add(id);
    const found = phase.kind === 'lead' ? placeLead(phase) : placePhase(phase);
    placed.set(id, found);
    return found;
  };

  const placePhase = (phase: PlannedPhase): Placed => {
    const weeks = weeksOf(phase, choices);
    // The day on which the phase could begin at the earliest, by each of its bounds in turn.
    let start = choices.start;
    let held: Placed['held'];
    const notBefore = (day: IsoDate, by: string, link: LinkKind | 'lead') => {
      if (day > start || (day === start && !held)) {
        start = day;
        held = { by, link };
      }
    };
    for (const { phase: by, link } of linksIn(phase, choices.first)) {
      notBefore(startAfter(phase, weeks, link, place(by)), by, link);
    }
    for (const lead of leadsOf.get(phase.id) ?? []) {
      notBefore(addDays(choices.start, 7 * (weeksOf(lead, choices) ?? 0)), lead.id, 'lead');
    }
    return { id: phase.id, start, end: endOf(phase, weeks, start), weeks, held };
  };

  const placeLead = (lead: PlannedPhase): Placed => {
    const weeks = weeksOf(lead, choices) ?? 0;
    const [first] = lead.before.map(place).sort((a, b) => (a.start < b.start ? -1 : 1));
    if (!first) throw new Error(`${lead.id} leads to nothing`);
    const end = addDays(first.start, -1);
    const held = { by: first.id, link: 'lead' } as const;
    return { id: lead.id, start: addDays(first.start, -7 * weeks), end, weeks, held };
  };

  for (const { id } of phases) place(id);
  return new Map(phases.flatMap(({ id }) => placed.get(id) ?? []).map((one) => [one.id, one]));
}

/** The leads that must have run before each phase. */
function groupLeads(phases: readonly PlannedPhase[]): ReadonlyMap<string, readonly PlannedPhase[]> {
  const leads = new Map<string, PlannedPhase[]>();
  for (const lead of phases) {
    for (const id of lead.before) leads.set(id, [...(leads.get(id) ?? []), lead]);
  }
  return leads;
}

/** The earliest first day of a phase that one link allows. */
function startAfter(
  phase: PlannedPhase,
  weeks: number | undefined,
  link: LinkKind,
  other: Placed,
): IsoDate {
  if (phase.kind === 'milestone') {
    return addDays(link === 'start-start' ? other.start : other.end, 7 * (weeks ?? 0));
  }
  if (link === 'finish-start') return addDays(other.end, 1);
  if (link === 'start-start') return other.start;
  if (phase.years !== undefined) return addMonths(addDays(other.end, 1), -12 * phase.years);
  return addDays(other.end, 1 - 7 * (weeks ?? 0));
}

function endOf(phase: PlannedPhase, weeks: number | undefined, start: IsoDate): IsoDate {
  if (phase.kind === 'milestone') return start;
  if (phase.years !== undefined) return addDays(addMonths(start, 12 * phase.years), -1);
  return addDays(start, 7 * (weeks ?? 0) - 1);
}

/** The days that two phases have in common; null when there is none. */
export interface DaysInCommon {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly days: number;
}

export function daysInCommon(one: Placed, other: Placed): DaysInCommon | null {
  const start = one.start > other.start ? one.start : other.start;
  const end = one.end < other.end ? one.end : other.end;
  return start > end ? null : { start, end, days: daysBetween(start, end) + 1 };
}
