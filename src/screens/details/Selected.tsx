import { Suspense } from 'react';
import type { Named } from '../../catalog';
import { part } from '../../ui/part';
import { GroupDetails } from './GroupDetails';
import { RequirementDetails } from './RequirementDetails';
import { SeveralDetails } from './SeveralDetails';

export { loadExplanations } from './useAsks';

const SelectedOwn = part(() => import('./own-controls/SelectedOwn'));

interface SelectedProps {
  /** Requirements and their groups; at least one, unless own controls are selected. */
  readonly selected: readonly Named[];
  /** Identifiers of own controls and of groups of them. */
  readonly own: readonly string[];
}

/** The details of one requirement, of a group, or of what several have in common. */
export default function Selected({ selected, own }: SelectedProps) {
  if (own.length > 0) {
    return (
      <Suspense>
        <SelectedOwn own={own} others={selected} />
      </Suspense>
    );
  }
  const [only] = selected;
  if (!only) return null;
  if (selected.length > 1) return <SeveralDetails selected={selected} />;
  if (only.isGroup) return <GroupDetails key={only.id} group={only} />;
  return <RequirementDetails key={only.id} id={only.id} />;
}
