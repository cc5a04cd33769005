import { Ban, CircleCheck, CircleDashed, Cloud } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';
import type { Requirement, Status } from '../model';
import { shownScope, STATUS_TITLES, useApp, useCatalog } from '../state';
import styles from './decision-mark.module.css';

/** A decision at a glance. A criterion that applies needs no mark: it stands as it came. */
export const STATUS_ICONS: Readonly<Record<Exclude<Status, 'applies' | 'required'>, LucideIcon>> = {
  undecided: CircleDashed,
  applicable: CircleCheck,
  inherited: Cloud,
  excluded: Ban,
  'not-relevant': Ban,
};

/** What is marked. */
export type Marked = keyof typeof STATUS_ICONS;

/**
 * @param kind of the requirement
 * @param decided what was decided on it
 * @returns nothing for a clause, which cannot be decided on, and for a criterion that applies
 */
export function markedStatus(
  kind: Requirement['kind'] | undefined,
  decided: Status | undefined,
): Marked | null {
  const status = decided ?? (kind === 'control' ? 'undecided' : 'applies');
  return kind === 'clause' || status === 'applies' || status === 'required' ? null : status;
}

interface StatusMarkProps {
  readonly status: Marked;
  readonly className?: string | undefined;
}

/** The mark of a decision, named on being pointed at. */
export function StatusMark({ status, className }: StatusMarkProps) {
  const Icon = STATUS_ICONS[status];
  return (
    <span className={className} title={STATUS_TITLES[status]} data-status={status}>
      {status === 'undecided' ? (
        <span className={styles.undecided} />
      ) : (
        <Icon size={14} className={styles.icon} aria-hidden />
      )}
    </span>
  );
}

/** The mark of the decision on a requirement, if there is one. */
export const DecisionMark = memo(function DecisionMark({ id }: { readonly id: string }) {
  const kind = useCatalog().requirement(id)?.kind;
  const decided = useApp((state) => shownScope(state).decisions[id]?.status);
  const status = markedStatus(kind, decided);
  return status && <StatusMark status={status} />;
});
