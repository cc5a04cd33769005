import { useState } from 'react';
import { useActions, useCatalog, useReadOnly, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import { counted } from '../../../ui/counted';
import { CertificateForm } from './CertificateForm';
import { PasteForm } from './PasteForm';
import { ReportForm } from './ReportForm';
import styles from './held.module.css';
import { useSetHeld } from './useSetHeld';

type Way = 'iso' | 'soc2' | 'paste';

const WAYS: readonly { readonly way: Way; readonly title: string; readonly what: string }[] = [
  { way: 'iso', title: 'We hold ISO 27001', what: 'a certificate, with its exclusions ticked off' },
  { way: 'soc2', title: 'We hold SOC 2 Security', what: 'a report on CC1 to CC9, and more' },
  { way: 'paste', title: 'Paste a list', what: 'identifiers in any spelling' },
];

/** Three ways to say what is in place. */
export function HeldEntry() {
  const catalog = useCatalog();
  const actions = useActions();
  const { held } = useScope();
  const readOnly = useReadOnly();
  const setHeld = useSetHeld();
  const has = (wanted: 'iso' | 'soc2') =>
    held.some((id) => (catalog.requirement(id)?.kind === 'criterion') === (wanted === 'soc2'));
  const [way, setWay] = useState<Way | null>(() =>
    has('iso') ? 'iso' : has('soc2') ? 'soc2' : null,
  );

  const open = (wanted: Way) => {
    setWay(wanted);
    // A list that is being worked on is never filled up; its own form can tick all.
    if (wanted === 'iso' && !has('iso')) {
      setHeld([...catalog.controls, ...catalog.clauses].map(({ id }) => id));
    } else if (wanted === 'soc2' && !has('soc2')) {
      setHeld(catalog.criteria.filter((one) => one.category === 'security').map(({ id }) => id));
    }
  };
  return (
    <section className={styles.entry} aria-labelledby="held-title">
      <div className={styles.head}>
        <h2 id="held-title">We already have</h2>
        {held.length > 0 && (
          <>
            <p className={styles.quiet}>{heldWords(held.length)}</p>
            <SmallButton
              disabled={readOnly}
              onClick={() => {
                setHeld([]);
                actions.announce('Nothing is held any more.');
              }}
            >
              Clear
            </SmallButton>
          </>
        )}
      </div>
      <div className={styles.ways}>
        {WAYS.map(({ way: one, title, what }) => (
          <button
            key={one}
            type="button"
            className={styles.way}
            aria-pressed={way === one}
            aria-describedby={`held-way-${one}`}
            disabled={readOnly}
            onClick={() => open(one)}
          >
            <b>{title}</b>
            <span id={`held-way-${one}`} aria-hidden>
              {what}
            </span>
          </button>
        ))}
      </div>
      {way === 'iso' && <CertificateForm />}
      {way === 'soc2' && <ReportForm />}
      {way === 'paste' && <PasteForm />}
    </section>
  );
}

const heldWords = (count: number): string => `${counted(count, 'requirement')} held`;
