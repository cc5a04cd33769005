import type { Plugin, Rolldown } from 'vite';

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
        const chunks = new Map<string, Rolldown.OutputChunk>();
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') chunks.set(file.fileName, file);
        }
        const first = [...chunks.values()].find((chunk) =>
          chunk.moduleIds.some((id) => id.endsWith(screen)),
        );
        if (!first) throw new Error(`The build has no chunk for ${screen}`);
        const files = [first, ...first.imports.flatMap((name) => chunks.get(name) ?? [])];
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
