import type { Ref } from 'react';
import { loadDifferences } from '../../catalog';
import type { Difference, Phase } from '../../catalog';
import { useOverlap } from '../../state';
import { LinkedText, RequirementLinks, useLoaded } from '../../ui';
import styles from './plan.module.css';
import { isConcerned, standingsOf } from './standings';
import type { Standings } from './standings';

interface DifferencesProps {
  readonly phases: readonly Phase[];
  readonly ref: Ref<HTMLElement>;
}

const SIDES = [
  { side: 'iso', title: 'Emphasis of ISO 27001' },
  { side: 'soc2', title: 'Emphasis of SOC 2' },
] as const;

/** Where one framework asks what the other does not, held against the current scope. */
export function Differences({ phases, ref }: DifferencesProps) {
  const overlap = useOverlap();
  const { value, failed } = useLoaded(loadDifferences);
  const items = (value ?? []).map((difference) => ({
    difference,
    standings: standingsOf(overlap, difference.requirements),
  }));
  const here = items.filter(({ standings }) => isConcerned(standings));
  const elsewhere = items.filter(({ standings }) => !isConcerned(standings));
  return (
    <section className={styles.part} aria-labelledby="plan-differences" ref={ref}>
      <h2 className={styles.heading} id="plan-differences">
        Where the frameworks differ
      </h2>
      <p className={styles.lead}>
        {failed
          ? 'The differences could not be loaded. Reload to try again.'
          : 'What one framework stresses and the other does not, each with how its requirements stand in your scope. One control library cannot settle these; the plan has to.'}
      </p>
      <div className={styles.sides}>
        {SIDES.map(({ side, title }) => (
          <div key={side} className={styles.side} data-side={side}>
            <h3>{title}</h3>
            {here
              .filter(({ difference }) => difference.side === side)
              .map((item) => (
                <DifferenceItem key={item.difference.id} {...item} phases={phases} />
              ))}
          </div>
        ))}
      </div>
      {elsewhere.length > 0 && (
        <>
          <h3 className={styles.outside}>Not in your scope</h3>
          <p className={styles.lead}>
            Every requirement of these is out of scope, excluded or not relevant.
          </p>
          <div className={styles.sides}>
            {elsewhere.map((item) => (
              <DifferenceItem key={item.difference.id} {...item} phases={phases} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

interface DifferenceItemProps {
  readonly difference: Difference;
  readonly standings: Standings;
  readonly phases: readonly Phase[];
}

const STANDINGS = [
  ['shared', 'Shared'],
  ['iso', 'ISO 27001 only'],
  ['soc2', 'SOC 2 only'],
  ['out', 'Not in scope'],
] as const;

function DifferenceItem({ difference, standings, phases }: DifferenceItemProps) {
  const planned = phases.filter(({ differences }) => differences.includes(difference.id));
  return (
    <article className={styles.difference} aria-label={difference.title}>
      <h4>{difference.title}</h4>
      <p>
        <LinkedText>{difference.what}</LinkedText>
      </p>
      <p>
        <b>What to do:</b> <LinkedText>{difference.do}</LinkedText>
      </p>
      <ul className={styles.standings} aria-label="In your scope">
        {STANDINGS.map(
          ([standing, title]) =>
            standings[standing].length > 0 && (
              <li key={standing} data-standing={standing}>
                {title}: <RequirementLinks ids={standings[standing]} />
              </li>
            ),
        )}
      </ul>
      {planned.length > 0 && (
        <p className={styles.quiet}>In the plan: {planned.map(({ title }) => title).join(', ')}</p>
      )}
    </article>
  );
}
