import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './search.module.css';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
export const SEARCH_LABEL = 'Search controls and criteria';

/** The search field's looks, with and without the list behind it. */
export function PlainSearchInput(props: ComponentProps<'input'>) {
  return (
    <div className={styles.field}>
      <Search size={15} aria-hidden />
      <input
        type="text"
        role="combobox"
        aria-expanded={false}
        aria-controls=""
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={SEARCH_LABEL}
        aria-label={SEARCH_LABEL}
        data-search
        {...props}
      />
      <kbd>{isApple ? '⌘ K' : 'Ctrl K'}</kbd>
    </div>
  );
}
