import { Columns3 } from 'lucide-react';
import { useActions, useApp } from '../../state';
import styles from './own-controls.module.css';

/**
 * Puts own controls between the columns of the graph, and says what the lines are then. Where three
 * columns would not be legible, it leads to the table instead.
 */
export default function OwnControlsToggle() {
  const actions = useActions();
  const shown = useApp(({ view }) => view.middle === 'controls');
  return (
    <>
      {shown && (
        <span className={styles.key}>
          <span className={styles.line} aria-hidden /> serves
          <span className={styles.gap}>gap</span> no own control serves it
        </span>
      )}
      {shown && (
        <span className={styles.narrow} role="note">
          Three columns need more room than this.{' '}
          <button
            type="button"
            className={styles.toTable}
            onClick={() => {
              actions.setRows('own-controls');
              actions.showTab('table');
            }}
          >
            Show them in the table
          </button>
        </span>
      )}
      <button
        type="button"
        aria-label="Own controls"
        aria-pressed={shown}
        data-own
        title={shown ? 'Show mappings between the frameworks' : 'Show own controls in the middle'}
        onClick={() => actions.setMiddle(shown ? 'none' : 'controls')}
      >
        <Columns3 size={15} aria-hidden /> <span className={styles.word}>Own controls</span>
      </button>
    </>
  );
}
