import type { Plugin } from 'vite';
import { DIRECTIVES, policyText } from './policy';

const CHARSET = '<meta charset="utf-8" />';

/**
 * Puts the policy into the built page, before anything that it rules. The development server is
 * left alone: it needs a script in the page itself.
 */
export function policyPlugin(): Plugin {
  return {
    name: 'common-ground-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(CHARSET)) throw new Error(`index.html has no ${CHARSET}`);
        return html.replace(
          CHARSET,
          `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policyText(DIRECTIVES)}" />`,
        );
      },
    },
  };
}
