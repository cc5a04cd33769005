import { Suspense, useMemo, useState } from 'react';
import { useActions, useApp } from '../../state';
import { AskedContext } from './asked';
import type { Asked } from './asked';
import { PARTS } from './parts';
import styles from './scope.module.css';
import { StatementLine } from './statement/StatementLine';
import { WarningCount } from './warnings/WarningCount';

/** The workshop: the scope statement on top, and one part of the work at a time below it. */
export default function ScopeScreen() {
  const actions = useActions();
  const current = useApp(({ view }) => view.part);
  const open = PARTS.find(({ part }) => part === current) ?? PARTS[0];
  const [about, ask] = useState<Asked['about']>(null);
  const asked = useMemo(() => ({ about, ask }), [about]);
  return (
    <AskedContext value={asked}>
      <div className={styles.screen}>
        <StatementLine />
        <nav className={styles.parts} aria-label="Parts of the scope">
          {PARTS.map(({ part, title }) => (
            <button
              key={part}
              type="button"
              className={styles.part}
              aria-current={part === open.part ? 'page' : undefined}
              onClick={({ currentTarget }) => {
                actions.showPart(part);
                if (part === 'decisions') enterTable(currentTarget);
              }}
            >
              {title}
              {part === 'warnings' && <WarningCount />}
            </button>
          ))}
        </nav>
        <Suspense fallback={<p className={styles.loading}>Loading…</p>}>
          <open.Screen />
        </Suspense>
      </div>
    </AskedContext>
  );
}

/** The table is where the keys work: its button leads right into it, also by keyboard. */
function enterTable(button: HTMLElement): void {
  const table = document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]');
  if (table) table.focus();
  // A table that comes takes the focus when nothing else has it.
  else button.blur();
}
