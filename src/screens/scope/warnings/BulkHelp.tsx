import {
  addProvider,
  decide,
  INCLUSION_REASONS,
  kindOfId,
  unlistedProviders,
} from '../../../model';
import type { Decidable, Warning, WarningKind } from '../../../model';
import { REASON_TITLES, useActions, useReadOnly, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import styles from './warnings.module.css';

/** More providers than this are too many buttons. */
const MOST_PROVIDERS = 5;

interface BulkHelpProps {
  readonly kind: WarningKind;
  readonly warnings: readonly Warning[];
}

/** What mends all warnings of a kind together, as one step to undo. */
export function BulkHelp({ kind, warnings }: BulkHelpProps) {
  const scope = useScope();
  const actions = useActions();
  const readOnly = useReadOnly();
  const targets = warnings.flatMap(({ about }): readonly Decidable[] =>
    about.on === 'requirement' ? [{ id: about.id, kind: kindOfId(about.id) }] : [],
  );
  const what = targets.length === 1 ? (targets[0]?.id ?? '') : `all ${targets.length}`;
  const whom = targets.length === 1 ? what : `${targets.length} controls`;

  if (kind === 'included-without-reason') {
    return (
      <div className={styles.bulk} role="group" aria-label="Reason for inclusion of all of them">
        <span>Set the reason of {what} to</span>
        {INCLUSION_REASONS.map((reason) => (
          <SmallButton
            key={reason}
            disabled={readOnly}
            onClick={() =>
              actions.change(`reason for inclusion of ${whom}`, (before) =>
                decide(before, targets, { reasons: [reason] }),
              )
            }
          >
            {REASON_TITLES[reason]}
          </SmallButton>
        ))}
      </div>
    );
  }
  if (kind === 'inherited-without-provider') {
    if (scope.providers.length === 0 || scope.providers.length > MOST_PROVIDERS) return null;
    return (
      <div className={styles.bulk} role="group" aria-label="Provider of all of them">
        <span>Set the provider of {what} to</span>
        {scope.providers.map(({ name }) => (
          <SmallButton
            key={name}
            disabled={readOnly}
            onClick={() =>
              actions.setText(
                targets.map(({ id }) => id),
                'provider',
                name,
              )
            }
          >
            {name}
          </SmallButton>
        ))}
      </div>
    );
  }
  if (kind === 'provider-not-listed') {
    const names = unlistedProviders(scope);
    return (
      <div className={styles.bulk}>
        <SmallButton
          disabled={readOnly}
          onClick={() =>
            actions.change(
              names.length === 1 ? `add provider ${names.join()}` : `add ${names.length} providers`,
              (before) => names.reduce(addProvider, before),
            )
          }
        >
          Add {names.join(', ')} to the providers
        </SmallButton>
      </div>
    );
  }
  if (kind === 'undecided') {
    return (
      <div className={styles.bulk}>
        <SmallButton onClick={() => actions.showPart('presets')}>
          See what presets propose
        </SmallButton>
      </div>
    );
  }
  return null;
}
