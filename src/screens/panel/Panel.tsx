import { lazy, Suspense } from 'react';
import { BasisSection } from './BasisSection';
import { CategorySection } from './CategorySection';
import { DecisionSection } from './DecisionSection';
import styles from './panel.module.css';
import { StrengthSection } from './StrengthSection';
import { ThemeSection } from './ThemeSection';

/** The last of the panel: it may come after the figures. */
const AttributeSection = lazy(() => import('./AttributeSection'));

/** What is in scope and how strong a mapping must be; below that, what is looked at. */
export function Panel() {
  return (
    <div className={styles.panel}>
      <CategorySection />
      <StrengthSection />
      <BasisSection />
      <ThemeSection />
      <DecisionSection />
      <Suspense>
        <AttributeSection />
      </Suspense>
    </div>
  );
}
