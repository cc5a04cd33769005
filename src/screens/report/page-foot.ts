import { useEffect } from 'react';

/** A text as CSS writes it. */
const cssString = (text: string): string =>
  `"${Array.from(text)
    .map((one) => (/[\w ,.:-]/.test(one) ? one : `\\${one.codePointAt(0)?.toString(16) ?? ''} `))
    .join('')}"`;

/** @returns the rule that puts a text at the foot of every printed page, whatever is in the text */
export const footRule = (text: string): string =>
  `@page report { @bottom-left { content: ${cssString(text)}; } }`;

/** What stands on every page differs from scope to scope; a style element would need a laxer policy. */
export function usePageFoot(text: string): void {
  useEffect(() => {
    // Older browsers print no such line either way.
    if (!('adoptedStyleSheets' in document)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(footRule(text));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [text]);
}
