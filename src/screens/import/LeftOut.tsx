import { groupedBy } from '../../exchange/import-plan/grouped';
import type { ImportPlan } from '../../exchange/import-plan/plan';
import type { NotRead } from '../../exchange/import-plan/reading';
import { plainLine } from '../../state/plain-line';
import styles from './import.module.css';
import { count, placeWords } from './words';

/** A longer list is folded, so that what would change is not far below. */
const MOST_OPEN = 5;

/** More than this are counted, not listed. */
const MOST_LISTED = 50;

interface LeftOutProps {
  readonly plan: ImportPlan;
  /** Names of the sheets that are not read. */
  readonly otherSheets: readonly string[];
}

/** What was not read, each with where it stands and why. */
export function LeftOut({ plan, otherSheets }: LeftOutProps) {
  const { unknown, ambiguous, puzzling, unread } = plan;
  const edited = unread.filter((one) => one.edited > 0);
  const others = unread.filter((one) => one.edited === 0);
  return (
    <>
      <NotReadList
        title={count(unknown.length, 'identifier not known', 'identifiers not known')}
        list={unknown}
      />
      <NotReadList title={`${ambiguous.length} could be two things`} list={ambiguous} />
      <NotReadList
        title={count(puzzling.length, 'value not understood', 'values not understood')}
        list={puzzling}
      />
      {edited.length > 0 && (
        <p className={styles.caution}>
          <b>Edited, but not read:</b>{' '}
          {edited
            .map((one) => `${one.sheet}, ${one.column} (${count(one.edited, 'cell')})`)
            .join('; ')}
          . These columns follow from other entries; change them in Common Ground.
        </p>
      )}
      {others.length + otherSheets.length > 0 && (
        <details className={styles.details}>
          <summary>Not read: {notReadWords(others.length, otherSheets.length)}</summary>
          <p className={styles.text}>
            {bySheet(others)}
            {otherSheets.length > 0 && ` Sheets: ${otherSheets.join(', ')}.`}
          </p>
        </details>
      )}
    </>
  );
}

const notReadWords = (columns: number, sheets: number): string =>
  [columns > 0 && count(columns, 'column'), sheets > 0 && count(sheets, 'whole sheet')]
    .filter(Boolean)
    .join(' and ');

const bySheet = (unread: ImportPlan['unread']): string =>
  [...groupedBy(unread, ({ sheet }) => sheet)]
    .map(([sheet, list]) => `${sheet}: ${list.map(({ column }) => column).join(', ')}.`)
    .join(' ');

function NotReadList({
  title,
  list,
}: {
  readonly title: string;
  readonly list: readonly NotRead[];
}) {
  if (list.length === 0) return null;
  return (
    <details className={styles.part} open={list.length <= MOST_OPEN}>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.notRead}>
        {list.slice(0, MOST_LISTED).map(({ text, place, why }) => (
          <li key={`${placeWords(place)} ${text}`}>
            {text === '' ? 'The row' : `“${plainLine(text, 60)}”`} {why}.{' '}
            <small>{placeWords(place)}</small>
          </li>
        ))}
        {list.length > MOST_LISTED && <li>and {list.length - MOST_LISTED} more</li>}
      </ul>
    </details>
  );
}
