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
import { counted } from '../../../ui/counted';
import { reportAhead, reportWords } from '../../../ui/statement-words';
import { useToday } from '../useToday';
import { METHOD_OPTIONS } from './fields';
import styles from './statement.module.css';

const REPORT_KINDS = ['SOC 2 Type II', 'SOC 2 Type I', 'ISO 27001 certificate', 'SOC 1 Type II'];

/** The fields of several words and the days, as undo calls them. */
const TEXT_NAMES = {
  services: 'services',
  regions: 'regions',
  expectedControls: 'expected controls',
  ours: 'what stays with us',
} as const satisfies Partial<Record<keyof Provider, string>>;
type ProviderText = keyof typeof TEXT_NAMES;

const DAY_NAMES = {
  reportFrom: 'start of the report',
  reportTo: 'end of the report',
  bridgeTo: 'bridge letter',
} as const satisfies Partial<Record<keyof Provider, string>>;
type ProviderDay = keyof typeof DAY_NAMES;

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
          <span>{counted(inherited.length, 'control')} inherited</span>
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
  const text = (field: ProviderText, label: string, hint: string) => (
    <CommitField
      label={label}
      hint={hint}
      value={provider[field]}
      maxLength={TEXT_LIMITS.words}
      // Regions fit a line.
      multiline={field !== 'regions'}
      disabled={readOnly}
      onCommit={(words) => set(TEXT_NAMES[field], { [field]: words })}
    />
  );
  const day = (field: ProviderDay, label: string) => (
    <DateField
      label={label}
      value={provider[field]}
      disabled={readOnly}
      onCommit={(date) => set(DAY_NAMES[field], { [field]: date })}
    />
  );
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
      {text(
        'services',
        'Services relied on',
        'The services by name, not the whole provider. Asked: are they in the scope of the report?',
      )}
      {text(
        'regions',
        'Regions',
        'Where these services run for us. Asked: does the report take in these locations?',
      )}
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
      {text(
        'expectedControls',
        'Controls expected of them (CSOCs)',
        'What must be in place on their side for our controls to hold, such as guarded data centres (DC 7). Asked: how do you watch over it?',
      )}
      {text(
        'ours',
        'What stays with us',
        'Our side of shared responsibility, and what their report expects of customers. Asked: who does it here?',
      )}
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
          {day('reportFrom', 'Report from')}
          {day('reportTo', 'Report to')}
          {day('bridgeTo', 'Bridge letter to')}
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
