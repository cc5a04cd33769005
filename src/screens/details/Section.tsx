import { ChevronDown, ChevronRight, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useActions, useApp } from '../../state';
import type { DetailSection } from '../../state';
import styles from './details.module.css';

interface SectionProps {
  readonly name: DetailSection;
  readonly title: string;
  /** What the copy button copies, as in "Copy evidence"; absent while there is nothing to copy. */
  readonly copyable?: { readonly what: string; readonly onCopy: () => void } | undefined;
  readonly children: ReactNode;
}

/** A part of the details that folds; which are open is remembered. */
export function Section({ name, title, copyable, children }: SectionProps) {
  const actions = useActions();
  const open = useApp(({ openSections }) => openSections.includes(name));
  const id = useId();
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <div className={styles.sectionHead}>
        <h3 className={styles.title} id={`${id}-title`}>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => actions.toggleSection(name)}
          >
            <Chevron size={13} aria-hidden /> {title}
          </button>
        </h3>
        {open && copyable && (
          <button
            type="button"
            className={styles.copy}
            aria-label={`Copy ${copyable.what}`}
            title={`Copy ${copyable.what}`}
            onClick={copyable.onCopy}
          >
            <Copy size={13} aria-hidden />
          </button>
        )}
      </div>
      <div id={id} className={styles.sectionBody} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
