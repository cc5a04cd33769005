// @vitest-environment node
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scriptText, singlePage } from '../../../src/build/single-file';

const HTML = `<html>
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <link rel="manifest" href="./manifest.webmanifest" crossorigin="use-credentials" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/style-1.css">
  </head>
  <body><div id="root"></div></body>
</html>`;

const page = (change: Partial<Parameters<typeof singlePage>[0]> = {}) =>
  singlePage({ html: HTML, script: 'run()', style: 'a{b:c}', icon: '<svg/>', ...change });

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const between = (text: string, start: string, end: string) =>
  text.slice(text.indexOf(start) + start.length, text.lastIndexOf(end));

describe('a script between the tags of a page', () => {
  it('says the same, and nothing in it ends the element', () => {
    const code = scriptText(String.raw`x("</script></SCRIPT ><!-- <script>", /<\/script/)`);
    expect(code).toBe(String.raw`x("\x3C/script>\x3C/SCRIPT >\x3C!-- <script>", /<\/script/)`);
  });

  it('has no letter that a reader of HTML would change', () => {
    expect(scriptText('`a\r\nb\rc\0d`')).toBe('`a\nb\nc\\x00d`');
  });
});

describe('a page with everything in it', () => {
  const script = 'const a = "$& $1 $$ </script>"';
  const whole = page({ script });

  it('asks for no file', () => {
    expect(whole).not.toMatch(/(?:src|href)="(?!data:)/);
    expect(whole).not.toContain('manifest"');
  });

  it('allows its one script and its one style by what they say, and nothing else', () => {
    const code = between(whole, '<script type="module">', '</script>');
    expect(code).toBe('const a = "$& $1 $$ \\x3C/script>"');
    expect(whole).toContain(`script-src ${hash(code)};`);
    expect(whole).toContain(`style-src ${hash('a{b:c}')};`);
    const policy = between(whole, 'http-equiv="Content-Security-Policy" content="', '" />');
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy.split('" />')[0]).not.toMatch(/'self'|unsafe|https?:|\*/);
    expect(whole.indexOf('Content-Security-Policy')).toBeLessThan(whole.indexOf('<style>'));
  });

  it.each([
    [
      'a reference that it does not know',
      { html: HTML.replace('<div', '<img src="./a.png" /><div') },
    ],
    ['no icon', { html: HTML.replace('rel="icon" href="./icon.svg"', '') }],
    ['no charset', { html: HTML.replace('<meta charset="utf-8" />', '') }],
    ['a style that would end itself', { style: 'a{content:"</style>"}' }],
  ])('is not built with %s', (_, change) => {
    expect(() => page(change)).toThrow();
  });
});
