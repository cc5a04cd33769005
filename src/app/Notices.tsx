import { useEffect } from 'react';
import { useActions, useApp } from '../state';
import type { Notice } from '../state';
import styles from './shell.module.css';

/** What needs no answer goes by itself; news and what went wrong stay until they are dismissed. */
const INFO_TIME = 7_000;
/** With something to press it stays long enough to be read and reached. */
const ACTION_TIME = 20_000;

export function Notices() {
  const notices = useApp((state) => state.notices);
  return (
    <div className={styles.notices} role="status" aria-label="Notices">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice: { id, tone, text, action } }: { readonly notice: Notice }) {
  const { dismiss } = useActions();
  useEffect(() => {
    if (tone !== 'info') return;
    const timer = setTimeout(() => dismiss(id), action ? ACTION_TIME : INFO_TIME);
    return () => clearTimeout(timer);
  }, [id, tone, action, dismiss]);
  return (
    <div className={styles.notice} data-tone={tone}>
      <p>{text}</p>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.run();
            dismiss(id);
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" onClick={() => dismiss(id)}>
        Dismiss
      </button>
    </div>
  );
}
