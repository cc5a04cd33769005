import { useEffect, useState } from 'react';
import { loadNotes } from '../../catalog';
import type { Notes } from '../../catalog';

let loaded: Notes | null = null;

/** The note on a mapping; a word on its whereabouts while it loads or when it cannot be had. */
export function useNote(mappingId: string): string {
  const [notes, setNotes] = useState(loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (notes) return;
    let gone = false;
    loadNotes().then(
      (all) => {
        loaded = all;
        if (!gone) setNotes(all);
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [notes]);
  if (notes) return notes[mappingId] ?? '';
  return failed
    ? 'The note could not be loaded. Reload the page to try again.'
    : 'Loading the note…';
}
