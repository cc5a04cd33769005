import { documentHead } from '../document-head';
import { fileAbout } from './about';
import type { WorkbookData } from './data';
import { SHEET_NAMES } from './names';
import { writeOffThread } from './off-thread';
import type { WorkbookSheet } from './sheet';
import { crosswalkSheet, yoursSheet } from './sheets/crosswalk';
import { controlsSheet, matrixSheet } from './sheets/controls';
import { exportedSheet } from './sheets/exported';
import { gapsSheet } from './sheets/gaps';
import { evidenceSheet, logSheet, practicesSheet, questionsSheet } from './sheets/lists';
import { columnMeaningsSheet } from './sheets/columns';
import { methodSheet } from './sheets/method';
import { clausesSheet, criteriaSheet } from './sheets/requirements';
import { soaSheet } from './sheets/soa';
import { providersSheet, statementSheet } from './sheets/statement';
import { summarySheet } from './sheets/summary';

type SheetMaker = (data: WorkbookData) => WorkbookSheet;

/** The sheets in the order in which they stand, each made from data alone. */
export const SHEETS: Readonly<Record<keyof typeof SHEET_NAMES, SheetMaker>> = {
  summary: summarySheet,
  statement: statementSheet,
  providers: providersSheet,
  soa: soaSheet,
  clauses: clausesSheet,
  criteria: criteriaSheet,
  matrix: matrixSheet,
  controls: controlsSheet,
  crosswalk: crosswalkSheet,
  evidence: evidenceSheet,
  tasks: practicesSheet,
  gaps: gapsSheet,
  log: logSheet,
  questions: questionsSheet,
  yours: yoursSheet,
  columns: columnMeaningsSheet,
  method: methodSheet,
};

/** How far the making has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  /** The sheet being made, or what comes after the last. */
  readonly what: string;
}

export interface MakeOptions {
  /** Looked at between sheets. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Makes the workbook sheet by sheet, and a hidden one by which it is read back. Between two sheets the browser gets to paint and to react.
 *
 * @returns the bytes of an XLSX file
 * @throws the reason of the signal when it was cancelled; otherwise when the writer cannot be loaded
 */
export async function makeWorkbook(
  data: WorkbookData,
  { signal, onProgress }: MakeOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const makers = Object.entries(SHEETS) as [keyof typeof SHEET_NAMES, SheetMaker][];
  const of = makers.length + 1;
  const step = async (done: number, what: string) => {
    signal.throwIfAborted();
    onProgress({ done, of, what });
    await breath();
    signal.throwIfAborted();
  };
  const sheets: WorkbookSheet[] = [];
  for (const [key, make] of makers) {
    await step(sheets.length, SHEET_NAMES[key]);
    sheets.push(make(data));
  }
  await step(makers.length, 'Packing the file');
  const { catalog, scope, scopeName, today } = data;
  sheets.push({ ...exportedSheet(scope, scopeName, sheets), hidden: true });
  const about = fileAbout(documentHead(catalog, scope, scopeName, today));
  const bytes = await writeOffThread({ sheets, about }, signal);
  signal.throwIfAborted();
  return bytes;
}

/** Until the browser has had its turn. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
