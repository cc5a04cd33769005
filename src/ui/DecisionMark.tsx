import { Ban, CircleCheck, CircleDashed, Cloud } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';
import { isMarked, shownScope, STATUS_TITLES, statusIn, useApp, useCatalog } from '../state';
import type { MarkedStatus } from '../state';
import styles from './decision-mark.module.css';

/** A decision at a glance. */
export const STATUS_ICONS: Readonly<Record<MarkedStatus, LucideIcon>> = {
  undecided: CircleDashed,
  applicable: CircleCheck,
  inherited: Cloud,
  excluded: Ban,
  'not-relevant': Ban,
};

interface StatusMarkProps {
  readonly status: MarkedStatus;
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
  const catalog = useCatalog();
  const status = useApp((state) => statusIn(catalog, shownScope(state), id));
  return isMarked(status) && <StatusMark status={status} />;
});
