import { useEffect, useState } from 'react';
import { openTables } from '../../exchange/import-plan/open-tables';
import type { OpenedTables } from '../../exchange/import-plan/open-tables';
import { TABLE_LIMITS } from '../../exchange/read-table/limits';
import { readTables, TOO_LARGE } from '../../exchange/read-table/read-table';
import { useApp, useCatalog, useWorkspace } from '../../state';

export type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly opened: OpenedTables }
  /** `reason` is a sentence for the user. */
  | { readonly kind: 'failed'; readonly reason: string };

const READING: Reading = { kind: 'reading' };

/** The sheets of a file that was chosen, once they are read. */
export function useSpreadsheet(file: File): Reading {
  const catalog = useCatalog();
  const { store } = useWorkspace();
  const [done, setDone] = useState<{ file: File; reading: Reading } | null>(null);
  useEffect(() => {
    let gone = false;
    const finish = (reading: Reading) => {
      if (!gone) setDone({ file, reading });
    };
    if (file.size > TABLE_LIMITS.bytes) {
      finish({ kind: 'failed', reason: TOO_LARGE });
      return;
    }
    file
      .arrayBuffer()
      .then((buffer) => readTables(new Uint8Array(buffer), file.name))
      .then(
        (read) =>
          finish(
            read.ok
              ? { kind: 'read', opened: openTables(read.tables, catalog, store.getState().scope) }
              : { kind: 'failed', reason: read.reason },
          ),
        () => finish({ kind: 'failed', reason: 'The browser could not read the file. Try again.' }),
      );
    return () => {
      gone = true;
    };
  }, [file, catalog, store]);
  return done?.file === file ? done.reading : READING;
}

/** The user's own scope, whatever is being looked at. */
export const useOwnScope = () => useApp((state) => state.scope);
