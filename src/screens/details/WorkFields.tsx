import { decide, decisionOn, IMPLEMENTATIONS, INCLUSION_REASONS, withReason } from '../../model';
import type { DecidableKind, Decision, DecisionText, InclusionReason } from '../../model';
import {
  IMPLEMENTATION_TITLES,
  REASON_TITLES,
  TEXT_LIMITS,
  TEXT_TITLES,
  useActions,
  useApp,
  useReadOnly,
  useScope,
} from '../../state';
import { CommitField, DateField, TickBox } from '../../ui';
import { Choice, titled } from '../../ui/Choice';
import { counted } from '../../ui/counted';
import styles from './details.module.css';
import { Section } from './Section';

interface WorkFieldsProps {
  readonly id: string;
  readonly kind: DecidableKind;
}

/** The notes on a requirement and, folded, what the work on it needs: who, how far, until when. */
export function WorkFields({ id, kind }: WorkFieldsProps) {
  const scope = useScope();
  const actions = useActions();
  const readOnly = useReadOnly();
  const open = useApp(({ openSections }) => openSections.includes('more'));
  const decision = decisionOn(scope, id, kind);
  const said = saidIn(decision);
  const text = (field: DecisionText, most: number, multiline = false) => (
    <CommitField
      label={TEXT_TITLES[field]}
      value={decision[field]}
      maxLength={most}
      multiline={multiline}
      disabled={readOnly}
      onCommit={(words) => actions.setText([id], field, words)}
    />
  );
  const set = (what: string, change: Partial<Decision>) =>
    actions.change(`${what} of ${id}`, (before) => decide(before, [{ id, kind }], change));
  const tick = (reason: InclusionReason, ticked: boolean) =>
    set('reasons for inclusion', {
      reasons: withReason(decision.reasons, reason, ticked),
    });
  return (
    <>
      {text('note', TEXT_LIMITS.words, true)}
      <Section name="more" title="More">
        {kind === 'control' && (
          <fieldset className={styles.reasons} disabled={readOnly}>
            <legend>Reasons for inclusion</legend>
            {INCLUSION_REASONS.map((reason) => (
              <label key={reason}>
                <TickBox
                  checked={decision.reasons.includes(reason)}
                  disabled={readOnly}
                  onChange={(event) => tick(reason, event.target.checked)}
                />
                {REASON_TITLES[reason]}
              </label>
            ))}
          </fieldset>
        )}
        <div className={styles.pair}>
          <CommitField
            label={TEXT_TITLES.owner}
            value={decision.owner}
            maxLength={TEXT_LIMITS.line}
            suggestions={ownersIn(scope.decisions)}
            disabled={readOnly}
            onCommit={(owner) => actions.setText([id], 'owner', owner)}
          />
          <DateField
            label={TEXT_TITLES.due}
            value={decision.due}
            disabled={readOnly}
            onCommit={(due) => actions.setText([id], 'due', due)}
          />
        </div>
        <Choice
          label="Status"
          value={decision.implementation}
          options={titled(IMPLEMENTATIONS, IMPLEMENTATION_TITLES)}
          disabled={readOnly}
          onChange={(implementation) => set('status', { implementation })}
        />
        {text('question', TEXT_LIMITS.words, true)}
        {text('evidence', TEXT_LIMITS.words, true)}
      </Section>
      {!open && <p className={styles.said}>{said}</p>}
    </>
  );
}

/** What the folded fields hold, in a line. */
function saidIn({ owner, implementation, due, question, evidence, reasons }: Decision): string {
  const parts = [
    owner && `owner ${owner}`,
    implementation !== 'unset' && IMPLEMENTATION_TITLES[implementation].toLowerCase(),
    due && `due ${due}`,
    question && 'an open question',
    evidence && 'an evidence reference',
    reasons.length > 0 && `included for ${counted(reasons.length, 'reason')}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : 'Owner, status, due date, question, evidence';
}

/** Everybody who owns something, each once, by name. */
const ownersIn = (decisions: Readonly<Record<string, Decision>>): readonly string[] =>
  [...new Set(Object.values(decisions).map(({ owner }) => owner))]
    .filter((owner) => owner !== '')
    .sort((a, b) => a.localeCompare(b, 'en'));
