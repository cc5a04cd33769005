/** Compares texts by their characters, the same on every machine and in every language; for `sort`. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
