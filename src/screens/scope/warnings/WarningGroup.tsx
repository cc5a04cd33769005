import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { SEVERITIES } from '../../../model';
import type { IsoDate, Warning, WarningKind } from '../../../model';
import { FoldTitle, SmallButton } from '../../../ui';
import { BulkHelp } from './BulkHelp';
import { WarningItem } from './WarningItem';
import { KIND_WORDS, SEVERITY_TITLES } from '../../../ui/warning-words';
import styles from './warnings.module.css';

/** A longer list begins with so many. */
const FIRST = 12;
/** So many stand under one another, with room for their details. */
const FEW = 3;

interface WarningGroupProps {
  readonly kind: WarningKind;
  readonly warnings: readonly Warning[];
  readonly today: IsoDate;
}

/** The warnings of one kind: how many, what to do, and each of them. */
export function WarningGroup({ kind, warnings, today }: WarningGroupProps) {
  const id = useId();
  const [open, setOpen] = useState(kind !== 'undecided');
  const [all, setAll] = useState(false);
  const present = SEVERITIES.filter((one) => warnings.some(({ severity }) => severity === one));
  const [gravest] = present;
  const shown = all ? warnings : warnings.slice(0, FIRST);
  const { title, toDo } = KIND_WORDS[kind];
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.groupHead}>
        <h3 className={styles.title} id={id}>
          <FoldTitle open={open} onToggle={() => setOpen(!open)}>
            <Chevron size={14} aria-hidden className={styles.chevron} /> {title}{' '}
            <span className={styles.number}>{warnings.length}</span>
          </FoldTitle>
        </h3>
        {gravest && (
          <span className={styles.severity} data-severity={gravest}>
            {SEVERITY_TITLES[gravest]}
          </span>
        )}
      </div>
      <p className={styles.toDo}>{toDo}</p>
      {open && (
        <>
          <BulkHelp kind={kind} warnings={warnings} />
          <ul className={styles.items} data-few={warnings.length <= FEW || undefined}>
            {shown.map((warning) => (
              <WarningItem
                key={keyOf(warning)}
                warning={warning}
                today={today}
                tellSeverity={present.length > 1}
              />
            ))}
          </ul>
          {shown.length < warnings.length && (
            <div>
              <SmallButton onClick={() => setAll(true)}>Show all {warnings.length}</SmallButton>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function keyOf({ about }: Warning): string {
  if (about.on === 'requirement') return about.id;
  return about.on === 'provider' ? about.name : about.gap;
}
