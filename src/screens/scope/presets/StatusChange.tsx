import { ArrowRight, Check } from 'lucide-react';
import type { Status } from '../../../model';
import { isMarked, STATUS_TITLES } from '../../../state';
import { STATUS_ICONS } from '../../../ui';
import styles from './presets.module.css';
import type { Row } from './useProposalRows';

/** A decision in a word with its mark. */
export function StatusWord({ status }: { readonly status: Status }) {
  const Icon = isMarked(status) ? STATUS_ICONS[status] : null;
  return (
    <span className={styles.status} data-status={status}>
      {Icon && <Icon size={14} aria-hidden />}
      {STATUS_TITLES[status]}
    </span>
  );
}

const From = ({ provider }: { readonly provider: string }) =>
  provider === '' ? (
    <span className={styles.missing}>provider missing</span>
  ) : (
    <span className={styles.quiet}>from {provider}</span>
  );

/** What a decision that is made already would get besides: "reason and provider". */
const addedWords = ({ present, proposed }: Row): string =>
  [
    present.justification !== proposed.justification && 'the reason',
    present.reasons !== proposed.reasons && 'why it is needed',
    present.provider !== proposed.provider && 'the provider',
  ]
    .filter(Boolean)
    .join(', ');

/** The present decision and the proposed one. */
export function StatusChange({ row }: { readonly row: Row }) {
  const { present, proposal, kind } = row;
  if (kind === 'same') {
    return (
      <span className={styles.change}>
        <StatusWord status={present.status} />
        {present.status === 'inherited' && <From provider={present.provider} />}
        <span className={styles.quiet}>
          <Check size={13} aria-hidden /> decided so
        </span>
      </span>
    );
  }
  if (kind === 'words') {
    return (
      <span className={styles.change}>
        <StatusWord status={present.status} />
        <span className={styles.quiet}>decided so, would add {addedWords(row)}</span>
      </span>
    );
  }
  return (
    <span className={styles.change} data-against={kind === 'different' || undefined}>
      <StatusWord status={present.status} />
      <ArrowRight size={13} role="img" aria-label="to" />
      <StatusWord status={proposal.status} />
      {kind === 'different' && <span className={styles.tag}>against a decision made</span>}
    </span>
  );
}
