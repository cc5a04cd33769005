import type {
  ControlFrequency,
  ControlNature,
  ControlType,
  LibraryReach,
  OwnControl,
} from '../../../model';

export const FREQUENCY_TITLES: Readonly<Record<ControlFrequency, string>> = {
  continuous: 'Continuous',
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  yearly: 'Yearly',
  'on-event': 'On each event',
};

export const NATURE_TITLES: Readonly<Record<ControlNature, string>> = {
  manual: 'Manual',
  automated: 'Automated',
};

export const TYPE_TITLES: Readonly<Record<ControlType, string>> = {
  preventive: 'Preventive',
  detective: 'Detective',
  corrective: 'Corrective',
};

/** "1 own control", "3 own controls" */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const ownControlsWords = (count: number): string => countOf(count, 'own control');

/** What an undo label calls some own controls: "AC-01", "3 own controls". */
export const whatOf = (ids: readonly string[]): string =>
  ids.length === 1 ? (ids[0] ?? '') : ownControlsWords(ids.length);

/** "72 own controls serve 90 Annex A controls and 51 criteria" */
export const reachWords = ({ statements, controls, criteria }: LibraryReach): string =>
  `${ownControlsWords(statements)} ${statements === 1 ? 'serves' : 'serve'} ` +
  `${countOf(controls, 'Annex A control')} and ${countOf(criteria, 'criterion', 'criteria')}`;

/** How it runs in a line: "Quarterly · manual · detective"; empty while nothing is said. */
export const factsWords = ({
  frequency,
  nature,
  type,
}: Pick<OwnControl, 'frequency' | 'nature' | 'type'>): string =>
  [
    frequency && FREQUENCY_TITLES[frequency],
    nature && NATURE_TITLES[nature],
    type && TYPE_TITLES[type],
  ]
    .filter(Boolean)
    .map((word, index) => (index === 0 ? word : word.toLowerCase()))
    .join(' · ');
