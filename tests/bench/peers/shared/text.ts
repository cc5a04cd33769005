/** The font of the rows, the same as the app's. */
export const FONT = "'Inter Variable', system-ui, sans-serif";
const MEASURED_IN = `13px ${FONT}`;

const context = document.createElement('canvas').getContext('2d');
const known = new Map<string, string>();

/** A text that ends with an ellipsis where it does not fit. A text is measured once. */
export function cut(text: string, width: number): string {
  const key = `${width} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const result = measure(text) <= width ? text : cutTo(text, width);
  known.set(key, result);
  return result;
}

function measure(text: string): number {
  if (!context) return 0;
  context.font = MEASURED_IN;
  return context.measureText(text).width;
}

function cutTo(text: string, width: number): string {
  let least = 0;
  let most = text.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (measure(`${text.slice(0, middle)}…`) <= width) least = middle;
    else most = middle - 1;
  }
  return `${text.slice(0, least)}…`;
}
