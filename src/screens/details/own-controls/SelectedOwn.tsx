import type { Named } from '../../../catalog';
import { ownGroupOf, prefixOf } from '../../../model';
import { useActions, useScope } from '../../../state';
import { RequirementLink } from '../../../ui';
import { ownGroupTitle } from '../../../ui/own-group-words';
import styles from '../details.module.css';
import { RequirementList } from '../RequirementList';
import { OwnControlDetails } from './OwnControlDetails';
import own from './own-controls.module.css';

interface SelectedOwnProps {
  /** Identifiers of own controls and of groups of them, at least one. */
  readonly own: readonly string[];
  /** Requirements and groups that are selected with them. */
  readonly others: readonly Named[];
}

/** One own control, or a list of all that are selected and of the requirements beside them. */
export default function SelectedOwn({ own: ids, others }: SelectedOwnProps) {
  const { library } = useScope();
  const actions = useActions();
  const controls = Object.values(library).filter(
    ({ id }) => ids.includes(id) || ids.includes(ownGroupOf(id)),
  );
  const [only] = controls;
  if (only && controls.length === 1 && others.length === 0)
    return <OwnControlDetails control={only} />;
  const members = [...new Set(others.flatMap((item) => item.members))];
  return (
    <>
      <div className={styles.formHead}>
        <p className={styles.kicker}>{controls.length} own controls</p>
        <button type="button" className={styles.inline} onClick={() => actions.select([])}>
          Clear selection
        </button>
      </div>
      <h2 className={styles.heading}>
        {only && ids.length === 1 && others.length === 0
          ? `${prefixOf(only.id)} ${ownGroupTitle(ownGroupOf(only.id))}`
          : 'Selected together'}
      </h2>
      {controls.length === 0 && <p className={styles.text}>The library has none of them now.</p>}
      <ul className={own.controls}>
        {controls.map(({ id, statement }) => (
          <li key={id}>
            <RequirementLink id={id} /> {statement || 'No statement yet'}
          </li>
        ))}
      </ul>
      {members.length > 0 && (
        <>
          <h3 className={styles.title}>Requirements</h3>
          <RequirementList ids={members} />
        </>
      )}
    </>
  );
}
