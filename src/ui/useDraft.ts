import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * A text while it is written: entered when the field is left, and kept when the page is closed or
 * the field goes away before that, as when another requirement is selected.
 */
export function useDraft(value: string, onCommit: (text: string) => void) {
  const [draft, setDraft] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setDraft(value);
  }
  const commit = () => {
    const text = draft.trim();
    if (text !== value) onCommit(text);
    if (text !== draft) setDraft(text);
  };

  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  const dirty = draft !== value;
  useEffect(() => {
    // A table of fields listens for the few that are written in.
    if (!dirty) return;
    const keep = () => latest.current();
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, [dirty]);
  useEffect(() => () => latest.current(), []);

  return {
    draft,
    setDraft,
    commit,
    /** Before the focus moves: leaving the field would enter what is to be dropped. */
    drop: () => flushSync(() => setDraft(value)),
  };
}
