import { useActions, useReadOnly } from '../../../state';
import { SmallButton } from '../../../ui';
import styles from './mappings.module.css';

/** What to do while there is no own mapping yet. */
export function HowToStart() {
  const actions = useActions();
  const readOnly = useReadOnly();
  return (
    <div className={styles.empty}>
      <p>
        <b>No mapping of your own yet.</b> Where your auditor or you see a pair differently, say so
        here, with the reason: it then counts in every figure, graph and export, marked as yours.
      </p>
      {!readOnly && (
        <>
          <ol>
            <li>Select a control or a criterion, in the graph, the table or the search.</li>
            <li>
              In its details, choose “Change” or “Reject” at a mapping, or “Add a mapping” below the
              last one.
            </li>
            <li>Give the reason. It is listed here, and can be taken back at any time.</li>
          </ol>
          <p>
            A list that somebody sent you, or that you saved before, opens with the button above.
          </p>
          <div className={styles.tools}>
            <SmallButton onClick={() => actions.showTab('graph')}>Go to the graph</SmallButton>
            <SmallButton onClick={() => actions.showTab('table')}>Go to the table</SmallButton>
          </div>
        </>
      )}
    </div>
  );
}
