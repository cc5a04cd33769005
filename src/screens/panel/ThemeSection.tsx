import { themeFacet, useActions, useApp, useCatalog, useReadOnly, useScope } from '../../state';
import { TickBox } from '../../ui';
import styles from './panel.module.css';

/** Which themes are looked at, and whether the ISMS clauses count. */
export function ThemeSection() {
  const catalog = useCatalog();
  const actions = useActions();
  const scope = useScope();
  const readOnly = useReadOnly();
  const hidden = useApp(({ view }) => view.hidden);
  const themes = catalog.groups.filter(({ kind }) => kind === 'theme');
  return (
    <>
      <fieldset className={styles.section}>
        <legend>ISO 27001 themes</legend>
        <p className={styles.legendNote}>View only: hides rows, changes no figure</p>
        {themes.map(({ id, title }) => (
          <div key={id} className={styles.item}>
            <label className={styles.check}>
              <TickBox
                checked={!hidden.includes(themeFacet(id))}
                onChange={() => actions.toggleFacet(themeFacet(id))}
              />
              <span>{title}</span>
            </label>
            <span className={styles.count}>{catalog.members(id).length}</span>
          </div>
        ))}
      </fieldset>
      <div className={`${styles.section} ${styles.clauses}`}>
        <div className={styles.item}>
          <label className={styles.check}>
            <TickBox
              checked={scope.countClauses}
              disabled={readOnly}
              onChange={(event) => actions.setCountClauses(event.target.checked)}
            />
            <span>Count ISMS clauses</span>
          </label>
          <span className={styles.count}>{catalog.clauses.length}</span>
        </div>
      </div>
    </>
  );
}
