import { use, useEffect, useRef } from 'react';
import { AskedContext } from '../asked';
import { Providers } from './Providers';
import { StatementForm } from './StatementForm';
import styles from './statement.module.css';

/** What the combined audit is about, and who operates parts of it for us. */
export default function Statement() {
  const screen = useRef<HTMLDivElement>(null);
  const { about, ask } = use(AskedContext);
  useEffect(() => {
    if (!about || about.on === 'author') return;
    // A provider's card takes the focus by itself.
    if (about.on === 'statement') {
      const part = about.field === 'ismsScope' ? 'isms' : 'report';
      screen.current
        ?.querySelector<HTMLElement>(`[data-part="${part}"] :is(input, textarea)`)
        ?.focus();
    }
    ask(null);
  }, [about, ask]);
  return (
    <div className={styles.screen} ref={screen}>
      <StatementForm />
      <Providers />
    </div>
  );
}
