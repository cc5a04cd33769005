import { useMemo, useState } from 'react';
import { basesWords, barWords } from '../../../catalog';
import { heldFigures, heldGroups, setAgainst, sidesAcross } from '../../../model';
import type { HeldFigures, HeldResult, Side } from '../../../model';
import { useCatalog, useOverlap, useScope } from '../../../state';
import { Segmented } from '../../../ui';
import { FirstSteps } from './FirstSteps';
import { HeldTable } from './HeldTable';
import styles from './held.module.css';
import { figuresWords, notCountedWords } from './words';

const SIDE_TITLES: Readonly<Record<Side, string>> = {
  soc2: 'SOC 2 criteria',
  iso: 'ISO 27001 controls and clauses',
};

/** What is linked to what is held, how, what is left, and what to do about it first. */
export function HeldAnswer() {
  const catalog = useCatalog();
  const scope = useScope();
  const sides = sidesAcross(scope.held);
  const [wanted, setWanted] = useState<Side | null>(null);
  const side = sides.find((one) => one === wanted) ?? sides[0] ?? 'soc2';
  const result = useResult(side);
  return (
    <>
      <section className={styles.answer} aria-labelledby="held-answer">
        <div className={styles.head}>
          <h2 id="held-answer">What that leaves</h2>
          {sides.length > 1 && (
            <Segmented
              label="Framework looked at"
              options={sides.map((one) => ({ value: one, title: SIDE_TITLES[one] }))}
              value={side}
              onChange={setWanted}
            />
          )}
        </div>
        <Figures result={result} side={side} />
        <p className={styles.quiet}>
          Counted at {barWords(scope.bar)}, {basesWords(catalog, scope)}. Linked says that the same
          work or record supports both; whether it is enough is for your auditor to say.
        </p>
        {notCountedWords(result.notCounted).map((sentence) => (
          <p key={sentence} className={styles.caution}>
            {sentence}
          </p>
        ))}
        <Groups result={result} />
      </section>
      <FirstSteps side={side} result={result} />
      <HeldTable side={side} result={result} />
    </>
  );
}

function useResult(side: Side): HeldResult {
  const catalog = useCatalog();
  const { held } = useScope();
  const overlap = useOverlap();
  return useMemo(() => setAgainst(catalog, overlap, held, side), [catalog, overlap, held, side]);
}

/** A sentence and a bar for criteria, or for controls and for clauses apart. */
function Figures({ result, side }: { readonly result: HeldResult; readonly side: Side }) {
  const kinds = (['criterion', 'control', 'clause'] as const).map((kind) => ({
    kind,
    rows: result.rows.filter(({ requirement }) => requirement.kind === kind),
  }));
  const words = { criterion: 'criteria', control: 'Annex A controls', clause: 'ISMS clauses' };
  return kinds
    .filter(
      ({ kind, rows }) => rows.length > 0 || kind === (side === 'soc2' ? 'criterion' : 'control'),
    )
    .map(({ kind, rows }) => {
      const figures = heldFigures(rows);
      return (
        <div key={kind} className={styles.figures} data-held={kind}>
          <p>{figuresWords(figures, words[kind])}</p>
          <Bar figures={figures} side={side} />
        </div>
      );
    });
}

function Bar({ figures, side }: { readonly figures: HeldFigures; readonly side: Side }) {
  return (
    <div className={styles.bar} data-side={side} aria-hidden>
      {(['held', 'full', 'part', 'left'] as const).map(
        (part) =>
          figures[part] > 0 && (
            <span key={part} data-part={part} style={{ flexGrow: figures[part] }}>
              {figures[part]} {part === 'left' || part === 'held' ? part : `in ${part}`}
            </span>
          ),
      )}
    </div>
  );
}

function Groups({ result }: { readonly result: HeldResult }) {
  const catalog = useCatalog();
  return (
    <ul className={styles.groups} aria-label="By group">
      {heldGroups(result.rows).map(({ group, total, linked, held, left }) => (
        <li key={group} data-left={left > 0 || undefined}>
          {catalog.group(group)?.kind !== 'clauses' && <b>{group} </b>}
          {catalog.group(group)?.title}
          <small>
            {linked + held} of {total}, {left === 0 ? 'none left' : `${left} left`}
          </small>
        </li>
      ))}
    </ul>
  );
}
