import { useState } from 'react';
import { useCatalog, useReadOnly, useScope } from '../../../state';
import { SmallButton, TickBox } from '../../../ui';
import { FilterField } from '../../table/FilterField';
import { contains } from '../../table/useRanking';
import styles from './held.module.css';
import { useSetHeld } from './useSetHeld';

/** How many exclusions are named before they are only counted. */
const NAMED = 8;

/** An ISO 27001 certificate: every clause, and every control but those it leaves out. */
export function CertificateForm() {
  const catalog = useCatalog();
  const { held } = useScope();
  const readOnly = useReadOnly();
  const setHeld = useSetHeld();
  const [open, setOpen] = useState(false);
  const [filter, setFilter] = useState('');
  const has = new Set(held);
  const left = catalog.controls.filter(({ id }) => !has.has(id)).map(({ id }) => id);
  const shown = catalog.controls.filter(({ id, title }) => contains(`${id} ${title}`, filter));
  const clauses = catalog.clauses.filter(({ id }) => has.has(id)).length;

  const toggle = (id: string) =>
    setHeld(has.has(id) ? held.filter((one) => one !== id) : [...held, id]);
  const holdAll = () =>
    setHeld([
      ...held,
      ...catalog.controls.map(({ id }) => id),
      ...catalog.clauses.map(({ id }) => id),
    ]);
  return (
    <div className={styles.form}>
      <p>
        It speaks for the certificate’s scope only. What lies outside that scope is not in place
        because of it. {catalog.controls.length - left.length} of {catalog.controls.length} controls
        and {clauses} of {catalog.clauses.length} clauses are held.
      </p>
      <div className={styles.foldLine}>
        <b>Controls the certificate leaves out: {left.length === 0 ? 'none' : left.length}</b>
        {left.length > 0 && (
          <span className={styles.quiet}>
            {left.slice(0, NAMED).join(', ')}
            {left.length > NAMED && ` and ${left.length - NAMED} more`}
          </span>
        )}
        <SmallButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Close the list' : 'Tick off exclusions'}
        </SmallButton>
      </div>
      {open && (
        <>
          <div className={styles.tools}>
            <FilterField label="Filter controls" value={filter} onChange={setFilter} />
            <SmallButton disabled={readOnly} onClick={holdAll}>
              Tick all controls and clauses
            </SmallButton>
            <span className={styles.quiet}>Untick what the certificate excludes.</span>
          </div>
          <fieldset className={styles.ticks}>
            <legend>Controls in the certificate</legend>
            {shown.map(({ id, title }) => (
              <label key={id}>
                <TickBox
                  aria-labelledby={`held-${id}`}
                  checked={has.has(id)}
                  disabled={readOnly}
                  onChange={() => toggle(id)}
                />
                <span>
                  <b id={`held-${id}`}>{id}</b> {title}
                </span>
              </label>
            ))}
            {shown.length === 0 && (
              <p className={styles.quiet}>No control contains “{filter.trim().slice(0, 60)}”.</p>
            )}
          </fieldset>
        </>
      )}
    </div>
  );
}
