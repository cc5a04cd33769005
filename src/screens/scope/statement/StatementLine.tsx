import { FileText } from 'lucide-react';
import { Fragment, use } from 'react';
import { CATEGORIES, emptyFields, hasCategory } from '../../../model';
import { useActions, useApp, useCatalog, useReadOnly, useScope } from '../../../state';
import { counted } from '../../../ui/counted';
import { shortened } from '../../../ui/shortened';
import { reportTitle } from '../../../ui/statement-words';
import { AskedContext } from '../asked';
import { FIELD_NAMES, STAGE_OPTIONS } from './fields';
import styles from './statement.module.css';

/** Longer texts are cut in the line; the statement has all of them. Characters. */
const SHORT = 44;
/** More missing fields than this are counted, not named. */
const NAMED = 2;

/** The scope statement in a line, with the way to all of it. */
export function StatementLine() {
  const scope = useScope();
  const catalog = useCatalog();
  const actions = useActions();
  const open = useApp(({ view }) => view.part === 'statement');
  const nameless = useApp(({ author }) => author === '');
  const readOnly = useReadOnly();
  const { ask } = use(AskedContext);
  const { statement, providers } = scope;
  const stage = STAGE_OPTIONS.find(({ value }) => value === statement.stage)?.title;
  const chosen = CATEGORIES.filter((id) => hasCategory(scope, id));
  const facts = [
    statement.ismsScope && `ISMS: ${inShort(statement.ismsScope)}`,
    stage && `ISO 27001 ${stage}`,
    reportTitle(statement),
    chosen.map((id) => catalog.categoryTitle(id)).join(', '),
    counted(providers.length, 'provider'),
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <div className={styles.line}>
      <FileText size={15} aria-hidden className={styles.lineIcon} />
      <p className={styles.facts}>
        <b>{statement.organisation || 'Organisation not named'}</b>
        {facts.map((fact) => (
          <Fragment key={fact}>
            {' '}
            <span aria-hidden>·</span> <span className={styles.fact}>{fact}</span>
          </Fragment>
        ))}
        <Missing fields={emptyFields(statement).map((field) => FIELD_NAMES[field])} />
      </p>
      {nameless && !readOnly && (
        <button
          type="button"
          className={`${styles.lineButton} ${styles.who}`}
          title="Every decision keeps who made it"
          onClick={() => {
            ask({ on: 'author' });
            actions.showPart('log');
          }}
        >
          Who is writing?
        </button>
      )}
      {!open && (
        <button
          type="button"
          className={styles.lineButton}
          onClick={() => actions.showPart('statement')}
        >
          Open statement
        </button>
      )}
    </div>
  );
}

function Missing({ fields }: { readonly fields: readonly string[] }) {
  if (fields.length === 0) return null;
  const more = fields.length - NAMED;
  const named = fields.slice(0, NAMED).join(', ');
  return (
    <span className={styles.missing}>
      {' '}
      <span aria-hidden>·</span> Still missing: {named}
      {more > 0 && ` and ${more} more`}
    </span>
  );
}

/** The beginning of a text on one line. */
const inShort = (text: string): string => shortened(text.replace(/\s+/g, ' '), SHORT);
