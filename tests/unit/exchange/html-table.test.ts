import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtmlTable } from '../../../src/exchange';

const parse = (html: string): HTMLElement => {
  const host = document.createElement('div');
  host.innerHTML = html;
  return host;
};

const textsOf = (host: HTMLElement, selector: string): readonly (string | null)[] =>
  [...host.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('a table for pasting into a document', () => {
  it('has a head and a row for each row', () => {
    const host = parse(
      toHtmlTable({
        columns: ['ID', 'Title'],
        rows: [
          ['A.5.1', 'Policies'],
          ['A.5.2', 'Roles'],
        ],
      }),
    );
    expect(textsOf(host, 'thead th')).toEqual(['ID', 'Title']);
    expect(host.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(textsOf(host, 'tbody td')).toEqual(['A.5.1', 'Policies', 'A.5.2', 'Roles']);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '</td></tr></table><script>alert(1)</script>',
    'a & b &amp; c',
    '"quoted" \'quoted\'',
    '<!-- -->',
    '&lt;b&gt;',
  ])('shows %s as the text it is', (text) => {
    const host = parse(toHtmlTable({ columns: [text], rows: [[text]] }));
    expect(textsOf(host, 'th, td')).toEqual([text, text]);
    expect(host.querySelectorAll('img, script, b')).toHaveLength(0);
    expect(host.querySelectorAll('table')).toHaveLength(1);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1'])(
    'gives %j an apostrophe, because spreadsheets paste it rather than the text',
    (text) => {
      const host = parse(toHtmlTable({ columns: ['A'], rows: [[text]] }));
      expect(textsOf(host, 'td')).toEqual([`'${text}`]);
    },
  );

  it('shows a text that begins with a letter as the text it is', () => {
    const words = fc.string().map((text) => `a${text}`);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (row) => {
        const host = parse(toHtmlTable({ columns: row, rows: [row, row] }));
        expect(textsOf(host, 'th, td')).toEqual([...row, ...row, ...row]);
      }),
    );
  });
});
