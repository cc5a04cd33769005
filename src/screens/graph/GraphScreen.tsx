import { useState } from 'react';
import { createStage, GraphView } from '../../graph';
import { EmptyGraph } from './EmptyGraph';
import styles from './graph-screen.module.css';
import { Legend } from './Legend';

/** The graph with its legend and its buttons. */
export default function GraphScreen() {
  const [stage] = useState(createStage);
  return (
    <div className={styles.screen}>
      <GraphView stage={stage} />
      <EmptyGraph />
      <Legend stage={stage} />
    </div>
  );
}
