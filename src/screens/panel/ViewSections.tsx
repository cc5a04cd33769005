import AttributeSection from './AttributeSection';
import { DecisionSection } from './DecisionSection';
import { ThemeSection } from './ThemeSection';

/** What is looked at: nothing in here changes a figure, so it may come after the figures. */
export default function ViewSections() {
  return (
    <>
      <ThemeSection />
      <DecisionSection />
      <AttributeSection />
    </>
  );
}
