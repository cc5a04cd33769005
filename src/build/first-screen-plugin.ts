import type { Plugin } from 'vite';

/**
 * Has the browser fetch the screen that nearly every visit begins with, and the font, beside the
 * first script, and not only once that has run. Text is then laid out once.
 *
 * @param screen the module of the screen, as its path ends
 */
export function firstScreenPlugin(screen: string): Plugin {
  return {
    name: 'common-ground-first-screen',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const first = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(screen)));
        if (!first) throw new Error(`The build has no chunk for ${screen}`);
        const files = chunks.filter(
          (chunk) => chunk === first || first.imports.includes(chunk.fileName),
        );
        const scripts = files.map(({ fileName }) => fileName);
        const styles = files.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const fonts = Object.keys(bundle).filter((name) => name.endsWith('.woff2'));
        const links = [
          ...fonts.map((name) => link(name, { rel: 'preload', as: 'font', type: 'font/woff2' })),
          ...scripts.map((name) => link(name, { rel: 'modulepreload' })),
          ...styles.map((name) => link(name, { rel: 'stylesheet' })),
        ];
        return links.filter(({ attrs: { href } }) => !html.includes(href));
      },
    },
  };
}

const link = (name: string, attrs: Readonly<Record<string, string>>) => ({
  tag: 'link',
  attrs: { ...attrs, crossorigin: true, href: `./${name}` },
  injectTo: 'head' as const,
});
