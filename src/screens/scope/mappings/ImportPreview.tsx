import { mappingId, putOwnMapping } from '../../../model';
import { useActions, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import { counted } from '../../../ui/counted';
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
  const had = mappings
    .map(({ iso, tsc }) => mappingId(iso, tsc))
    .filter((id) => scope.yours[id] !== undefined);
  const same = had.filter((id) => scope.yours[id] === result.yours[id]).length;
  const replaced = had.length - same;
  const count = mappings.length - same;
  const taken = counted(count, 'mapping');
  const take = () => {
    actions.change(`open ${taken} of your own`, (before) => mappings.reduce(putOwnMapping, before));
    actions.offerUndo(`${taken} from ${name} ${count === 1 ? 'is' : 'are'} yours now.`);
    onClose();
  };
  return (
    <section className={styles.preview} aria-label="What the file holds">
      <h3 className={styles.title}>{name}</h3>
      <p className={styles.text} role="status">
        {mappings.length === 0
          ? 'Nothing in it can be taken in.'
          : `${counted(mappings.length, 'mapping')}: ${countWords(mappings)}.`}
        {replaced > 0 && ` ${replaced} of them replace what you have.`}
        {same > 0 && ` ${same} are as you have them.`}
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
        {count > 0 && <SmallButton onClick={take}>Take in {taken}</SmallButton>}
        <SmallButton onClick={onClose}>{count > 0 ? 'Cancel' : 'Close'}</SmallButton>
      </div>
    </section>
  );
}
