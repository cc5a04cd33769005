/** How much room texts take, so that rows are as high as what they hold in every spreadsheet. */
import { cellText } from './sheet';
import type { Cell, SheetColumn } from './sheet';

/** Points; the line height of Calibri 11 and of what stands in for it. */
const LINE = 15;
/** The highest row that a spreadsheet has, in points. */
const HIGHEST = 409;
/** Words do not break at the edge: this part of a line is filled on average. */
const FILLED = 0.92;
/** As many characters, of columns side by side, are legible on a page across. */
const PAGE = 230;
/** This part of a page more is taken in by a smaller print. */
const SQUEEZED = 0.3;

/**
 * The height of a row whose texts are wrapped. Not every spreadsheet works it out on opening.
 *
 * @returns points
 */
export function rowHeight(cells: readonly Cell[], columns: readonly SheetColumn[]): number {
  const lines = cells.map((cell, index) => linesOf(cellText(cell), columns[index]?.width ?? 10));
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * FILLED))), 0);

/** How many pages side by side a printed table takes to stay legible. */
export const pagesAcross = (columns: readonly SheetColumn[]): number =>
  Math.max(1, Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / PAGE - SQUEEZED));
