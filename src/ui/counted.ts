/** "1 mapping", "12 mappings" @param more where it is not `one` with an s */
export const counted = (number: number, one: string, more = `${one}s`): string =>
  `${number} ${number === 1 ? one : more}`;
