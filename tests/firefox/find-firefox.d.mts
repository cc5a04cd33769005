/** Types for the plain script, which Node runs as it is. */
export function findFirefox(): string | undefined;
