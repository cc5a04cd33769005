import { memo } from 'react';
import { logWords } from '../../../exchange';
import { cellPlace, INITIAL_SCOPE } from '../../../model';
import type { LogEntry, Scope } from '../../../model';
import { useCatalog } from '../../../state';
import { RequirementLink } from '../../../ui';
import styles from './log.module.css';
import { localTime } from './when';

interface LogRowProps {
  readonly entry: LogEntry;
  /** The user's own columns, which cells name by number. */
  readonly columns: Scope['columns'];
}

export const LogRow = memo(function LogRow({ entry, columns }: LogRowProps) {
  const catalog = useCatalog();
  const { section, item } = cellPlace(entry.cell);
  const { what, before, after } = logWords(entry, catalog, { ...INITIAL_SCOPE, columns });
  const isRequirement = section === 'decision' && catalog.requirement(item) !== undefined;
  return (
    <tr>
      <td className={styles.when}>
        <time dateTime={entry.at}>{localTime(entry.at)}</time>
      </td>
      <td className={styles.by}>{entry.by === '' ? 'no name given' : entry.by}</td>
      <td className={styles.what}>
        {isRequirement ? (
          <>
            <RequirementLink id={item} /> {what.replace(item, '').trim()}
          </>
        ) : (
          what
        )}
      </td>
      <td className={styles.values}>
        <span className={styles.before}>{before}</span> <span>→</span> <span>{after}</span>
      </td>
    </tr>
  );
});
