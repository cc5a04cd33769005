import { CONTROL_STATUSES, CRITERION_STATUSES, decisionOn, unlistedProviders } from '../../model';
import type { DecidableKind, Scope, Status } from '../../model';
import { STATUS_TITLES, TEXT_LIMITS, useActions, useReadOnly, useScope } from '../../state';
import { CommitField, Segmented } from '../../ui';
import styles from './details.module.css';
import { WorkFields } from './WorkFields';

type Choosable = Exclude<DecidableKind, 'clause'>;

const OPTIONS: Readonly<Record<Choosable, readonly { value: Status; title: string }[]>> = {
  control: CONTROL_STATUSES.filter((status) => status !== 'undecided').map(option),
  criterion: CRITERION_STATUSES.map(option),
};

function option(value: Status) {
  return { value, title: STATUS_TITLES[value] };
}

/** Everybody who operates something for us, on the list or not. */
const providerNames = (scope: Scope): readonly string[] =>
  [...scope.providers.map(({ name }) => name), ...unlistedProviders(scope)].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );

interface DecisionFormProps {
  readonly id: string;
  readonly kind: Choosable;
}

/** The decision on one control or criterion, with the words that go with it. */
export function DecisionForm({ id, kind }: DecisionFormProps) {
  const scope = useScope();
  const actions = useActions();
  const readOnly = useReadOnly();
  const decision = decisionOn(scope, id, kind);
  const { status } = decision;
  const outOfScope = status === 'excluded' || status === 'not-relevant';
  return (
    <div className={styles.form}>
      <div className={styles.formHead}>
        <h3 className={styles.title}>Decision · {STATUS_TITLES[status]}</h3>
        {kind === 'control' && status !== 'undecided' && (
          <button
            type="button"
            className={styles.inline}
            disabled={readOnly}
            onClick={() => actions.setStatus([id], 'undecided')}
          >
            Clear
          </button>
        )}
      </div>
      <Segmented
        label="Decision"
        options={OPTIONS[kind]}
        value={status === 'undecided' ? null : status}
        disabled={readOnly}
        onChange={(next) => actions.setStatus([id], next)}
      />
      {status === 'not-relevant' && id.startsWith('CC') && (
        <p className={styles.caution}>
          A common criterion is almost never accepted as not relevant. Agree it with the auditor
          first.
        </p>
      )}
      {status === 'inherited' && (
        <CommitField
          label="Provider"
          value={decision.provider}
          maxLength={TEXT_LIMITS.provider}
          placeholder="Who operates it"
          suggestions={providerNames(scope)}
          disabled={readOnly}
          warning={decision.provider === '' ? 'provider missing' : undefined}
          onCommit={(text) => actions.setText([id], 'provider', text)}
        />
      )}
      <CommitField
        label="Justification"
        value={decision.justification}
        maxLength={TEXT_LIMITS.words}
        multiline
        disabled={readOnly}
        warning={outOfScope && decision.justification === '' ? 'reason missing' : undefined}
        onCommit={(text) => actions.setText([id], 'justification', text)}
      />
      <WorkFields id={id} kind={kind} />
    </div>
  );
}
