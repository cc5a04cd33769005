import { loadNotes } from '../../catalog';
import { useLoaded } from '../../ui';

/** The note on a mapping; a word on its whereabouts while it loads or when it cannot be had. */
export function useNote(mappingId: string): string {
  const { value: notes, failed } = useLoaded(loadNotes);
  if (notes) return notes[mappingId] ?? '';
  return failed
    ? 'The note could not be loaded. Reload the page to try again.'
    : 'Loading the note…';
}
