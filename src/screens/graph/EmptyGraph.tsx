import { barWords } from '../../catalog';
import { BARS } from '../../model';
import {
  useActions,
  useApp,
  useOverlap,
  useReadOnly,
  useScope,
  useVisible,
  useWorkspace,
} from '../../state';
import styles from './graph-screen.module.css';

/** What to do when not one mapping is on screen. */
export default function EmptyGraph() {
  const { derived } = useWorkspace();
  const scope = useScope();
  const overlap = useOverlap();
  const visible = useVisible();
  const actions = useActions();
  const readOnly = useReadOnly();
  const filtered = useApp(({ view }) => view.hidden.length > 0);
  if (visible.mappings.length > 0) return null;
  if (overlap.active.length > 0 && filtered) {
    return (
      <Message text={`The view filters hide all ${overlap.active.length} mappings.`}>
        <button type="button" onClick={actions.showEverything}>
          Show everything
        </button>
      </Message>
    );
  }
  const counts = derived.atEachBar(scope);
  const lower = BARS.slice(0, BARS.indexOf(scope.bar))
    .reverse()
    .find((bar) => counts[bar] > 0);
  if (lower === undefined) {
    return <Message text="Nothing that is in scope is linked, at any strength." />;
  }
  const count = counts[lower];
  return (
    <Message
      text={`Nothing in scope is linked at ${barWords(scope.bar)}: ${count} ${count === 1 ? 'mapping is' : 'mappings are'} at ${barWords(lower)}.`}
    >
      <button type="button" disabled={readOnly} onClick={() => actions.setBar(lower)}>
        Show them
      </button>
    </Message>
  );
}

interface MessageProps {
  readonly text: string;
  readonly children?: React.ReactNode;
}

const Message = ({ text, children }: MessageProps) => (
  <div className={styles.empty} role="status">
    <p>{text}</p>
    {children}
  </div>
);
