/** The way of a spreadsheet from where it is chosen to what reads it. */
import { useCallback, useEffect, useState } from 'react';

type Listener = (file: File) => void;

let listener: Listener | null = null;
let waiting: File | null = null;

/** Hands over a spreadsheet; whoever reads them may come a moment later. */
function arrived(file: File): void {
  if (listener) listener(file);
  else waiting = file;
}

/** Asks the user for a spreadsheet. */
export function askForSpreadsheet(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  input.accept = '.xlsx,.csv,.tsv,.txt,text/csv';
  input.dataset['spreadsheet'] = '';
  input.addEventListener('change', () => {
    input.remove();
    const file = input.files?.[0];
    if (file) arrived(file);
  });
  input.addEventListener('cancel', () => input.remove());
  document.querySelector('input[data-spreadsheet]')?.remove();
  document.body.append(input);
  input.click();
}

/** Whether a file goes by the name of a spreadsheet; whether it is one is seen when it is read. */
export const isSpreadsheet = ({ name }: File): boolean =>
  /\.(?:xlsx?|xlsm|ods|csv|tsv|txt)$/i.test(name);

/** The spreadsheet that came in last, until it is done with. */
export function useArrivedSpreadsheet() {
  const [file, setFile] = useState(() => waiting);
  useEffect(() => {
    listener = setFile;
    waiting = null;
    return () => {
      listener = null;
    };
  }, []);
  return { file, open: setFile, close: useCallback(() => setFile(null), []) };
}
