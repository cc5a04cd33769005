import { use, useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import {
  addProvider,
  changeProvider,
  neededReportDate,
  providerNamed,
  removeProvider,
  unlistedProviders,
} from '../../../model';
import type { Provider } from '../../../model';
import { TEXT_LIMITS, useActions, useReadOnly, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import { AskedContext } from '../asked';
import { useToday } from '../useToday';
import { ProviderCard } from './ProviderCard';
import styles from './statement.module.css';

/** The subservice organisations of SOC 2, which are suppliers to ISO 27001. */
export function Providers() {
  const scope = useScope();
  const actions = useActions();
  const readOnly = useReadOnly();
  const today = useToday();
  const { about } = use(AskedContext);
  const asked = about?.on === 'provider' ? about.name : null;
  const [open, setOpen] = useState(asked);
  /** The card that takes the focus: it was asked for, or has got another name and place. */
  const [focused, setFocused] = useState(asked);
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const unlisted = unlistedProviders(scope);
  const needed = neededReportDate(scope, today);

  const add = (added: string) => {
    const there = providerNamed(scope, added);
    if (there) actions.notify('info', `${there.name} is on the list already.`);
    else actions.change(`add provider ${added}`, (before) => addProvider(before, added));
    setOpen(there?.name ?? added);
    setName('');
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() !== '') add(name.trim());
  };
  const rename = (provider: Provider, next: string) => {
    actions.change(`rename provider ${provider.name}`, (before) =>
      changeProvider(before, provider.name, { name: next }),
    );
    setOpen(next);
    setFocused(next);
  };
  const remove = (provider: Provider) => {
    actions.change(`remove provider ${provider.name}`, (before) =>
      removeProvider(before, provider.name),
    );
    actions.offerUndo(`Removed ${provider.name} from the providers.`);
    field.current?.focus();
  };

  return (
    <section className={styles.part} aria-labelledby="providers-title">
      <h2 id="providers-title" className={styles.heading}>
        Providers
      </h2>
      <p className={styles.lead}>
        Who operates parts of the system for us: subservice organisations to SOC 2, suppliers to ISO
        27001. An inherited control names one of them. Their reports are needed up to {needed}
        {needed === today ? ', which is today' : ', the end of the SOC 2 period'}.
      </p>
      {scope.providers.length === 0 && (
        <p className={styles.empty}>
          No provider is listed. Add the cloud platform, the data centre or the support company that
          operates controls for you.
        </p>
      )}
      <ul className={styles.providers}>
        {scope.providers.map((provider) => (
          <ProviderCard
            key={provider.name}
            provider={provider}
            needed={needed}
            open={open === provider.name}
            takesFocus={focused === provider.name}
            onToggle={() => setOpen(open === provider.name ? null : provider.name)}
            onRename={(next) => rename(provider, next)}
            onRemove={() => remove(provider)}
          />
        ))}
      </ul>
      <form className={styles.add} onSubmit={submit}>
        <label htmlFor="new-provider">New provider</label>
        <input
          id="new-provider"
          ref={field}
          value={name}
          maxLength={TEXT_LIMITS.provider}
          autoComplete="off"
          disabled={readOnly}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" disabled={readOnly || name.trim() === ''}>
          Add provider
        </button>
      </form>
      {unlisted.length > 0 && (
        <div className={styles.unlisted}>
          <span>Named on inherited controls, but not on the list:</span>
          {unlisted.map((one) => (
            <SmallButton key={one} disabled={readOnly} onClick={() => add(one)}>
              Add {one}
            </SmallButton>
          ))}
        </div>
      )}
    </section>
  );
}
