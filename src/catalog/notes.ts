/** Notes by mapping id. */
export type Notes = Readonly<Record<string, string>>;

let loading: Promise<Notes> | undefined;

/** Loads the notes once; they are not part of the first view. Fails when the file cannot be had. */
export function loadNotes(): Promise<Notes> {
  loading ??= import('virtual:notes').then(
    (module) => module.default,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
