/** A stored text as the value it holds; null for no text and for one that is no JSON. Never throws. */
export function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return null;
  }
}
