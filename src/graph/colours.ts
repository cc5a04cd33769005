import type { EdgeColours } from './cytoscape/stylesheet';

/** The theme's names for the colours of edges, in `app/theme.css`. */
const VARIABLES: Readonly<Record<keyof EdgeColours, string>> = {
  strong: '--edge-strong',
  moderate: '--edge-moderate',
  weak: '--edge-weak',
  lit: '--shared',
  ribbon: '--shared',
};

/**
 * Resolves the theme's colours for a canvas, which cannot read custom properties.
 *
 * @param host an element that inherits the theme
 */
export function readEdgeColours(host: HTMLElement): EdgeColours {
  const probe = document.createElement('span');
  host.append(probe);
  const resolve = (variable: string): string => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(
    Object.entries(VARIABLES).map(([name, variable]) => [name, resolve(variable)]),
  ) as Record<keyof EdgeColours, string>;
  probe.remove();
  return colours;
}
