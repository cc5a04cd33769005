import type { Plugin, Rolldown } from 'vite';

/**
 * Has the browser fetch the screen that nearly every visit begins with beside the first script, and
 * not only once that has run.
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
        const first = [...chunks.values()].find((chunk) => chunk.facadeModuleId?.endsWith(screen));
        if (!first) throw new Error(`The build has no chunk for ${screen}`);
        const names = [first.fileName, ...first.imports].filter(
          (name) => chunks.has(name) && !html.includes(name),
        );
        return names.map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` },
          injectTo: 'head',
        }));
      },
    },
  };
}
