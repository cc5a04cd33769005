import { decisionOn, sideOf } from '../../model';
import type { Requirement, Status } from '../../model';
import { isMarked, STATUS_TITLES, useCatalog, useOverlap, useScope } from '../../state';
import { STATUS_ICONS } from '../../ui';
import { missingWords } from '../../ui/missing-words';
import styles from './group.module.css';
import frame from './present.module.css';
import { overlapLine } from './words';

interface PresentRowProps {
  readonly domId: string;
  readonly requirement: Requirement;
  readonly current: boolean;
  readonly onPick: () => void;
}

/** One requirement, legible from the back: title, how it stands, what was decided. */
export function PresentRow({ domId, requirement, current, onPick }: PresentRowProps) {
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const { id, kind, title } = requirement;
  const decision = decisionOn(scope, id, kind);
  const missing = missingWords(decision);
  return (
    // The list has the focus and its keys; a row is picked with the mouse.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={domId}
      role="option"
      aria-selected={current}
      tabIndex={-1}
      className={styles.row}
      data-side={sideOf(requirement)}
      data-overlap={overlap.standing.get(id)?.overlap}
      data-status={decision.status}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className={styles.id}>{id}</span>{' '}
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>{' '}
        <span className={styles.overlap}>{overlapLine(catalog, overlap, requirement)}</span>
      </span>{' '}
      <span className={styles.decision}>
        <span>
          <StatusIcon status={decision.status} /> {STATUS_TITLES[decision.status]}
        </span>
        {missing !== '' && <span className={frame.missing}>{missing}</span>}
      </span>
    </div>
  );
}

function StatusIcon({ status }: { readonly status: Status }) {
  if (!isMarked(status)) return null;
  const Icon = STATUS_ICONS[status];
  return <Icon aria-hidden />;
}
