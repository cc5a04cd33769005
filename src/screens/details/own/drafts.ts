import type { MappingValues } from '../../../model';
import type { AppStore } from '../../../state';

/** What stands in the form of an own mapping. */
export interface OwnDraft extends MappingValues {
  readonly reason: string;
  readonly author: string;
  readonly role: string;
  readonly agreed: boolean;
}

/**
 * Drafts of forms that were left without saving or cancelling, as when another requirement is
 * selected: what was typed is there again when the form is opened again.
 */
const draftsOf = new WeakMap<AppStore, Map<string, OwnDraft>>();

export const leftDraft = (store: AppStore, key: string): OwnDraft | undefined =>
  draftsOf.get(store)?.get(key);

export function leaveDraft(store: AppStore, key: string, draft: OwnDraft): void {
  const drafts = draftsOf.get(store) ?? new Map<string, OwnDraft>();
  drafts.set(key, draft);
  draftsOf.set(store, drafts);
}

export function dropDraft(store: AppStore, key: string): void {
  draftsOf.get(store)?.delete(key);
}
