import { useEffect, useRef } from 'react';
import { PLATFORM_TITLES, PLATFORMS } from '../../catalog';
import type { Platform } from '../../catalog';
import { SHEET_NAMES } from '../../exchange/workbook/names';
import { decisionOn } from '../../model';
import { useApp, useCatalog, useScope } from '../../state';
import { Modal } from '../../ui/overlays/Modal';
import styles from './dialogs.module.css';
import { useWorkbook } from './useWorkbook';
import type { Making } from './useWorkbook';
import own from './workbook.module.css';

/** Says what the workbook holds and leaves out, then makes it. */
export function WorkbookDialog({ onClose }: { readonly onClose: () => void }) {
  const { making, make, cancel } = useWorkbook();
  const button = useRef<HTMLButtonElement>(null);
  const isUnderWay = making.state === 'under-way';
  // The button that was pressed is another one now; what is next to press keeps the focus.
  useEffect(() => {
    if (making.state !== 'not-begun') button.current?.focus();
  }, [making.state]);
  return (
    <Modal title="Workbook for both auditors" onClose={onClose}>
      <Holds />
      <div className={styles.row}>
        {isUnderWay ? (
          <button ref={button} type="button" className={styles.primary} onClick={cancel}>
            Cancel
          </button>
        ) : (
          <button ref={button} type="button" className={styles.primary} onClick={make}>
            {making.state === 'not-begun' ? 'Make the workbook' : 'Make it again'}
          </button>
        )}
        {isUnderWay && (
          <>
            <progress
              className={own.progress}
              aria-label="Making the workbook"
              value={making.progress?.done ?? 0}
              max={making.progress?.of ?? 1}
            />
            <span className={own.what}>{making.progress?.what ?? 'Loading what goes in'}</span>
          </>
        )}
        <p className={styles.text} role="status">
          {wordsOf(making)}
        </p>
      </div>
    </Modal>
  );
}

function Holds() {
  const catalog = useCatalog();
  const scope = useScope();
  const platforms = useApp((state) => state.platforms);
  const left = PLATFORMS.filter((platform) => !platforms.includes(platform));
  const open = catalog.controls.filter(
    ({ id }) => decisionOn(scope, id, 'control').status === 'undecided',
  ).length;
  return (
    <>
      <p className={styles.text}>
        {Object.keys(SHEET_NAMES).length} sheets, from the summary over the Statement of
        Applicability and the SOC 2 control matrix to the method. Header rows stay in view and have
        filters. There are no formulas and no macros.
      </p>
      <h3 className={styles.subtitle}>What goes in</h3>
      <ul className={own.list}>
        <li>
          All of this scope, whatever the filters of the view hide: all {catalog.controls.length}{' '}
          Annex A controls, every clause, and the criteria of the chosen categories.
        </li>
        <li>
          Every text that was typed, with names: justifications, owners, notes, open questions,
          providers, the scope statement, your own columns and the decision log. Look through it
          before you hand it on.
        </li>
        <li>
          A hidden sheet with the decisions and own controls as they are now, so that an edited
          workbook can be read back.
        </li>
      </ul>
      <h3 className={styles.subtitle}>What is left out</h3>
      <ul className={own.list}>
        <li>{tasksWords(platforms, left)}</li>
        <li>Criteria of categories that are not chosen, and the plan with its dates.</li>
      </ul>
      {open > 0 && (
        <p className={styles.warning}>
          {open === 1 ? 'One control is' : `${open} controls are`} not decided yet. The Statement of
          Applicability lists {open === 1 ? 'it' : 'them'} as applicable, says so, and calls itself
          a draft.
        </p>
      )}
    </>
  );
}

const titles = (platforms: readonly Platform[]): string =>
  platforms.map((platform) => PLATFORM_TITLES[platform]).join(', ');

function tasksWords(chosen: readonly Platform[], left: readonly Platform[]): string {
  if (chosen.length === 0)
    return 'Tasks, because no platform is chosen in the details of a control.';
  if (left.length === 0) return 'No task: those of all platforms go in.';
  return `Tasks for ${titles(left)}, which are not chosen. Those for ${titles(chosen)} go in.`;
}

/** What is told when it ends; sheet by sheet would be too much to listen to. */
function wordsOf(making: Making): string {
  switch (making.state) {
    case 'not-begun':
    case 'under-way':
      return '';
    case 'cancelled':
      return 'Cancelled. No file was made.';
    case 'failed':
      return 'The workbook could not be made, so no file was saved. Try again.';
    case 'saved':
      return `Saved as ${making.name}.`;
  }
}
