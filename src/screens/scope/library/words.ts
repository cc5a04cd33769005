import type { ControlFrequency, LibraryReach, OwnControl } from '../../../model';
import {
  FREQUENCY_TITLES as DOCUMENT_FREQUENCIES,
  NATURE_TITLES,
  TYPE_TITLES,
} from '../../../ui/control-words';
import { counted } from '../../../ui/counted';

/** As in documents, but for the one that a form has the room to say in full. */
export const FREQUENCY_TITLES: Readonly<Record<ControlFrequency, string>> = {
  ...DOCUMENT_FREQUENCIES,
  'on-event': 'On each event',
};

/** "1 own control", "3 own controls" */
export const ownControlsWords = (count: number): string => counted(count, 'own control');

/** What an undo label calls some own controls: "AC-01", "3 own controls". */
export const whatOf = (ids: readonly string[]): string =>
  ids.length === 1 ? (ids[0] ?? '') : ownControlsWords(ids.length);

/** "72 own controls serve 90 Annex A controls and 51 criteria" */
export const reachWords = ({ statements, controls, criteria }: LibraryReach): string =>
  `${ownControlsWords(statements)} ${statements === 1 ? 'serves' : 'serve'} ` +
  `${counted(controls, 'Annex A control')} and ${counted(criteria, 'criterion', 'criteria')}`;

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
