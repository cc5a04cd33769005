import { lazy, Suspense, useMemo, useState } from 'react';
import { loadEvidence } from '../../../catalog';
import { libraryGaps } from '../../../model';
import { useCatalog, useOverlap, useReadOnly, useScope } from '../../../state';
import { SmallButton, useLoaded } from '../../../ui';
import { Empty } from './Empty';
import { Gaps } from './Gaps';
import styles from './library.module.css';
import { OwnControls } from './OwnControls';
import { Reach } from './Reach';
import { StarterLibrary } from './StarterLibrary';
import { useStarters } from './useStarters';

const NewControl = lazy(() => import('./NewControl'));

type Shown = 'own' | 'starter' | 'gaps';

/** One control set for two reports: the organisation's own controls, where they come from, what is missing. */
export default function ControlLibrary() {
  const catalog = useCatalog();
  const { library } = useScope();
  const overlap = useOverlap();
  const readOnly = useReadOnly();
  const starters = useStarters();
  const { value: evidence } = useLoaded(loadEvidence);
  const [shown, setShown] = useState<Shown>('own');
  const [open, setOpen] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const gaps = useMemo(
    () => libraryGaps(catalog, library, overlap, evidence ?? []),
    [catalog, library, overlap, evidence],
  );
  const own = Object.values(library);
  const show = (id: string | null) => {
    setShown('own');
    setOpen(id);
  };
  const count =
    gaps.unserved.length + gaps.idle.length + gaps.withoutEvidence.length + gaps.unasked.length;
  const views: readonly (readonly [Shown, string, number | undefined])[] = [
    ['own', 'Own controls', own.length],
    ['starter', 'Starter library', starters.all?.length],
    ['gaps', 'Gaps', count],
  ];
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.heading}>Control library</h2>
          <p className={styles.text}>
            What the organisation does, in its own words, once for both reports. SOC 2 tests a
            statement as worded; the Statement of Applicability points to it.
          </p>
        </div>
        {!readOnly && !writing && (
          <SmallButton onClick={() => setWriting(true)}>New own control</SmallButton>
        )}
      </div>
      {own.length > 0 && <Reach statements={own} />}
      {writing && (
        <Suspense>
          <NewControl
            onClose={(id) => {
              setWriting(false);
              if (id !== undefined) show(id);
            }}
          />
        </Suspense>
      )}
      <nav className={styles.views} aria-label="Control library">
        {views.map(([view, title, number]) => (
          <button
            key={view}
            type="button"
            className={styles.view}
            aria-current={view === shown ? 'true' : undefined}
            onClick={() => setShown(view)}
          >
            {title} {number !== undefined && <span className={styles.number}>{number}</span>}
          </button>
        ))}
      </nav>
      {shown === 'own' && own.length > 0 && <OwnControls open={open} onOpen={setOpen} />}
      {shown === 'own' && own.length === 0 && (
        <Empty starters={starters} onStarters={() => setShown('starter')} />
      )}
      {shown === 'starter' && <StarterLibrary starters={starters} onOpen={show} />}
      {shown === 'gaps' && (
        <Gaps
          gaps={gaps}
          starters={starters}
          evidenceLoaded={evidence !== undefined}
          onOpen={show}
        />
      )}
    </div>
  );
}
