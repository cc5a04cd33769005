import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import {
  changeProvider,
  hasCurrentReport,
  inheritedFrom,
  needsReport,
  providerNamed,
} from '../../../model';
import type { IsoDate, Provider } from '../../../model';
import { TEXT_LIMITS, useActions, useCatalog, useReadOnly, useScope } from '../../../state';
import { CommitField, DateField, RequirementLinks, Segmented, SmallButton } from '../../../ui';
import { useToday } from '../useToday';
import { METHOD_OPTIONS } from './fields';
import styles from './statement.module.css';
import { reportAhead, reportWords } from '../../../ui/statement-words';

const REPORT_KINDS = ['SOC 2 Type II', 'SOC 2 Type I', 'ISO 27001 certificate', 'SOC 1 Type II'];

interface ProviderCardProps {
  readonly provider: Provider;
  /** The day that its report is needed for. */
  readonly needed: IsoDate;
  readonly open: boolean;
  /** It was asked for, or has just got another name, and with it another place. */
  readonly takesFocus: boolean;
  readonly onToggle: () => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

/** One provider in a line, and open, all that is said of it. */
export function ProviderCard(props: ProviderCardProps) {
  const { provider, needed, open, takesFocus, onToggle } = props;
  const scope = useScope();
  const catalog = useCatalog();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    // The Enter that gave the name must not press the button as well.
    const timer = setTimeout(() => button.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, [takesFocus]);
  const inherited = inheritedFrom(scope, provider.name, catalog.controls);
  const method = METHOD_OPTIONS.find(({ value }) => value === provider.method)?.title;
  const current = !needsReport(provider) || hasCurrentReport(provider, needed);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <li className={styles.provider}>
      <div className={styles.providerHead}>
        <h3 className={styles.providerName}>
          <button
            type="button"
            ref={button}
            aria-expanded={open}
            aria-controls={id}
            onClick={onToggle}
          >
            <Chevron size={14} aria-hidden /> {provider.name}
          </button>
        </h3>
        <p className={styles.providerFacts}>
          <span data-missing={method === undefined || undefined}>
            {method ?? 'method not chosen'}
          </span>
          <span aria-hidden> · </span>
          <span>
            {inherited.length === 1
              ? '1 control inherited'
              : `${inherited.length} controls inherited`}
          </span>
          <span aria-hidden> · </span>
          <span data-missing={!current || undefined}>{reportWords(provider, needed)}</span>
        </p>
      </div>
      <div id={id} hidden={!open}>
        {open && <ProviderFields {...props} inherited={inherited} />}
      </div>
    </li>
  );
}

function ProviderFields({
  provider,
  inherited,
  onRename,
  onRemove,
}: ProviderCardProps & { readonly inherited: readonly string[] }) {
  const scope = useScope();
  const actions = useActions();
  const readOnly = useReadOnly();
  const today = useToday();
  // A name that is refused leaves the field as it was.
  const [refused, setRefused] = useState(0);
  const { name, method } = provider;
  const set = (what: string, change: Partial<Provider>) =>
    actions.change(`${what} of ${name}`, (before) => changeProvider(before, name, change));
  const rename = (next: string) => {
    const namesake = providerNamed(scope, next);
    if (next !== '' && (!namesake || namesake.name === name)) {
      onRename(next);
      return;
    }
    setRefused(refused + 1);
    actions.notify(
      'problem',
      namesake ? `Another provider is called ${namesake.name}.` : 'A provider needs a name.',
    );
  };
  const ahead = reportAhead(provider, scope, today);
  return (
    <div className={styles.providerBody}>
      <CommitField
        key={refused}
        label="Name"
        hint="Changing it changes it on every control inherited from them."
        value={name}
        maxLength={TEXT_LIMITS.provider}
        disabled={readOnly}
        onCommit={rename}
      />
      <CommitField
        label="Services relied on"
        hint="The services by name, not the whole provider. Asked: are they in the scope of the report?"
        value={provider.services}
        maxLength={TEXT_LIMITS.words}
        multiline
        disabled={readOnly}
        onCommit={(services) => set('services', { services })}
      />
      <CommitField
        label="Regions"
        hint="Where these services run for us. Asked: does the report take in these locations?"
        value={provider.regions}
        maxLength={TEXT_LIMITS.words}
        disabled={readOnly}
        onCommit={(regions) => set('regions', { regions })}
      />
      <div className={styles.choice}>
        <span className={styles.label}>Method</span>
        <Segmented
          label="Method"
          options={METHOD_OPTIONS}
          value={method === '' ? null : method}
          disabled={readOnly}
          onChange={(next) => set('method', { method: next })}
        />
        {METHOD_OPTIONS.map(({ value, title, means }) => (
          <p key={value} className={styles.hint}>
            <b>{title}:</b> {means}
          </p>
        ))}
      </div>
      <CommitField
        label="Controls expected of them (CSOCs)"
        hint="What must be in place on their side for our controls to hold, such as guarded data centres (DC 7). Asked: how do you watch over it?"
        value={provider.expectedControls}
        maxLength={TEXT_LIMITS.words}
        multiline
        disabled={readOnly}
        onCommit={(expectedControls) => set('expected controls', { expectedControls })}
      />
      <CommitField
        label="What stays with us"
        hint="Our side of shared responsibility, and what their report expects of customers. Asked: who does it here?"
        value={provider.ours}
        maxLength={TEXT_LIMITS.words}
        multiline
        disabled={readOnly}
        onCommit={(ours) => set('what stays with us', { ours })}
      />
      <div className={styles.choice}>
        <CommitField
          label="Their report"
          hint="Its kind, as in SOC 2 Type II. Asked: did you read it, and what did you do about its exceptions?"
          value={provider.report}
          maxLength={TEXT_LIMITS.line}
          suggestions={REPORT_KINDS}
          disabled={readOnly}
          onCommit={(report) => set('report', { report })}
        />
        <div className={styles.dates}>
          <DateField
            label="Report from"
            value={provider.reportFrom}
            disabled={readOnly}
            onCommit={(reportFrom) => set('start of the report', { reportFrom })}
          />
          <DateField
            label="Report to"
            value={provider.reportTo}
            disabled={readOnly}
            onCommit={(reportTo) => set('end of the report', { reportTo })}
          />
          <DateField
            label="Bridge letter to"
            value={provider.bridgeTo}
            disabled={readOnly}
            onCommit={(bridgeTo) => set('bridge letter', { bridgeTo })}
          />
        </div>
        {ahead !== '' && <p className={styles.hint}>{ahead}</p>}
      </div>
      <div className={styles.choice}>
        <span className={styles.label}>Controls inherited from them</span>
        <p className={styles.inherited}>
          {inherited.length === 0 ? (
            'None yet. Decide "Inherited" on a control and name this provider.'
          ) : (
            <RequirementLinks ids={inherited} />
          )}
        </p>
        <SmallButton disabled={readOnly} onClick={onRemove}>
          Remove {name}
        </SmallButton>
      </div>
    </div>
  );
}
