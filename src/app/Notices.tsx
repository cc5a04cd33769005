import { useEffect } from 'react';
import { useActions, useApp } from '../state';
import type { Notice } from '../state';
import styles from './shell.module.css';

/** News that needs no answer goes by itself; what went wrong stays until it is dismissed. */
const INFO_TIME = 7_000;

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

function NoticeCard({ notice: { id, tone, text } }: { readonly notice: Notice }) {
  const { dismiss } = useActions();
  useEffect(() => {
    if (tone !== 'info') return;
    const timer = setTimeout(() => dismiss(id), INFO_TIME);
    return () => clearTimeout(timer);
  }, [id, tone, dismiss]);
  return (
    <div className={styles.notice} data-tone={tone}>
      <p>{text}</p>
      <button type="button" onClick={() => dismiss(id)}>
        Dismiss
      </button>
    </div>
  );
}
