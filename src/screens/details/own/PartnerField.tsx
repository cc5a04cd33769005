import { useId } from 'react';
import { groupTitleOf } from '../../../catalog';
import type { Requirement } from '../../../model';
import { useCatalog } from '../../../state';
import { ComboboxOptions } from '../../../ui/combobox/ComboboxOptions';
import { useCombobox } from '../../../ui/combobox/useCombobox';
import styles from './own.module.css';
import { findPartners } from './partners';

interface PartnerFieldProps {
  readonly label: string;
  /** What can be chosen, in catalogue order. */
  readonly among: readonly Requirement[];
  /** What is said behind a title, as in "linked already". */
  readonly noteOn: (id: string) => string;
  readonly onChoose: (id: string) => void;
}

/** Finds a requirement by identifier in any spelling or by words of its title. */
export function PartnerField({ label, among, noteOn, onChoose }: PartnerFieldProps) {
  const catalog = useCatalog();
  const id = useId();
  const { field, list, show, nothing } = useCombobox({
    find: (query) => findPartners(catalog, among, query),
    onChoose: (requirement: Requirement) => onChoose(requirement.id),
  });
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.combo}>
        <input
          {...field}
          id={id}
          className={styles.input}
          maxLength={100}
          placeholder="Identifier or words of the title"
          ref={focusOnce}
          onFocus={show}
        />
        <ComboboxOptions
          list={list}
          label={label}
          className={styles.partners}
          keyOf={(requirement) => requirement.id}
        >
          {(requirement) => (
            <>
              <b>{requirement.id}</b>
              <span>{requirement.title}</span>
              <span className={styles.aside}>
                {[groupTitleOf(catalog, requirement), noteOn(requirement.id)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          )}
        </ComboboxOptions>
      </div>
      {nothing !== '' && (
        <p className={styles.baseline} role="status">
          {nothing}
        </p>
      )}
    </div>
  );
}

const focusOnce = (input: HTMLInputElement | null): void => input?.focus({ preventScroll: true });
