/** Types for the plain script, which Node runs as it is. */
export interface Browser {
  readonly path: string;
  readonly source: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: string;
  readonly exists?: (path: string) => boolean;
  readonly playwrightPath?: string;
}

export function findBrowser(surroundings?: Surroundings): Browser | undefined;
