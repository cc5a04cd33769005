import { CategorySection } from './CategorySection';
import { DecisionSection } from './DecisionSection';
import styles from './panel.module.css';
import { StrengthSection } from './StrengthSection';
import { ThemeSection } from './ThemeSection';

/** What is in scope and how strong a mapping must be; below that, what is looked at. */
export function Panel() {
  return (
    <div className={styles.panel}>
      <CategorySection />
      <StrengthSection />
      <ThemeSection />
      <DecisionSection />
    </div>
  );
}
