import type { Party, Phase } from '../../catalog';
import { dayWords, daysWords, weeksWords } from '../../exchange/day-words';
import type { Placed, PlanWarning } from '../../model';

const titleIn = (phases: readonly Phase[], id: string): string =>
  phases.find((phase) => phase.id === id)?.title ?? id;

/** What is good to know though nothing is wrong. */
export const isNote = ({ why }: PlanWarning): boolean =>
  why === 'annual-controls' || why === 'type-1-late';

export function warningWords(warning: PlanWarning, phases: readonly Phase[]): string {
  switch (warning.why) {
    case 'start-past':
      return `The plan begins on ${dayWords(warning.start)}, which is past. Move the start if the work has not begun.`;
    case 'out-of-range': {
      const { least, most } = warning.range;
      const side = warning.weeks < least ? `under the ${least}` : `over the ${most}`;
      return `${titleIn(phases, warning.phase)} is set to ${weeksWords(warning.weeks)}, ${side} that are usual. The table below says why.`;
    }
    case 'window-short':
      return `The Type II window takes ${weeksWords(warning.weeks)}. Few readers accept a period under three months.`;
    case 'annual-controls':
      return `The Type II window is shorter than a year. What happens once a year, such as a penetration test, a restore test or a yearly access review, must be put inside it, or the auditor finds nothing to test.`;
    case 'collected-twice':
      return `The Type II window (${daysWords(...warning.window)}) and Stage 2 (${daysWords(...warning.stageTwo)}) have no day in common, so evidence is collected twice.`;
    case 'type-1-late':
      return warning.days <= 0
        ? 'The Type I report does not come before the Type II report. Consider leaving it out.'
        : `The Type I report comes only ${weeksWords(Math.max(1, Math.round(warning.days / 7)))} before the Type II report. Consider leaving it out.`;
    case 'surveillance-late':
      return `The first surveillance audit is on ${dayWords(warning.on)}. It is due by ${dayWords(warning.due)}, twelve months after the decision.`;
    case 'recertification-late':
      return `The recertification audit is on ${dayWords(warning.on)}, and the certificate expires on ${dayWords(warning.expires)}.`;
    case 'period-differs':
      return `The scope statement names the period ${daysWords(...warning.stated)}. The planned window is ${daysWords(...warning.planned)}.`;
    case 'as-of-differs':
      return `The scope statement dates the Type I report ${dayWords(warning.stated)}. The examination is planned for ${daysWords(...warning.planned)}.`;
  }
}

/** Why a phase lies where it does. */
export function heldWords({ held }: Placed, phases: readonly Phase[], kind: Phase['kind']): string {
  if (!held) return 'The programme starts with it';
  const other = titleIn(phases, held.by);
  if (kind === 'lead') return `Counted back from: ${other}`;
  switch (held.link) {
    case 'finish-start':
      return `After: ${other}`;
    case 'start-start':
      return `Together with: ${other}`;
    case 'finish-finish':
      return `So as to run over: ${other}`;
    case 'lead':
      return `As soon as possible after booking: ${other}`;
  }
}

export const PARTY_TITLES: Readonly<Record<Party, string>> = {
  organisation: 'you',
  'certification-body': 'certification body',
  'cpa-firm': 'CPA firm',
};

/** "you and CPA firm" */
export const partiesWords = (who: readonly Party[]): string =>
  who.map((party) => PARTY_TITLES[party]).join(' and ');

export const SOURCE_TITLES = {
  rule: 'A rule',
  convention: 'What is usual',
  editorial: 'Our judgement',
} as const;

/** "4 to 8 weeks, usually 6"; empty where there is no choice. */
export function rangeWords({ weeks, years }: Phase): string {
  if (years !== undefined) return `${years} years, fixed`;
  if (!weeks) return '';
  const { least, usual, most } = weeks;
  return `${least} to ${most} weeks, usually ${usual}`;
}
