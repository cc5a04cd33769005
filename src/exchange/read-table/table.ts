/** A sheet as texts: what a person sees in its cells. */
export interface Table {
  /** Name of the sheet; of a text file, the name of the file. */
  readonly name: string;
  /** Row 1 first, as a spreadsheet counts. Rows may differ in length; a cell that is not there is empty. */
  readonly rows: readonly (readonly string[])[];
}
