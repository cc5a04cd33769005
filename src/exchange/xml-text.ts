/** Without what XML 1.0 cannot hold at all. */
export const withoutUnwritable = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what is dropped
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** A text or a value as the markup of HTML and XML has it. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
