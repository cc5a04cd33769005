import { CONTROL_STATUSES, decisionOn } from '../../model';
import { STATUS_TITLES, useCatalog, useScope } from '../../state';
import { STATUS_ICONS } from '../../ui';
import styles from './panel.module.css';

/** How many Annex A controls stand at each decision; also the key to the marks on the rows. */
export function DecisionSection() {
  const catalog = useCatalog();
  const scope = useScope();
  const statuses = catalog.controls.map(({ id }) => decisionOn(scope, id, 'control').status);
  return (
    <section className={styles.section} aria-labelledby="decisions-title">
      <h2 id="decisions-title" className={styles.title}>
        Annex A decisions
      </h2>
      <dl className={styles.decisions}>
        {CONTROL_STATUSES.map((status) => {
          const Icon = STATUS_ICONS[status];
          return (
            <div key={status}>
              <dt>
                <Icon size={14} aria-hidden /> {STATUS_TITLES[status]}
              </dt>
              <dd>{statuses.filter((other) => other === status).length}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
