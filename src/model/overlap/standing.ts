import type { OnlyReason } from './reasons';

/** How a requirement stands once the scope is applied. */
export type Standing =
  /** At least one active mapping. */
  | { readonly overlap: 'shared' }
  /** In scope without an active mapping, and why. */
  | { readonly overlap: 'only'; readonly reason: OnlyReason }
  /** A control that is excluded or a criterion that is not relevant. */
  | { readonly overlap: 'not-applicable' }
  /** A criterion of a category, or a clause, that the scope leaves out. */
  | { readonly overlap: 'outside' };
