import { Ban, CircleCheck, CircleDashed, Cloud } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';
import type { Status } from '../model';
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

interface DecisionMarkProps {
  readonly id: string;
  readonly className?: string | undefined;
}

/** The mark of the decision on a requirement; nothing for a clause, which cannot be decided on. */
export const DecisionMark = memo(function DecisionMark({ id, className }: DecisionMarkProps) {
  const kind = useCatalog().requirement(id)?.kind;
  const decided = useApp((state) => shownScope(state).decisions[id]?.status);
  const status = decided ?? (kind === 'control' ? 'undecided' : 'applies');
  if (kind === 'clause' || status === 'applies' || status === 'required') return null;
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
});
