import { useActions, useCatalog, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import { ChoiceTable } from './ChoiceTable';
import { categoryCombinations, singleChoices } from './choices';
import { CompareScopes } from './CompareScopes';
import styles from './what-if.module.css';

/** What each choice would do, before it is made; and this scope beside another. */
export default function WhatIf() {
  const catalog = useCatalog();
  const actions = useActions();
  const scope = useScope();
  return (
    <div className={styles.page}>
      <section className={styles.section} aria-labelledby="what-if-title">
        <div className={styles.head}>
          <h2 id="what-if-title">What if</h2>
          <p className={styles.quiet}>
            Each line is worked out from the present scope with that one choice made. Presets show
            their effects in their own part:
          </p>
          <SmallButton onClick={() => actions.showPart('presets')}>Open presets</SmallButton>
        </div>
        <ChoiceTable
          groups={singleChoices(catalog, scope)}
          folded={[categoryCombinations(catalog, scope)]}
        />
      </section>
      <CompareScopes />
    </div>
  );
}
