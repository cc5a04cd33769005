import { barWords, basesWords } from '../../catalog';
import type { Side } from '../../model';
import {
  standingFacet,
  STANDINGS,
  useActions,
  useApp,
  useCatalog,
  useOverlap,
  useScope,
} from '../../state';
import type { ShownStanding } from '../../state';
import styles from './summary.module.css';

/** One part of a bar: what it counts, how it is called, and the test hook for its figure. */
interface Part {
  readonly standing: ShownStanding;
  readonly title: string;
  readonly count: number;
  readonly hook?: string;
}

interface SummaryProps {
  /** In less height, above a screen that has no columns to stand over. */
  readonly compact?: boolean;
}

/** The figures of the scope: one proportional bar over each column, each with its own denominator. */
export function Summary({ compact = false }: SummaryProps) {
  const catalog = useCatalog();
  const scope = useScope();
  const { figures } = useOverlap();
  return (
    <section className={styles.strip} aria-label="Figures" data-compact={compact || undefined}>
      <Bar
        side="iso"
        title="ISO 27001 Annex A"
        of={`of ${figures.controls} controls`}
        parts={[
          {
            standing: 'shared',
            title: 'shared',
            count: figures.sharedControls,
            hook: 'shared-controls',
          },
          { standing: 'only', title: 'ISO 27001 only', count: figures.isoOnly, hook: 'iso-only' },
          {
            standing: 'not-applicable',
            title: 'not applicable',
            count: figures.controlsNotApplicable,
          },
        ]}
      />
      <p className={styles.mappings}>
        <strong data-count="mappings">{figures.mappings}</strong>
        <span>
          {figures.mappings === 1 ? 'mapping' : 'mappings'} at {barWords(scope.bar)},{' '}
          {basesWords(catalog, scope)}
        </span>
      </p>
      <Bar
        side="soc2"
        title="SOC 2"
        of={`of ${figures.criteria} criteria in scope`}
        // There at nought too: the strip keeps its height, and the graph its place, as they change.
        note={
          scope.countClauses
            ? `${figures.sharedThroughClausesOnly} through clauses only`
            : undefined
        }
        parts={[
          {
            standing: 'shared',
            title: 'shared',
            count: figures.sharedCriteria,
            hook: 'shared-criteria',
          },
          { standing: 'only', title: 'SOC 2 only', count: figures.soc2Only, hook: 'soc2-only' },
          { standing: 'not-applicable', title: 'not relevant', count: figures.criteriaNotRelevant },
        ]}
      />
    </section>
  );
}

interface BarProps {
  readonly side: Side;
  readonly title: string;
  readonly of: string;
  readonly parts: readonly Part[];
  readonly note?: string | undefined;
}

/** A click on a segment looks at it alone; the ticks under the bar show and hide each part. */
function Bar({ side, title, of, parts, note }: BarProps) {
  const actions = useActions();
  const hidden = useApp(({ view }) => view.hidden);
  const facets = STANDINGS.map((standing) => standingFacet(side, standing));
  return (
    <div className={styles.bar} data-side={side}>
      <h2 className={styles.head}>
        <span>{title}</span> <small>{of}</small>
      </h2>
      <div className={styles.track} aria-hidden>
        {parts.map(
          ({ standing, count, title: name }) =>
            count > 0 && (
              <button
                key={standing}
                type="button"
                // The ticks below do the same by keyboard.
                tabIndex={-1}
                className={styles.part}
                data-standing={standing}
                data-off={hidden.includes(standingFacet(side, standing)) || undefined}
                title={`${count} ${name}: click to look at these alone`}
                style={{ flexGrow: count }}
                onClick={() => actions.showOnly(standingFacet(side, standing), facets)}
              />
            ),
        )}
      </div>
      <div className={styles.parts} role="group" aria-label={`Show in ${title}`}>
        {parts.map(({ standing, count, title: name, hook }) => {
          const facet = standingFacet(side, standing);
          return (
            <label
              key={standing}
              className={styles.tick}
              data-count-zero={count === 0 || undefined}
              title={note && standing === 'shared' ? note : undefined}
            >
              <input
                type="checkbox"
                checked={!hidden.includes(facet)}
                onChange={() => actions.toggleFacet(facet)}
              />
              <span className={styles.swatch} data-standing={standing} aria-hidden />
              <b data-count={hook}>{count}</b> <span>{name}</span>
            </label>
          );
        })}
        {note && <span className={styles.note}>{note}</span>}
      </div>
    </div>
  );
}
