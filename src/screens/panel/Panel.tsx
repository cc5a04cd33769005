import { part } from '../../ui/part';
import { BasisSection } from './BasisSection';
import { CategorySection } from './CategorySection';
import styles from './panel.module.css';
import { StrengthSection } from './StrengthSection';

const ViewSections = part(() => import('./ViewSections'));

export const preloadViewSections = ViewSections.preload;

/** What is in scope and how strong a mapping must be; below that, what is looked at. */
export function Panel() {
  return (
    <div className={styles.panel}>
      <CategorySection />
      <StrengthSection />
      <BasisSection />
      <ViewSections />
    </div>
  );
}
