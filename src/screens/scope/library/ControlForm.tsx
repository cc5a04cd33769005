import {
  CONTROL_FREQUENCIES,
  CONTROL_NATURES,
  CONTROL_TYPES,
  IMPLEMENTATIONS,
} from '../../../model';
import type { OwnControl, OwnControlChange } from '../../../model';
import { IMPLEMENTATION_TITLES, TEXT_LIMITS, useReadOnly, useScope } from '../../../state';
import { CommitField } from '../../../ui';
import { Choice, titled } from '../../../ui/Choice';
import { NATURE_TITLES, TYPE_TITLES } from '../../../ui/control-words';
import { EvidenceField } from './EvidenceField';
import styles from './form.module.css';
import { ServesField } from './ServesField';
import { useLibraryChanges } from './useLibraryChanges';
import { FREQUENCY_TITLES } from './words';

/** The titles of some values, after one that says nothing. */
const orNone = <T extends string>(
  values: readonly T[],
  titles: Readonly<Record<T, string>>,
): readonly (readonly [T | '', string])[] => [['', 'Not said'], ...titled(values, titles)];

const STATUSES = titled(IMPLEMENTATIONS, IMPLEMENTATION_TITLES);

/** Every field of an own control; each takes effect when it is left. */
export default function ControlForm({ control }: { readonly control: OwnControl }) {
  const { library } = useScope();
  const readOnly = useReadOnly();
  const { edit } = useLibraryChanges();
  const { id } = control;
  const owners = [...new Set(Object.values(library).map(({ owner }) => owner))].filter(Boolean);
  const set = (what: string, change: OwnControlChange) => edit([id], what, change);
  const note = (field: 'evidenceReference' | 'note', label: string, hint: string) => (
    <CommitField
      label={label}
      hint={hint}
      value={control[field]}
      maxLength={TEXT_LIMITS.words}
      multiline
      disabled={readOnly}
      onCommit={(text) => set(label.toLowerCase(), { [field]: text })}
    />
  );
  return (
    <div role="group" aria-label={`Fields of ${id}`} className={styles.form}>
      <CommitField
        label="Statement"
        hint="Who does what, how often, over which systems. The SOC 2 auditor tests it as worded."
        value={control.statement}
        maxLength={TEXT_LIMITS.words}
        multiline
        disabled={readOnly}
        warning={control.statement === '' ? 'statement missing' : undefined}
        onCommit={(statement) => set('statement', { statement })}
      />
      <div className={styles.columns}>
        <CommitField
          label="Owner"
          value={control.owner}
          maxLength={TEXT_LIMITS.line}
          suggestions={owners}
          disabled={readOnly}
          onCommit={(owner) => set('owner', { owner })}
        />
        <CommitField
          label="Systems"
          value={control.systems}
          maxLength={TEXT_LIMITS.line}
          disabled={readOnly}
          onCommit={(systems) => set('systems', { systems })}
        />
      </div>
      <div className={styles.columns}>
        <Choice
          label="Status"
          value={control.implementation}
          options={STATUSES}
          disabled={readOnly}
          onChange={(implementation) => set('status', { implementation })}
        />
        <Choice
          label="Frequency"
          value={control.frequency}
          options={orNone(CONTROL_FREQUENCIES, FREQUENCY_TITLES)}
          disabled={readOnly}
          onChange={(frequency) => set('frequency', { frequency })}
        />
        <Choice
          label="Nature"
          value={control.nature}
          options={orNone(CONTROL_NATURES, NATURE_TITLES)}
          disabled={readOnly}
          onChange={(nature) => set('nature', { nature })}
        />
        <Choice
          label="Type"
          value={control.type}
          options={orNone(CONTROL_TYPES, TYPE_TITLES)}
          disabled={readOnly}
          onChange={(type) => set('type', { type })}
        />
      </div>
      <div className={styles.columns}>
        <ServesField control={control} />
        <EvidenceField control={control} />
      </div>
      <div className={styles.columns}>
        {note(
          'evidenceReference',
          'Evidence reference',
          'Where the record is: a name, a folder, a ticket.',
        )}
        {note('note', 'Notes', 'For the people who work with it; not part of the statement.')}
      </div>
    </div>
  );
}
