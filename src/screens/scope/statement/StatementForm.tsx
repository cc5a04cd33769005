import { periodGap, setStatement } from '../../../model';
import type { ScopeStatement, StatementField } from '../../../model';
import { TEXT_LIMITS, useActions, useReadOnly, useScope } from '../../../state';
import { CommitField, DateField, Segmented } from '../../../ui';
import { GAP_WORDS } from '../../../ui/statement-words';
import { FIELD_NAMES, REPORT_OPTIONS, STAGE_OPTIONS, TEXT_FIELDS } from './fields';
import styles from './statement.module.css';

type SetField = <T extends StatementField>(field: T, value: ScopeStatement[T]) => void;

/** The statement field by field; each is a step of its own to undo. */
export function StatementForm() {
  const { statement } = useScope();
  const actions = useActions();
  const readOnly = useReadOnly();
  const set: SetField = (field, value) =>
    actions.change(FIELD_NAMES[field], (scope) => setStatement(scope, { [field]: value }));
  return (
    <section className={styles.part} aria-labelledby="statement-title">
      <h2 id="statement-title" className={styles.heading}>
        Scope statement
      </h2>
      <p className={styles.lead}>
        Both auditors begin here. Enter or leaving a field keeps it; Shift and Enter begins a new
        line.
      </p>
      <div className={styles.grid}>
        <div className={styles.column}>
          <CommitField
            label="Organisation"
            hint="The legal entity that signs the management assertion and will stand on the certificate."
            value={statement.organisation}
            maxLength={TEXT_LIMITS.line}
            disabled={readOnly}
            onCommit={(text) => set('organisation', text)}
          />
          <div data-part="isms">
            <CommitField
              label="ISMS scope and boundaries"
              hint="The services, sites and teams that the ISMS takes in, and its interfaces to the rest (clause 4.3). Asked: is anything left out that these depend on?"
              value={statement.ismsScope}
              maxLength={TEXT_LIMITS.words}
              multiline
              disabled={readOnly}
              warning={statement.ismsScope === '' ? 'missing' : undefined}
              onCommit={(text) => set('ismsScope', text)}
            />
          </div>
          <div className={styles.choice}>
            <span className={styles.label}>ISO stage</span>
            <p className={styles.hint}>
              Stage 1 reads the documents, Stage 2 looks at the practice. Asked: were the internal
              audit and the management review held before?
            </p>
            <Segmented
              label="ISO stage"
              options={STAGE_OPTIONS}
              value={statement.stage === '' ? null : statement.stage}
              disabled={readOnly}
              onChange={(stage) => set('stage', stage)}
            />
          </div>
          <ReportFields statement={statement} set={set} readOnly={readOnly} />
        </div>
        <div className={styles.column}>
          {TEXT_FIELDS.map(({ field, label, hint }) => (
            <CommitField
              key={field}
              label={label}
              hint={hint}
              value={statement[field]}
              maxLength={TEXT_LIMITS.words}
              multiline
              disabled={readOnly}
              onCommit={(text) => set(field, text)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

interface ReportFieldsProps {
  readonly statement: ScopeStatement;
  readonly set: SetField;
  readonly readOnly: boolean;
}

/** The type of the SOC 2 report and the days that go with it. */
function ReportFields({ statement, set, readOnly }: ReportFieldsProps) {
  const gap = periodGap(statement);
  const { reportType } = statement;
  const day = (field: 'asOf' | 'from' | 'to', label: string) => (
    <DateField
      label={label}
      value={statement[field]}
      disabled={readOnly}
      onCommit={(date) => set(field, date)}
    />
  );
  return (
    <div className={styles.choice} data-part="report">
      <span className={styles.label}>SOC 2 report type</span>
      <p className={styles.hint}>
        Type I looks at the design on one day, Type II at how controls operated over a period.
        Asked: which of the two do your customers want, and from when?
      </p>
      <Segmented
        label="SOC 2 report type"
        options={REPORT_OPTIONS}
        value={reportType === '' ? null : reportType}
        disabled={readOnly}
        onChange={(type) => set('reportType', type)}
      />
      {reportType === 'type-1' && <div className={styles.dates}>{day('asOf', 'As of')}</div>}
      {reportType === 'type-2' && (
        <div className={styles.dates}>
          {day('from', 'Period from')}
          {day('to', 'Period to')}
        </div>
      )}
      <p className={styles.caution} role="status">
        {gap && GAP_WORDS[gap]}
      </p>
    </div>
  );
}
