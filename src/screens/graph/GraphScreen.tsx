import { useState } from 'react';
import { createStage, GraphView } from '../../graph';
import { useVisible } from '../../state';
import { part } from '../../ui/part';
import styles from './graph-screen.module.css';
import { Legend } from './Legend';

const EmptyGraph = part(() => import('./EmptyGraph'));

/** The graph with its legend and its buttons. */
export default function GraphScreen() {
  const [stage] = useState(createStage);
  const empty = useVisible().mappings.length === 0;
  return (
    <div className={styles.screen}>
      <GraphView stage={stage} />
      {empty && <EmptyGraph />}
      <Legend stage={stage} />
    </div>
  );
}
