/** Lets the browser save a text or an image as a file. */
export function download(
  name: string,
  content: string | Blob,
  type = 'text/csv;charset=utf-8',
): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser has its own reference by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
