import { useCatalog, useOverlap } from '../../state';
import { DecisionMark, RequirementLink } from '../../ui';
import styles from './details.module.css';

/** Requirements as links, each with how it stands. */
export function RequirementList({ ids }: { readonly ids: readonly string[] }) {
  const catalog = useCatalog();
  const overlap = useOverlap();
  return (
    <ul className={styles.list}>
      {ids.map((id) => {
        const links = overlap.activeOf.get(id)?.length ?? 0;
        return (
          <li key={id}>
            <RequirementLink id={id} />
            <span>{catalog.requirement(id)?.title}</span>
            <DecisionMark id={id} />
            <span className={styles.figure}>{links === 0 ? '–' : links}</span>
          </li>
        );
      })}
    </ul>
  );
}
