import { use, useEffect, useRef } from 'react';
import { TEXT_LIMITS, useActions, useApp } from '../../../state';
import { CommitField } from '../../../ui';
import { AskedContext } from '../asked';
import styles from './log.module.css';

/** Whose name the log carries, typed once on this machine. */
export function Author() {
  const actions = useActions();
  const author = useApp((state) => state.author);
  const role = useApp((state) => state.role);
  const fields = useRef<HTMLElement>(null);
  const { about, ask } = use(AskedContext);
  useEffect(() => {
    if (about?.on !== 'author') return;
    fields.current?.querySelector('input')?.focus();
    ask(null);
  }, [about, ask]);
  return (
    <section className={styles.author} aria-label="Who is writing" ref={fields}>
      <CommitField
        label="Your name"
        value={author}
        maxLength={TEXT_LIMITS.line}
        placeholder="Who makes the changes here"
        onCommit={(text) => actions.setAuthor(text, role)}
      />
      <CommitField
        label="Your role"
        value={role}
        maxLength={TEXT_LIMITS.line}
        placeholder="As in: security lead"
        onCommit={(text) => actions.setAuthor(author, text)}
      />
      <p className={styles.authorHint}>
        Every change from now on carries the name, your own mappings the role too. It stays in this
        browser and in the files you save.
      </p>
    </section>
  );
}
