import type { MergeConflict, Scope } from '../../model';
import { useCatalog } from '../../state';
import { SmallButton } from '../../ui';
import { cellTitle, cellValueWords } from '../../ui/cell-words';
import styles from './dialogs.module.css';

interface ConflictChoiceProps {
  readonly conflicts: readonly MergeConflict[];
  /** The user's own, for the titles of its columns. */
  readonly scope: Scope;
  /** Keys of those in which theirs wins. */
  readonly theirs: ReadonlySet<string>;
  readonly onChange: (theirs: ReadonlySet<string>) => void;
}

/** Cells that both sides changed, row by row with both values: mine or theirs, each or all. */
export function ConflictChoice({ conflicts, scope, theirs, onChange }: ConflictChoiceProps) {
  const choose = (key: string, takeTheirs: boolean) => {
    const next = new Set(theirs);
    if (takeTheirs) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <>
      {conflicts.length > 1 && (
        <div className={styles.row}>
          <SmallButton onClick={() => onChange(new Set())}>All mine</SmallButton>
          <SmallButton onClick={() => onChange(new Set(conflicts.map(({ key }) => key)))}>
            All theirs
          </SmallButton>
        </div>
      )}
      {conflicts.map((conflict) => (
        <Conflict
          key={conflict.key}
          conflict={conflict}
          scope={scope}
          takeTheirs={theirs.has(conflict.key)}
          onChoose={(takeTheirs) => choose(conflict.key, takeTheirs)}
        />
      ))}
    </>
  );
}

interface ConflictProps {
  readonly conflict: MergeConflict;
  readonly scope: Scope;
  readonly takeTheirs: boolean;
  readonly onChoose: (takeTheirs: boolean) => void;
}

function Conflict({ conflict, scope, takeTheirs, onChoose }: ConflictProps) {
  const catalog = useCatalog();
  const { key, mine, theirs, base } = conflict;
  const option = (title: string, value: string | null, isTheirs: boolean) => (
    <label className={styles.option}>
      <input
        type="radio"
        name={key}
        checked={takeTheirs === isTheirs}
        onChange={() => onChoose(isTheirs)}
      />
      <span>
        <b>{title}:</b> {cellValueWords(key, value)}
      </span>
    </label>
  );
  return (
    <fieldset className={styles.conflict}>
      <legend>{cellTitle(key, catalog, scope)}</legend>
      {option('Mine', mine, false)}
      {option('Theirs', theirs, true)}
      {base !== null && <small>Before either: {cellValueWords(key, base)}</small>}
    </fieldset>
  );
}
