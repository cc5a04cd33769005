import { useActions, useCatalog } from '../state';
import styles from './requirement-link.module.css';

interface RequirementLinkProps {
  /** Identifier of a requirement or a group. */
  readonly id: string;
  /** What to show when it is not the identifier. */
  readonly children?: React.ReactNode;
}

/** An identifier that leads to what it names, in the view that is open. */
export function RequirementLink({ id, children }: RequirementLinkProps) {
  const catalog = useCatalog();
  const actions = useActions();
  const title = catalog.requirement(id)?.title ?? catalog.group(id)?.title;
  return (
    <button
      type="button"
      className={styles.link}
      title={title}
      onClick={(event) => {
        event.stopPropagation();
        actions.goTo(id);
      }}
    >
      {children ?? id}
    </button>
  );
}
