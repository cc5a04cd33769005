export const NOTHING = '–';

/** "+3", "−2", "+3, −2", or a dash where nothing changes. */
export function signed(more: number, fewer: number): string {
  const parts = [...(more > 0 ? [`+${more}`] : []), ...(fewer > 0 ? [`−${fewer}`] : [])];
  return parts.join(', ') || NOTHING;
}

export const difference = (before: number, after: number): string =>
  signed(after - before, before - after);
