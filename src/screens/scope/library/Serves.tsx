import type { ReactNode } from 'react';
import { servedInScope } from '../../../model';
import type { Serves as Serving } from '../../../model';
import { useOverlap } from '../../../state';
import { RequirementLinks } from '../../../ui';
import styles from './library.module.css';

interface ServesProps {
  readonly of: Serving;
  /** More terms of the same list. */
  readonly children?: ReactNode;
}

/** What a statement serves in scope of both frameworks. */
export function Serves({ of, children }: ServesProps) {
  const { iso, soc2 } = servedInScope(of, useOverlap());
  return (
    <dl className={styles.serves}>
      <Served title="ISO 27001" ids={iso} />
      <Served title="SOC 2" ids={soc2} />
      {children}
    </dl>
  );
}

interface ServedProps {
  readonly title: string;
  readonly ids: readonly string[];
}

const Served = ({ title, ids }: ServedProps) => (
  <>
    <dt>
      {title} <b>{ids.length}</b>
    </dt>
    <dd>{ids.length > 0 ? <RequirementLinks ids={ids} /> : <i>nothing in scope</i>}</dd>
  </>
);
