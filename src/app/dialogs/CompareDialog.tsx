import { useApp, useCatalog } from '../../state';
import { arrivalOf, differencesFrom } from '../../state/arrivals';
import { Modal } from '../../ui/overlays/Modal';
import { cellTitle, cellValueWords } from '../../ui/cell-words';
import { differWords } from '../arrivals/words';
import styles from './dialogs.module.css';

/** No screen shows more of them with sense; those beyond are counted. */
const MOST_ROWS = 500;

/** Where the user's own scope and the one that came in differ, cell by cell. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const catalog = useCatalog();
  const visitor = useApp((state) => state.visitor);
  const mine = useApp((state) => state.scope);
  const ownName = useApp((state) => state.scopeName);
  if (!visitor) return null;
  const { source } = arrivalOf(visitor);
  const differences = differencesFrom(mine, visitor);
  const rest = differences.length - MOST_ROWS;
  return (
    <Modal title="What differs" onClose={onClose} wide>
      <p className={styles.text}>{differWords(differences)}</p>
      <table className={styles.differences}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Yours, “{ownName}”</th>
            <th scope="col">
              In the {source}, “{visitor.name}”
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, MOST_ROWS).map(({ key, before, after }) => (
            <tr key={key}>
              <th scope="row">{cellTitle(key, catalog, before === null ? visitor.scope : mine)}</th>
              <td data-title="Yours">{cellValueWords(key, before)}</td>
              <td data-title={`In the ${source}`}>{cellValueWords(key, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={styles.text}>And {rest} more.</p>}
    </Modal>
  );
}
