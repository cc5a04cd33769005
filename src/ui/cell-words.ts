/** Words for the cells of a scope (`model/cells.ts`), for whoever lists differences or changes. */
import { BAR_TITLES, BASIS_TITLES } from '../catalog';
import type { Catalog } from '../catalog';
import { BARS, cellPlace, columnOfField, defaultStatus, INITIAL_SCOPE, kindOfId } from '../model';
import type {
  CategoryId,
  CellPlace,
  OwnControl,
  OwnMapping,
  Provider,
  Scope,
  ScopeStatement,
} from '../model';
import { IMPLEMENTATION_TITLES, REASON_TITLES, STATUS_TITLES, TEXT_TITLES } from '../state';
import { valuesWords } from './mapping-words';

const STATEMENT_TITLES: Readonly<Record<keyof ScopeStatement, string>> = {
  organisation: 'Organisation',
  ismsScope: 'ISMS scope and boundaries',
  stage: 'ISO 27001 audit',
  reportType: 'SOC 2 report type',
  asOf: 'Type I as of',
  from: 'Type II from',
  to: 'Type II to',
  systemBoundary: 'System boundary',
  commitments: 'Service commitments',
  systemRequirements: 'System requirements',
  customerControls: 'Expected customer controls',
};

const CHOICE_TITLES: Readonly<Record<string, string>> = {
  'stage-1': 'Stage 1',
  'stage-2': 'Stage 2',
  surveillance: 'Surveillance',
  recertification: 'Recertification',
  'type-1': 'Type I',
  'type-2': 'Type II',
  soc2: 'SOC 2 first',
  iso: 'ISO 27001 first',
};

const EMPTY = 'Empty';

/** A log may come from a file, so a key or a value may be one that nobody knows: it stands for itself. */
const titleIn = (titles: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(titles, key) ? (titles[key] ?? key) : key;

/** What a decision's field is called after an identifier, as in "A.5.1 owner". */
function fieldTitle(field: string, scope: Scope | undefined): string {
  const column = columnOfField(field);
  if (column !== undefined) {
    const title = scope?.columns.find(({ id }) => id === column)?.title;
    return title ? `“${title}”` : 'own column';
  }
  if (field === 'status') return 'decision';
  if (field === 'reasons') return 'reasons for inclusion';
  if (field === 'implementation') return 'status';
  return titleIn(TEXT_TITLES, field).toLowerCase();
}

/**
 * What a cell is called: "A.5.1 owner", "Availability", "Mapping A.5.15 with CC6.1".
 *
 * @param scope knows the titles of own columns; without it they go without
 */
export function cellTitle(key: string, catalog: Catalog, scope?: Scope): string {
  const { section, item, field } = cellPlace(key);
  switch (section) {
    case 'decision':
      return `${item} ${fieldTitle(field, scope)}`;
    case 'setting':
      return settingTitle(item, field, catalog);
    case 'statement':
      return titleIn(STATEMENT_TITLES, item);
    case 'provider':
      return `Provider ${item}`;
    case 'column':
      return 'Own column';
    case 'mapping':
      return `Mapping ${item.replace('~', ' with ')}`;
    case 'held':
      return `${item} already in place`;
    case 'control':
      return `Own control ${item}`;
    case 'retired':
      return `Identifier ${item}`;
    case 'plan':
      if (item === 'start') return 'Plan: start';
      return item === 'first' ? 'Plan: which framework first' : `Plan: weeks of ${field}`;
  }
}

function settingTitle(item: string, field: string, catalog: Catalog): string {
  if (item === 'category') return catalog.categoryTitle(field as CategoryId);
  if (item === 'bar') return 'Overlap strength';
  if (item === 'clauses') return 'ISMS clauses';
  return item === 'basis' ? `Mappings of basis ${titleIn(BASIS_TITLES, field)}` : item;
}

/**
 * What a cell says, as a person reads it.
 *
 * @param value as cells hold it; null stands for what the cell is when nothing was entered
 */
export function cellValueWords(key: string, value: string | null): string {
  const place = cellPlace(key);
  switch (place.section) {
    case 'decision':
      return decisionWords(place, value);
    case 'setting':
      return settingWords(place, value);
    case 'provider':
      return value === null ? 'Not listed' : recordWords(value, providerWords);
    case 'mapping':
      return value === null ? 'As published' : recordWords(value, mappingWords);
    case 'held':
      return value === null ? 'No' : 'Yes';
    case 'control':
      return value === null ? 'Not in the library' : recordWords(value, controlWords);
    case 'retired':
      return value === null ? 'Free' : 'Not used again';
    case 'plan':
      if (place.item === 'first') return titleIn(CHOICE_TITLES, value ?? INITIAL_SCOPE.plan.first);
      return value ?? (place.item === 'weeks' ? 'The usual' : EMPTY);
    case 'column':
      return value ?? EMPTY;
    case 'statement': {
      const isChoice = place.item === 'stage' || place.item === 'reportType';
      return isChoice && value !== null ? titleIn(CHOICE_TITLES, value) : (value ?? EMPTY);
    }
  }
}

function decisionWords({ item, field }: CellPlace, value: string | null): string {
  if (field === 'status') {
    return titleIn(STATUS_TITLES, value ?? defaultStatus(kindOfId(item)));
  }
  if (field === 'implementation') return titleIn(IMPLEMENTATION_TITLES, value ?? 'unset');
  if (field === 'reasons' && value !== null) {
    return value
      .split(',')
      .map((reason) => titleIn(REASON_TITLES, reason))
      .join(', ');
  }
  return value ?? EMPTY;
}

function settingWords({ item }: CellPlace, value: string | null): string {
  if (item === 'bar') return BAR_TITLES[BARS.find((bar) => bar === value) ?? INITIAL_SCOPE.bar];
  if (item === 'category') return value === null ? 'Not chosen' : 'Chosen';
  return value === null ? 'Counted' : 'Left out';
}

function recordWords(value: string, words: (record: never) => string): string {
  try {
    return words(JSON.parse(value) as never);
  } catch {
    return value;
  }
}

/** Everything that was said of a provider, so that two that differ read differently. */
function providerWords(provider: Provider): string {
  const { name: _, method, reportFrom, reportTo, bridgeTo, ...texts } = provider;
  const period = [reportFrom && `from ${reportFrom}`, reportTo && `to ${reportTo}`];
  const parts = [
    method === '' ? '' : method === 'carve-out' ? 'Carve-out' : 'Inclusive',
    texts.services,
    texts.regions,
    texts.expectedControls && `expected of them: ${texts.expectedControls}`,
    texts.ours && `stays with us: ${texts.ours}`,
    [texts.report, ...period].filter(Boolean).join(' '),
    bridgeTo && `bridge letter to ${bridgeTo}`,
  ];
  return parts.filter(Boolean).join('; ') || 'Listed';
}

/** Everything that was said of an own control, so that two that differ read differently. */
function controlWords(control: OwnControl): string {
  const parts = [
    control.statement,
    control.owner && `owner ${control.owner}`,
    [control.frequency, control.nature, control.type].filter(Boolean).join(', '),
    control.systems && `over ${control.systems}`,
    titleIn(IMPLEMENTATION_TITLES, control.implementation),
    control.serves.length > 0 && `serves ${control.serves.join(', ')}`,
    control.evidence.length > 0 && `evidence ${control.evidence.join(', ')}`,
    control.evidenceReference,
    control.note,
  ];
  return parts.filter(Boolean).join('; ');
}

function mappingWords(own: OwnMapping): string {
  const { rejected, reason, author, role, date, agreed, baseline } = own;
  const who = [author, role, date].filter(Boolean).join(', ');
  const parts = [
    rejected ? 'Rejected' : valuesWords(own, 'iso'),
    reason,
    who && `by ${who}`,
    agreed && 'agreed with the auditor',
    baseline && `published as: ${valuesWords(baseline, 'iso')}`,
  ];
  return parts.filter(Boolean).join('; ');
}
