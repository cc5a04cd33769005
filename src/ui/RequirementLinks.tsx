import { Fragment } from 'react';
import { RequirementLink } from './RequirementLink';
import styles from './requirement-link.module.css';

/** Identifiers that lead to what they name, with commas between them. */
export const RequirementLinks = ({ ids }: { readonly ids: readonly string[] }) =>
  ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 && ' '}
      {/* A comma never begins a line. */}
      <span className={styles.listed}>
        <RequirementLink id={id} />
        {index < ids.length - 1 && ','}
      </span>
    </Fragment>
  ));
