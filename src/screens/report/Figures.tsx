import { barWords, basesWords } from '../../catalog';
import { graphNodes } from '../../exchange/graph-picture';
import { LIGHT_COLOURS } from '../../exchange/picture';
import { INITIAL_VIEW } from '../../state';
import { counted } from '../../ui/counted';
import { graphDrawing } from '../pictures/graph-drawing';
import { overviewOf } from '../pictures/pictured';
import type { ReportFacts } from './facts';
import type { PartProps } from './parts';
import styles from './report.module.css';
import { SvgDrawing } from './SvgDrawing';

/** So wide that its texts have the size of those beside it on A4. Pixels. */
const WIDTH_OF_OVERVIEW = 760;
/** Of a card with the gap under it, and of what is above and below them all. */
const ROOM_OF = { card: 56, rest: 90, least: 520 } as const;

/** The figures with their bar and basis, and the overview they come from. */
export function FiguresPart({ facts }: PartProps) {
  const { catalog, scope, overlap } = facts;
  const { figures } = overlap;
  const series = catalog.groups.filter(({ id, side }) => side === 'soc2' && hasMembers(facts, id));
  const room = {
    width: WIDTH_OF_OVERVIEW,
    height: Math.max(ROOM_OF.least, ROOM_OF.rest + ROOM_OF.card * series.length),
  };
  const drawing = graphDrawing(overviewOf({ catalog, scope, overlap, view: INITIAL_VIEW }), {
    room,
  });
  const { nodes, height } = graphNodes(drawing);
  const bar = `at ${barWords(scope.bar)}, ${basesWords(catalog, scope)}`;
  return (
    <>
      <p>
        Counted {bar}: {counted(figures.mappings, 'mapping')}. A requirement is shared when at least
        one of them links it to a requirement of the other framework.
      </p>
      <Bar
        title="ISO 27001 Annex A"
        of={counted(figures.controls, 'control')}
        parts={[
          { count: figures.sharedControls, title: 'shared', fill: LIGHT_COLOURS['--shared'] },
          { count: figures.isoOnly, title: 'ISO 27001 only', fill: LIGHT_COLOURS['--iso-only'] },
          {
            count: figures.controlsNotApplicable,
            title: 'not applicable',
            fill: LIGHT_COLOURS['--na'],
          },
        ]}
      />
      <Bar
        title="SOC 2"
        of={`${counted(figures.criteria, 'criterion', 'criteria')} in the categories chosen`}
        parts={[
          { count: figures.sharedCriteria, title: 'shared', fill: LIGHT_COLOURS['--shared'] },
          { count: figures.soc2Only, title: 'SOC 2 only', fill: LIGHT_COLOURS['--soc2-only'] },
          {
            count: figures.criteriaNotRelevant,
            title: 'not relevant',
            fill: LIGHT_COLOURS['--na'],
          },
        ]}
      />
      <p>
        {figures.sharedThroughClausesOnly > 0 &&
          `${counted(figures.sharedThroughClausesOnly, 'criterion is', 'criteria are')} shared through ISMS clauses only. `}
        {scope.countClauses
          ? 'ISMS clauses count as partners of criteria; they are not among the Annex A figures.'
          : 'ISMS clauses are not counted.'}
      </p>
      <figure className={styles.figure}>
        <SvgDrawing
          label="Overview: themes and clauses linked to series of criteria"
          width={room.width}
          height={height}
          nodes={nodes}
        />
        <figcaption>
          Themes of Annex A and the ISMS clauses on the left, series of criteria on the right. The
          width of a ribbon is the number of mappings between them, {bar}.
        </figcaption>
      </figure>
    </>
  );
}

const hasMembers = ({ catalog, overlap }: ReportFacts, group: string): boolean =>
  catalog.members(group).some(({ id }) => overlap.standing.get(id)?.overlap !== 'outside');

interface BarProps {
  readonly title: string;
  readonly of: string;
  readonly parts: readonly {
    readonly count: number;
    readonly title: string;
    readonly fill: string;
  }[];
}

const WIDTH = 600;

/** Drawn, and not a background, which a printer may leave out. */
function Bar({ title, of, parts }: BarProps) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const widthOf = (number: number) => (total === 0 ? 0 : (WIDTH * number) / total);
  const words = parts.map((part) => `${part.count} ${part.title}`).join(', ');
  return (
    <div className={styles.bars}>
      <p>
        <b>{title}</b>, {of}
      </p>
      <svg role="img" aria-label={`${title}: ${words}`} viewBox={`0 0 ${WIDTH} 12`} width="100%">
        {parts.map((part, index) => (
          <rect
            key={part.title}
            x={parts.slice(0, index).reduce((sum, one) => sum + widthOf(one.count), 0)}
            width={Math.max(0, widthOf(part.count) - 1.5)}
            height={12}
            fill={part.fill}
          />
        ))}
      </svg>
      <ul>
        {parts.map((part) => (
          <li key={part.title}>
            <svg width="10" height="10" aria-hidden>
              <rect width="10" height="10" rx="2" fill={part.fill} />
            </svg>{' '}
            <b>{total === 0 ? '–' : part.count}</b> {part.title}
          </li>
        ))}
      </ul>
    </div>
  );
}
