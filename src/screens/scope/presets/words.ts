import type { Figures, Status } from '../../../model';
import { STATUS_TITLES } from '../../../state';
import { counted } from '../../../ui/counted';
import type { Row } from './useProposalRows';

const ORDER: readonly Status[] = ['applicable', 'inherited', 'excluded', 'not-relevant'];

/** "18 applicable, 19 inherited, 1 excluded" */
export const tallyWords = (rows: readonly Row[]): string =>
  ORDER.flatMap((status) => {
    const count = rows.filter(({ proposal }) => proposal.status === status).length;
    return count === 0 ? [] : [`${count} ${STATUS_TITLES[status].toLowerCase()}`];
  }).join(', ');

/** "38 controls and 2 criteria" */
export function targetsWords(rows: readonly Row[], adjective = ''): string {
  const controls = rows.filter(({ target }) => target.kind === 'control').length;
  const criteria = rows.length - controls;
  const before = adjective === '' ? '' : `${adjective} `;
  const parts = [
    controls > 0 && counted(controls, `${before}control`),
    criteria > 0 && counted(criteria, 'criterion', 'criteria'),
  ];
  return parts.filter(Boolean).join(' and ');
}

/** What confirming does to the two shared figures: "Shared controls 83 → 82". */
export const sharedWords = (now: Figures, then: Figures): readonly string[] => [
  `Shared controls ${step(now.sharedControls, then.sharedControls)}`,
  `shared criteria ${step(now.sharedCriteria, then.sharedCriteria)}`,
];

const step = (now: number, then: number): string =>
  now === then ? `stay ${now}` : `${now} → ${then}`;

/** The label of the step, as in "Undo confirm 38 proposals of Fully remote company". */
export function stepLabel(rows: readonly Row[], title: string): string {
  const [only] = rows;
  return rows.length === 1 && only
    ? `confirm ${only.target.id} as ${STATUS_TITLES[only.proposal.status].toLowerCase()}`
    : `confirm ${rows.length} proposals of ${title}`;
}

/** What the user is told once it is done. */
export function doneWords(rows: readonly Row[]): string {
  const [only] = rows;
  if (rows.every(({ kind }) => kind === 'words')) {
    const what = rows.length === 1 && only ? only.target.id : `${rows.length} decisions`;
    return `What was missing is added to ${what}. Undo takes it back.`;
  }
  return rows.length === 1 && only
    ? `${only.target.id} is now ${STATUS_TITLES[only.proposal.status].toLowerCase()}. Undo takes it back.`
    : `${rows.length} decisions made: ${tallyWords(rows)}. Undo takes them back together.`;
}
