import type { Named } from '../../catalog';
import { commonTo } from '../../model';
import type { Side } from '../../model';
import { useActions, useApp, useOverlap } from '../../state';
import { BulkDecision, RequirementLink } from '../../ui';
import styles from './details.module.css';
import { MappingCard } from './MappingCard';
import { AddBetween } from './own/AddBetween';
import { RequirementList } from './RequirementList';

/** Several selected: what they have in common, and one decision for all of them. */
export function SeveralDetails({ selected }: { readonly selected: readonly Named[] }) {
  const overlap = useOverlap();
  const actions = useActions();
  const tab = useApp(({ view }) => view.tab);
  const common = commonTo(overlap, selected);
  const requirementsOn = (side: Side) =>
    selected.filter((item) => item.side === side && !item.isGroup).map(({ id }) => id);
  const members = [...new Set(selected.flatMap((item) => item.members))];
  return (
    <>
      <div className={styles.formHead}>
        <p className={styles.kicker}>{selected.length} selected</p>
        <button type="button" className={styles.inline} onClick={() => actions.select([])}>
          Clear selection
        </button>
      </div>
      <h2 className={styles.heading}>What they have in common</h2>
      <p className={styles.chips}>
        {selected.map(({ id, title, isGroup }) => (
          <span key={id} className={styles.chip}>
            <RequirementLink id={id}>{isGroup ? title : id}</RequirementLink>
          </span>
        ))}
      </p>
      {common.kind === 'between' ? (
        <>
          <h3 className={styles.title}>
            {common.mappings.length === 1
              ? '1 mapping between them'
              : `${common.mappings.length} mappings between them`}
          </h3>
          {common.mappings.length === 0 && (
            <p className={styles.text}>Nothing selected on one side is linked to the other now.</p>
          )}
          {common.mappings.map((mapping) => (
            <MappingCard key={mapping.id} mapping={mapping} from="both" />
          ))}
          <AddBetween
            key={selected.map(({ id }) => id).join()}
            isoIds={requirementsOn('iso')}
            tscIds={requirementsOn('soc2')}
            shown={common.mappings}
          />
        </>
      ) : (
        <>
          <h3 className={styles.title}>Linked to every one of them</h3>
          {common.partners.length === 0 ? (
            <p className={styles.text}>No requirement of the other framework is linked to all.</p>
          ) : (
            <RequirementList ids={common.partners} />
          )}
        </>
      )}
      {/* The table has the same above its rows. */}
      {tab !== 'table' && <BulkDecision ids={members} />}
    </>
  );
}
