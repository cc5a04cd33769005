import { useEffect, useMemo, useRef, useState } from 'react';
import type { Matching } from '../../exchange/import-plan/guess';
import type { OpenedTables } from '../../exchange/import-plan/open-tables';
import { planImport } from '../../exchange/import-plan/plan';
import type { MatchedTable } from '../../exchange/import-plan/plan';
import { useActions, useCatalog } from '../../state';
import { LONGEST_FILE_NAME, plainLine } from '../../state/plain-line';
import { SmallButton } from '../../ui';
import { Modal } from '../../ui/overlays/Modal';
import { ChangeStep } from './ChangeStep';
import { ColumnStep } from './ColumnStep';
import styles from './import.module.css';
import { SheetStep } from './SheetStep';
import { useOwnScope, useSpreadsheet } from './useSpreadsheet';
import { count } from './words';

interface ImportDialogProps {
  readonly file: File;
  readonly onClose: () => void;
}

/** Reads a spreadsheet in steps; nothing changes before the last of them. */
export default function ImportDialog({ file, onClose }: ImportDialogProps) {
  const reading = useSpreadsheet(file);
  const name = plainLine(file.name, LONGEST_FILE_NAME);
  return (
    <Modal title={`Read “${name}”`} onClose={onClose} wide>
      {reading.kind === 'reading' && (
        <p className={styles.text} role="status">
          Reading the file…
        </p>
      )}
      {reading.kind === 'failed' && (
        <>
          <p className={styles.problem} role="alert">
            {reading.reason} Nothing was changed.
          </p>
          <div className={styles.foot}>
            <button type="button" className={styles.primary} onClick={onClose}>
              Close
            </button>
          </div>
        </>
      )}
      {reading.kind === 'read' && <Steps opened={reading.opened} name={name} onClose={onClose} />}
    </Modal>
  );
}

const STEPS = ['sheets', 'columns', 'changes'] as const;
type Step = (typeof STEPS)[number];
const STEP_TITLES: Readonly<Record<Step, string>> = {
  sheets: 'Sheets',
  columns: 'Columns',
  changes: 'Changes',
};

interface StepsProps {
  readonly opened: OpenedTables;
  readonly name: string;
  readonly onClose: () => void;
}

function Steps({ opened: { sheets, exported }, name, onClose }: StepsProps) {
  const catalog = useCatalog();
  const actions = useActions();
  const scope = useOwnScope();
  const proposed = sheets.filter((sheet) => sheet.isProposed).map(({ table }) => table.name);
  const [chosen, setChosen] = useState<readonly string[]>(proposed);
  const [matchings, setMatchings] = useState<ReadonlyMap<string, Matching>>(
    () =>
      new Map(sheets.flatMap(({ table, matching }) => (matching ? [[table.name, matching]] : []))),
  );
  // The columns of a workbook of ours are known, and one sheet alone is no choice.
  const [step, setStep] = useState<Step>(
    exported ? 'changes' : sheets.length === 1 || proposed.length === 0 ? 'columns' : 'sheets',
  );
  const matched = useMemo(
    () =>
      sheets.flatMap(({ table }): MatchedTable[] => {
        const matching = matchings.get(table.name);
        return matching && chosen.includes(table.name) ? [{ table, matching }] : [];
      }),
    [sheets, matchings, chosen],
  );
  const plan = useMemo(
    () => (step === 'changes' ? planImport(matched, catalog, scope, exported) : undefined),
    [step, matched, catalog, scope, exported],
  );

  const top = useRef<HTMLOListElement>(null);
  const lastStep = useRef(step);
  useEffect(() => {
    // The button that was pressed is gone, and the next step begins above.
    if (lastStep.current !== step) top.current?.focus();
    lastStep.current = step;
  }, [step]);

  if (matchings.size === 0) {
    return (
      <>
        <p className={styles.text}>
          No column of it holds identifiers such as A.5.1, CC6.1 or AC-01, so nothing in it can be
          matched. Add a column with them and read it again. Nothing was changed.
        </p>
        <div className={styles.foot}>
          <button type="button" className={styles.primary} onClick={onClose}>
            Close
          </button>
        </div>
      </>
    );
  }
  const apply = (keys: ReadonlySet<string>) => {
    if (!plan) return;
    actions.change(`read ${name}`, (current) => plan.apply(current, keys));
    actions.offerUndo(
      `${count(keys.size, 'change')} from “${name}” ${keys.size === 1 ? 'is' : 'are'} in your scope.`,
    );
    onClose();
  };
  const back = STEPS[STEPS.indexOf(step) - 1];
  const hasBack = back !== undefined && !(back === 'sheets' && sheets.length === 1);
  const backButton = hasBack && <SmallButton onClick={() => setStep(back)}>Back</SmallButton>;
  return (
    <>
      <ol className={styles.steps} aria-label="Steps" ref={top} tabIndex={-1}>
        {STEPS.filter((one) => one !== 'sheets' || sheets.length > 1).map((one) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {STEP_TITLES[one]}
          </li>
        ))}
      </ol>
      {step === 'sheets' && (
        <SheetStep
          sheets={sheets}
          isOurs={exported !== undefined}
          chosen={chosen}
          onChange={setChosen}
          onNext={() => setStep('columns')}
        />
      )}
      {step === 'columns' && (
        <ColumnStep
          matched={matched}
          back={backButton}
          onChange={(table, matching) => setMatchings(new Map(matchings).set(table.name, matching))}
          onNext={() => setStep('changes')}
        />
      )}
      {plan && (
        <ChangeStep
          // Other ticks for other changes.
          key={matched.map(({ table }) => table.name).join('\t')}
          plan={plan}
          exported={exported}
          otherSheets={sheets
            .map(({ table }) => table.name)
            .filter((one) => !matched.some(({ table }) => table.name === one))}
          back={backButton}
          onApply={apply}
          onClose={onClose}
        />
      )}
    </>
  );
}
