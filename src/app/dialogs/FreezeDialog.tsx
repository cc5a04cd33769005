import { useId, useState } from 'react';
import { dayWords } from '../../exchange/day-words';
import { dayOf, fingerprintOf } from '../../model';
import { createScopeId, TEXT_LIMITS, useApp, useReadOnly, useWorkspace } from '../../state';
import type { FrozenVersion } from '../../state';
import { addFrozen, freeze, frozenOf, MOST_FROZEN, removeFrozen } from '../../state/frozen';
import type { FreezeOutcome } from '../../state/frozen';
import { SmallButton } from '../../ui';
import { Modal } from '../../ui/overlays/Modal';
import styles from './dialogs.module.css';
import frozenStyles from './freeze.module.css';

const PROBLEMS: Readonly<Record<Exclude<FreezeOutcome, 'kept'>, string>> = {
  full: `There is no room for another: a scope keeps up to ${MOST_FROZEN}, as far as they fit. Delete one, or save a project file first.`,
  'not-kept': 'This browser is not keeping anything: its storage is full or blocked.',
};

/** Keeps the scope as it is under a name, and lists what was kept so far. */
export function FreezeDialog({ onClose }: { readonly onClose: () => void }) {
  const { storage, store, catalog } = useWorkspace();
  const scopeId = useApp((state) => state.scopeId);
  const scopeName = useApp((state) => state.scopeName);
  const read = () => frozenOf(storage, scopeId, catalog);
  const [versions, setVersions] = useState(read);
  const [deleted, setDeleted] = useState<FrozenVersion | null>(null);
  const [problem, setProblem] = useState('');

  const keep = (name: string) => {
    const { scope } = store.getState();
    const at = new Date().toISOString();
    const outcome = freeze({ storage, catalog }, scopeId, { name, scope, at });
    setProblem(outcome === 'kept' ? '' : PROBLEMS[outcome]);
    setDeleted(null);
    setVersions(read());
  };
  const open = ({ name, scope, frozenAt }: FrozenVersion) => {
    const arrival = {
      source: 'frozen version',
      carries: 'everything',
      savedAt: frozenAt,
      saves: [],
      leftOut: [],
      newer: false,
      extras: {},
    } as const;
    // Another identifier, so that it can be opened beside the scope it was frozen from.
    store.setState({ visitor: { id: createScopeId(), name, scope, arrival } });
    onClose();
  };
  const remove = (version: FrozenVersion) => {
    if (!removeFrozen(storage, scopeId, version.id, catalog)) return;
    setDeleted(version);
    setProblem('');
    setVersions(read());
  };
  const bringBack = () => {
    if (!deleted) return;
    const left = addFrozen(storage, scopeId, [deleted], catalog);
    setProblem(left === 0 ? '' : PROBLEMS.full);
    setDeleted(null);
    setVersions(read());
  };
  return (
    <Modal title="Freeze the scope" onClose={onClose} wide>
      <p className={styles.text}>
        A frozen version keeps “{scopeName}” as it is now, under a name and with its fingerprint. It
        cannot be changed. Compare with it later in the Scope tab, under What if. Project files hold
        it as well.
      </p>
      {/* A version more or less has another name to propose. */}
      <FreezeForm key={versions.length} versions={versions} onFreeze={keep} />
      <p role="status" className={styles.text}>
        {problem}
        {deleted && (
          <>
            Deleted “{deleted.name}”. <SmallButton onClick={bringBack}>Undo</SmallButton>
          </>
        )}
      </p>
      <h3 className={styles.subtitle}>Frozen versions</h3>
      {versions.length === 0 ? (
        <p className={styles.text}>None yet. The first one is made above.</p>
      ) : (
        <ul className={frozenStyles.list} aria-label="Frozen versions">
          {versions.toReversed().map((version) => (
            <li key={version.id}>
              <span className={frozenStyles.what}>
                <b>{version.name}</b>
                <small>
                  {dayWords(dayOf(new Date(version.frozenAt)))}, fingerprint{' '}
                  <code>{fingerprintOf(version.scope)}</code>
                </small>
              </span>
              <SmallButton aria-label={`Open ${version.name}`} onClick={() => open(version)}>
                Open
              </SmallButton>
              <SmallButton aria-label={`Delete ${version.name}`} onClick={() => remove(version)}>
                Delete
              </SmallButton>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}

interface FreezeFormProps {
  readonly versions: readonly FrozenVersion[];
  readonly onFreeze: (name: string) => void;
}

function FreezeForm({ versions, onFreeze }: FreezeFormProps) {
  const id = useId();
  const readOnly = useReadOnly();
  const [name, setName] = useState(() => proposedName(versions, dayOf(new Date())));
  if (readOnly) {
    return (
      <p className={styles.text}>
        What is on screen is not your own scope. Go back to yours to freeze it.
      </p>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onFreeze(name);
      }}
    >
      <label htmlFor={id} className={styles.subtitle}>
        Name of the version
      </label>
      <div className={styles.linkRow}>
        <input
          id={id}
          className={styles.input}
          maxLength={TEXT_LIMITS.name}
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className={styles.primary}>
          Freeze
        </button>
      </div>
    </form>
  );
}

/** "agreed 2027-01-15", with a number behind it when there is one of that name. */
function proposedName(versions: readonly FrozenVersion[], today: string): string {
  const names = new Set(versions.map(({ name }) => name));
  const wanted = `agreed ${today}`;
  let name = wanted;
  for (let n = 2; names.has(name); n += 1) name = `${wanted} (${n})`;
  return name;
}
