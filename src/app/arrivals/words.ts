/** What a scope that came in holds, and how it differs, in sentences. */
import { listed } from '../../catalog';
import type { Catalog } from '../../catalog';
import { cellPlace, cellsOf } from '../../model';
import type { CellPlace, Scope } from '../../model';
import { arrivalOf } from '../../state/arrivals';
import type { Visitor } from '../../state';

/** What a person would count a cell as. */
const KINDS = ['decision', 'text', 'mapping', 'other'] as const;
type Kind = (typeof KINDS)[number];

const ONE_AND_MORE: Readonly<Record<Kind, readonly [string, string]>> = {
  decision: ['decision', 'decisions'],
  text: ['text', 'texts'],
  mapping: ['own mapping', 'own mappings'],
  other: ['other entry', 'other entries'],
};

const CHOICE_FIELDS = ['reasons', 'implementation', 'due'];
const STATEMENT_CHOICES = ['stage', 'reportType', 'asOf', 'from', 'to'];

function kindOf({ section, item, field }: CellPlace): Kind {
  if (section === 'decision') {
    if (field === 'status') return 'decision';
    return CHOICE_FIELDS.includes(field) ? 'other' : 'text';
  }
  if (section === 'statement') return STATEMENT_CHOICES.includes(item) ? 'other' : 'text';
  return section === 'mapping' ? 'mapping' : 'other';
}

/** "12 decisions, 3 texts and 1 own mapping"; empty when there is none. */
function countWords(places: readonly CellPlace[]): string {
  const counts = KINDS.map((kind) => ({
    kind,
    count: places.filter((place) => kindOf(place) === kind).length,
  }));
  return listed(
    counts
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => `${count} ${ONE_AND_MORE[kind][count === 1 ? 0 : 1]}`),
  );
}

/** "40 decisions, 31 texts and 2 own mappings, on Security and Availability." */
export function holdsWords(scope: Scope, catalog: Catalog): string {
  const places = [...cellsOf(scope).keys()].map(cellPlace);
  const said = places.filter(({ section }) => section !== 'setting');
  const categories = ['security' as const, ...scope.categories].map(catalog.categoryTitle);
  return `${countWords(said) || 'No decisions yet'}, on ${listed(categories)}.`;
}

/** "12 decisions and 3 texts differ from yours." @param differences what `differencesFrom` found */
export function differWords(differences: readonly CellPlace[]): string {
  if (differences.length === 0) return 'It says the same as yours.';
  const verb = differences.length === 1 ? 'differs' : 'differ';
  return `${countWords(differences)} ${verb} from yours.`;
}

/** When it was saved and who changed it last, as far as it says; empty when it does not. */
export function madeWords(visitor: Visitor): string {
  const { savedAt } = arrivalOf(visitor);
  const last = visitor.scope.log.at(-1);
  const saved = savedAt ? `Saved ${timeWords(savedAt)}.` : '';
  const changed = last
    ? `Last change ${last.by ? `by ${last.by} ` : ''}${timeWords(last.at)}.`
    : '';
  return [saved, changed].filter(Boolean).join(' ');
}

/** What is missing from it, a sentence each. */
export function limitWords(visitor: Visitor): readonly string[] {
  const { carries, leftOut, newer } = arrivalOf(visitor);
  const sentences: string[] = [];
  if (carries !== 'everything') {
    sentences.push(
      'It carries no texts: justifications, notes and names were left out of the link.',
    );
  }
  if (newer) {
    sentences.push(
      'A newer version of Common Ground wrote it; what this version does not know is not shown.',
    );
  }
  if (leftOut.length > 0) {
    const shown = leftOut.slice(0, 5).join(', ');
    const more = leftOut.length > 5 ? ` and ${leftOut.length - 5} more` : '';
    sentences.push(`Left out, because this version does not know it: ${shown}${more}.`);
  }
  return sentences;
}

const timeWords = (time: string): string => {
  const date = new Date(time);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(date);
  const hour = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(date);
  return `on ${day} at ${hour}`;
};
