import type { Practice } from '../../../catalog';

/** A practice as plain text, for a ticket or a chat. */
export const practiceText = (practice: Practice): string =>
  [
    practice.title,
    ...practice.steps.map((step, index) => `${index + 1}. ${step}`),
    ...(practice.snippet ? [practice.snippet.code.trimEnd()] : []),
    ...(practice.warning ? [`Warning: ${practice.warning}`] : []),
    `Record: ${practice.record}`,
    `Retention: ${practice.retention}`,
    `Serves: ${practice.supports.join(', ')}`,
  ].join('\n');
