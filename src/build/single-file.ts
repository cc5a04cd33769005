import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { DIRECTIVES, policyText } from './policy';

/** What a page on disk may do: run its one script and its one style, and ask nobody for anything. */
const singleFilePolicy = (script: string, style: string): string =>
  policyText({
    ...DIRECTIVES,
    'script-src': [hashOf(script)],
    'style-src': [hashOf(style)],
    'img-src': ['data:', 'blob:'],
    'font-src': ['data:'],
    'connect-src': ["'none'"],
    'manifest-src': ["'none'"],
    'worker-src': ["'none'"],
  });

/** @returns a text as a policy names it */
const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * A script as it can stand between the tags of a page: nothing in it ends the element or begins a
 * comment of the page, and a reader of HTML leaves every letter as it is. Where they occur, they
 * stand in texts and in patterns.
 */
export const scriptText = (code: string): string =>
  code
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', String.raw`\x00`)
    .replace(/<(?=\/script|!--)/gi, String.raw`\x3C`);

/** What the page is made of. */
export interface SinglePage {
  /** The built page, with its references. */
  readonly html: string;
  readonly script: string;
  readonly style: string;
  /** An SVG. */
  readonly icon: string;
}

/**
 * One page that has everything in it, with a policy of its own.
 *
 * @throws Error when the page is not built as it was, or would still ask for a file
 */
export function singlePage({ html, script, style, icon }: SinglePage): string {
  const code = scriptText(script);
  const rules = style.replace(/\r\n?/g, '\n');
  if (/<\/style/i.test(rules)) throw new Error('The styles would end their own element');
  const policy = singleFilePolicy(code, rules);
  const picture = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  const head = html
    .replace(/\s*<link rel="(?:stylesheet|modulepreload|manifest)"[^>]*>/g, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace(/(<link rel="icon" href=")[^"]*/, (_, before: string) => before + picture)
    .replace(/<meta charset="[^"]*" \/>/, (charset) =>
      [charset, `<meta http-equiv="Content-Security-Policy" content="${policy}" />`].join('\n    '),
    );
  const asked = /(?:src|href)="(?!data:)([^"]*)"/.exec(head)?.[1];
  if (asked !== undefined) throw new Error(`The page would still ask for ${asked}`);
  if (!head.includes(policy) || !head.includes(picture)) {
    throw new Error('index.html has no charset or no icon');
  }
  // By functions: a dollar sign in the texts means nothing.
  return head
    .replace('</head>', () => `<style>${rules}</style>\n  </head>`)
    .replace('</body>', () => `<script type="module">${code}</script>\n  </body>`);
}

/**
 * Builds one HTML file with everything in it, for people who may not host anything.
 *
 * @param fileName of the page
 */
export function singleFilePlugin(fileName: string): Plugin {
  let publicDir = '';
  return {
    name: 'common-ground-single-file',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        assetsInlineLimit: () => true,
        cssCodeSplit: false,
        copyPublicDir: false,
        manifest: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    configResolved(config) {
      ({ publicDir } = config);
    },
    load(id) {
      // A page on disk may start no worker. Without an address none is tried.
      if (id.endsWith('?worker&url')) return "export default '';";
      return undefined;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const scripts = files.filter((file) => file.type === 'chunk');
        const assets = files.filter((file) => file.type === 'asset');
        const page = assets.find((file) => file.fileName === 'index.html');
        const styles = assets.filter((file) => file.fileName.endsWith('.css'));
        const [script] = scripts;
        const [style] = styles;
        if (!page || !script || !style || files.length > 3) {
          const names = files.map((file) => file.fileName).join(', ');
          throw new Error(`A page, a script and a style make one file, not ${names}`);
        }
        const source = singlePage({
          html: textOf(page.source),
          script: script.code,
          style: textOf(style.source),
          icon: readFileSync(path.join(publicDir, 'icon.svg'), 'utf8'),
        });
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
        this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}

const textOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);
