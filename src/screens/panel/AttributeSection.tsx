import { ATTRIBUTE_FAMILIES, ATTRIBUTE_VALUES } from '../../model';
import type { AttributeFamily } from '../../model';
import { attributeFacet, attributeFacets, useActions, useApp, useCatalog } from '../../state';
import { TickBox } from '../../ui';
import styles from './panel.module.css';

const FAMILY_TITLES: Readonly<Record<AttributeFamily, string>> = {
  type: 'Control type',
  properties: 'Security properties',
  concepts: 'Cybersecurity concepts',
  capabilities: 'Operational capabilities',
  domains: 'Security domains',
};

/**
 * The attributes of ISO/IEC 27002 as view filters. A control has several values in a family; it
 * stays while one of them is ticked.
 */
export default function AttributeSection() {
  const catalog = useCatalog();
  const actions = useActions();
  const hidden = useApp(({ view }) => view.hidden);
  const countOf = (family: AttributeFamily, value: string) =>
    Object.values(catalog.attributes).filter((tags) => tags[family].includes(value)).length;
  return (
    <section className={styles.section} aria-labelledby="attributes-title">
      <h2 id="attributes-title" className={styles.title}>
        ISO 27002 attributes
      </h2>
      <p className={styles.legendNote}>View only: hides controls, changes no figure</p>
      {ATTRIBUTE_FAMILIES.map((family) => {
        const facets = attributeFacets(family);
        const off = facets.filter((facet) => hidden.includes(facet)).length;
        return (
          <details key={family} className={styles.family}>
            <summary>
              {FAMILY_TITLES[family]}
              {off > 0 && <span className={styles.count}>{off} hidden</span>}
            </summary>
            <div role="group" aria-label={FAMILY_TITLES[family]}>
              {ATTRIBUTE_VALUES[family].map((value) => {
                const facet = attributeFacet(family, value);
                return (
                  <div key={value} className={styles.item}>
                    <label className={styles.check}>
                      <TickBox
                        checked={!hidden.includes(facet)}
                        onChange={() => actions.toggleFacet(facet)}
                      />
                      <span>{value}</span>
                    </label>
                    <button
                      type="button"
                      className={styles.only}
                      aria-label={`Show ${value} alone`}
                      onClick={() => actions.showOnly(facet, facets)}
                    >
                      only
                    </button>
                    <span className={styles.count}>{countOf(family, value)}</span>
                  </div>
                );
              })}
            </div>
          </details>
        );
      })}
    </section>
  );
}
