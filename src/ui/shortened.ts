/** The beginning of a text that is longer than `most` characters, and a mark that it goes on. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
