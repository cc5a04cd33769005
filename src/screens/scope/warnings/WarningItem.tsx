import { use } from 'react';
import type { IsoDate, Warning } from '../../../model';
import { useActions, useCatalog, useScope } from '../../../state';
import { LinkedText } from '../../../ui';
import { AskedContext } from '../asked';
import { detailOf, SEVERITY_TITLES, subjectOf } from '../../../ui/warning-words';
import styles from './warnings.module.css';

interface WarningItemProps {
  readonly warning: Warning;
  readonly today: IsoDate;
  /** Others of its kind are of another severity. */
  readonly tellSeverity: boolean;
}

/** One warning, which leads to where it can be mended. */
export function WarningItem({ warning, today, tellSeverity }: WarningItemProps) {
  const catalog = useCatalog();
  const scope = useScope();
  const actions = useActions();
  const { ask } = use(AskedContext);
  const { about, severity } = warning;
  const open = () => {
    if (about.on === 'requirement') actions.select([about.id]);
    else ask(about);
    actions.showPart(about.on === 'requirement' ? 'decisions' : 'statement');
  };
  const detail = detailOf(warning, scope, today);
  return (
    <li className={styles.item}>
      <button type="button" className={styles.itemLink} onClick={open}>
        {subjectOf(warning, catalog)}
      </button>
      {(detail !== '' || tellSeverity) && (
        <p className={styles.detail}>
          <LinkedText>{detail}</LinkedText>
          {tellSeverity && ` ${SEVERITY_TITLES[severity]}.`}
        </p>
      )}
    </li>
  );
}
