import { useEffect, useId, useRef, useState } from 'react';
import { BASIS_WORDS } from '../../../catalog';
import { baselineOf, dayOf, mappingId } from '../../../model';
import type { Mapping, MappingValues, OwnMapping, Side } from '../../../model';
import {
  TEXT_LIMITS,
  useActions,
  useApp,
  useCatalog,
  useScope,
  useWorkspace,
} from '../../../state';
import type { AppState } from '../../../state';
import { SmallButton, TickBox } from '../../../ui';
import { valuesWords } from '../../../ui/mapping-words';
import { dropDraft, leaveDraft, leftDraft } from './drafts';
import type { OwnDraft } from './drafts';
import { CountsNot } from './CountsNot';
import styles from './own.module.css';
import { useOwnChanges } from './useOwnChanges';
import { ValueFields } from './ValueFields';

interface OwnMappingFormProps {
  readonly iso: string;
  readonly tsc: string;
  /** The side the reader looks from. */
  readonly from: Side;
  /** Says that the two are not linked, instead of how they are. */
  readonly rejecting?: boolean;
  readonly onClose: () => void;
}

/** The user's word on one pair: how it is linked, or that it is not, and why. */
export default function OwnMappingForm({
  iso,
  tsc,
  from,
  rejecting = false,
  onClose,
}: OwnMappingFormProps) {
  const id = useId();
  const catalog = useCatalog();
  const actions = useActions();
  const { store } = useWorkspace();
  const { save } = useOwnChanges();
  const scopeId = useApp((state) => state.scopeId);
  const key = `${scopeId} ${mappingId(iso, tsc)} ${rejecting ? 'reject' : 'link'}`;
  const own = useScope().yours[mappingId(iso, tsc)];
  const baseline = catalog.mappingBetween(iso, tsc);
  const [left] = useState(() => leftDraft(store, key));
  const [draft, setDraft] = useState<OwnDraft>(
    () => left ?? startOf(store.getState(), own, baseline, rejecting),
  );
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<OwnDraft>) => setDraft((before) => ({ ...before, ...change }));
  const lacksReason = draft.reason.trim() === '';

  const form = useRef<HTMLFormElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input:checked, textarea');
    first?.focus({ preventScroll: true });
    // With the title of the card above it.
    const card = form.current?.closest('article, li') ?? form.current;
    card?.scrollIntoView({ block: 'nearest' });
  }, []);

  const latest = useRef<OwnDraft | null>(null);
  const [start] = useState(draft);
  useEffect(() => {
    latest.current = draft === start && !left ? null : draft;
  });
  useEffect(
    () => () => {
      if (latest.current) leaveDraft(store, key, latest.current);
    },
    [store, key],
  );
  const close = (): void => {
    dropDraft(store, key);
    latest.current = null;
    onClose();
  };

  const onSave = (): void => {
    setAsked(true);
    if (lacksReason) return reason.current?.focus();
    const author = draft.author.trim();
    const role = draft.role.trim();
    actions.setAuthor(author, role);
    const { relationship, strength, rationale } = (rejecting && baseline) || draft;
    save({
      iso,
      tsc,
      rejected: rejecting,
      relationship,
      strength,
      rationale,
      reason: draft.reason.trim(),
      author,
      role,
      agreed: draft.agreed,
      date: dayOf(new Date()),
      baseline: baselineOf(baseline),
    });
    close();
  };

  const title = rejecting ? 'Reject' : own || baseline ? 'Change' : 'Add';
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={`${title} ${iso} with ${tsc}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <p className={styles.baseline}>
        {baseline
          ? `The crosswalk says ${valuesWords(baseline, from)} (${BASIS_WORDS[baseline.basis]}).`
          : 'The crosswalk does not link the two.'}
        {rejecting && ' You say that they are not linked.'}
      </p>
      {!rejecting && (
        <ValueFields
          values={draft}
          baseline={baseline}
          from={from}
          ends={[iso, tsc]}
          onChange={set}
        />
      )}
      <div className={styles.field}>
        <label htmlFor={`${id}-reason`}>
          Reason <span className={styles.aside}>needed: what the auditor will ask</span>
        </label>
        <textarea
          ref={reason}
          id={`${id}-reason`}
          className={styles.input}
          rows={2}
          maxLength={TEXT_LIMITS.words}
          required
          aria-invalid={(asked && lacksReason) || undefined}
          aria-describedby={asked && lacksReason ? `${id}-missing` : undefined}
          value={draft.reason}
          onChange={(event) => set({ reason: event.target.value })}
        />
        {asked && lacksReason && (
          <p id={`${id}-missing`} className={styles.problem} role="alert">
            Say why, so that somebody else can follow it.
          </p>
        )}
      </div>
      <div className={styles.pair}>
        <div className={styles.field}>
          <label htmlFor={`${id}-author`}>Author</label>
          <input
            id={`${id}-author`}
            className={styles.input}
            type="text"
            autoComplete="name"
            maxLength={TEXT_LIMITS.line}
            value={draft.author}
            onChange={(event) => set({ author: event.target.value })}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-role`}>Role</label>
          <input
            id={`${id}-role`}
            className={styles.input}
            type="text"
            autoComplete="organization-title"
            maxLength={TEXT_LIMITS.line}
            value={draft.role}
            onChange={(event) => set({ role: event.target.value })}
          />
        </div>
      </div>
      <label className={styles.tick}>
        <TickBox
          checked={draft.agreed}
          onChange={(event) => set({ agreed: event.target.checked })}
        />
        <span>Agreed with the auditor</span>
      </label>
      <CountsNot />
      <div className={styles.buttons}>
        <button type="submit" className={styles.primary}>
          {rejecting ? 'Reject it' : 'Save'}
        </button>
        <SmallButton onClick={close}>Cancel</SmallButton>
      </div>
    </form>
  );
}

/** What the form begins with: the user's earlier word, else the crosswalk's, else a guess. */
function startOf(
  { author, role }: Pick<AppState, 'author' | 'role'>,
  own: OwnMapping | undefined,
  baseline: Mapping | undefined,
  rejecting: boolean,
): OwnDraft {
  const { relationship, strength, rationale } = own ?? baseline ?? UNKNOWN;
  // A rejection needs a reason of its own, not the one for an earlier change.
  const kept = own?.rejected === rejecting ? own : undefined;
  return {
    relationship,
    strength,
    rationale,
    reason: kept?.reason ?? '',
    author: author || (kept?.author ?? ''),
    role: author ? role : (kept?.role ?? ''),
    agreed: kept?.agreed ?? false,
  };
}

const UNKNOWN: MappingValues = {
  relationship: 'intersects',
  strength: 5,
  rationale: 'functional',
};
