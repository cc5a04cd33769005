import { mappingId, putOwnMapping } from '../../../model';
import { useActions, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import styles from './mappings.module.css';
import { countWords } from './own-list';
import type { OpenedFile } from './useOwnFile';

/** More problems than this are counted, not listed. */
const MOST_LISTED = 12;

interface ImportPreviewProps {
  readonly opened: OpenedFile;
  readonly onClose: () => void;
}

/** What a file of own mappings holds, before it is taken in. */
export function ImportPreview({ opened, onClose }: ImportPreviewProps) {
  const { name, mappings, problems } = opened;
  const scope = useScope();
  const actions = useActions();
  const result = mappings.reduce(putOwnMapping, scope);
  const replaced = mappings.filter(({ iso, tsc }) => {
    const id = mappingId(iso, tsc);
    return scope.yours[id] !== undefined && scope.yours[id] !== result.yours[id];
  });
  const same = mappings.filter(({ iso, tsc }) => {
    const id = mappingId(iso, tsc);
    return scope.yours[id] !== undefined && scope.yours[id] === result.yours[id];
  });
  const count = mappings.length - same.length;
  const take = () => {
    actions.change(
      `open ${count === 1 ? '1 mapping' : `${count} mappings`} of your own`,
      (before) => mappings.reduce(putOwnMapping, before),
    );
    actions.offerUndo(
      count === 1
        ? `1 mapping from ${name} is yours now.`
        : `${count} mappings from ${name} are yours now.`,
    );
    onClose();
  };
  return (
    <section className={styles.preview} aria-label="What the file holds">
      <h3 className={styles.title}>{name}</h3>
      <p className={styles.text} role="status">
        {mappings.length === 0
          ? 'Nothing in it can be taken in.'
          : `${mappings.length === 1 ? '1 mapping' : `${mappings.length} mappings`}: ${countWords(mappings)}.`}
        {replaced.length > 0 && ` ${replaced.length} of them replace what you have.`}
        {same.length > 0 && ` ${same.length} are as you have them.`}
        {Object.keys(scope.yours).length > 0 && ' The others you have stay.'}
      </p>
      {problems.length > 0 && (
        <>
          <p className={styles.caution}>
            {problems.length === 1 ? '1 row is' : `${problems.length} rows are`} left out:
          </p>
          <ul className={styles.problems}>
            {problems.slice(0, MOST_LISTED).map(({ row, text }) => (
              <li key={row}>
                Row {row}: {text}
              </li>
            ))}
            {problems.length > MOST_LISTED && <li>and {problems.length - MOST_LISTED} more</li>}
          </ul>
        </>
      )}
      <div className={styles.tools}>
        {count > 0 && (
          <SmallButton onClick={take}>
            Take in {count === 1 ? '1 mapping' : `${count} mappings`}
          </SmallButton>
        )}
        <SmallButton onClick={onClose}>{count > 0 ? 'Cancel' : 'Close'}</SmallButton>
      </div>
    </section>
  );
}
