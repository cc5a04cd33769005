import { barWords, basesWords } from '../../catalog';
import { documentHead, factLines } from '../../exchange/document-head';
import { graphPicture } from '../../exchange/graph-picture';
import { matrixPicture } from '../../exchange/matrix-picture';
import type { Caption, Picture } from '../../exchange/picture';
import type { IsoDate } from '../../model';
import { graphDrawing } from './graph-drawing';
import type { MiddleColumn } from './graph-drawing';
import { matrixDrawing } from './matrix-drawing';
import { hiddenWords } from './pictured';
import type { Pictured } from './pictured';

export type Subject = 'graph' | 'matrix';

const TITLES: Readonly<Record<Subject | 'middle', string>> = {
  graph: 'ISO 27001 and SOC 2, and the mappings between them',
  middle: 'own controls, and what they serve of ISO 27001 and SOC 2',
  matrix: 'ISO 27001 by SOC 2, and the strength of each mapping',
};

export interface PictureAsked {
  readonly subject: Subject;
  readonly pictured: Pictured;
  readonly scopeName: string;
  readonly today: IsoDate;
  readonly middle?: MiddleColumn | undefined;
}

/** A picture of the graph or of the matrix, with where it comes from and what it leaves out. */
export function makePicture({ subject, middle, ...asked }: PictureAsked): Picture {
  const title = TITLES[subject === 'graph' && middle ? 'middle' : subject];
  const caption = captionOf(title, asked);
  return subject === 'matrix'
    ? matrixPicture(matrixDrawing(asked.pictured), caption)
    : graphPicture(graphDrawing(asked.pictured, { middle }), caption);
}

function captionOf(
  title: string,
  { pictured, scopeName, today }: Pick<PictureAsked, 'pictured' | 'scopeName' | 'today'>,
): Caption {
  const { catalog, scope, overlap } = pictured;
  const { figures } = overlap;
  const head = documentHead(catalog, scope, scopeName, today);
  const figure =
    `${figures.sharedControls} of ${figures.controls} Annex A controls and ` +
    `${figures.sharedCriteria} of ${figures.criteria} criteria in scope are shared ` +
    `at ${barWords(scope.bar)}, ${basesWords(catalog, scope)}, by ${figures.mappings} mappings.`;
  const facts = factLines(head).map(([label, value]) => `${label}: ${value}`);
  const hidden = hiddenWords(pictured);
  return {
    title: `${scopeName}: ${title}`,
    lines: [figure, facts.join('. '), ...(hidden ? [hidden] : [])],
    description: [figure, hidden].filter(Boolean).join(' '),
  };
}
