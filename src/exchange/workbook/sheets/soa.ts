import { groupTitleOf, overlapTitle } from '../../../catalog';
import { decisionOn, isInScope, kindOfId, mappingsOf, servingOf } from '../../../model';
import type { Decision, InclusionReason, Overlap, OwnControl } from '../../../model';
import { IMPLEMENTATION_TITLES } from '../../../state';
import { documentHead, factLines } from '../../document-head';
import { inCatalogueOrder } from '../../scoped-controls';
import type { EvidencedData } from '../data';
import { SHEET_NAMES, SOA_COLUMNS } from '../names';
import { ownCells, ownColumns, riskColumn } from '../own-columns';
import {
  artefactNames,
  evidenceOf,
  IMPLEMENTATION_CHOICES,
  WORK_WIDTHS,
  workCells,
} from '../serving-words';
import { columnsOf, dateCell, listCell, rowOf } from '../sheet';
import type { Cell, WorkbookSheet } from '../sheet';

/** Whether a control is in the Statement of Applicability, as it is written there. */
export const APPLICABLE = {
  yes: 'Yes',
  no: 'No',
  undecided: 'Yes (not yet decided)',
  /** Before the provider's name. */
  inherited: 'Yes, operated by ',
  unnamed: 'Yes, operated by a provider not yet named',
} as const;

/** What stands for the theme of an own control that serves no Annex A control. */
export const BEYOND_ANNEX_A = 'Beyond Annex A';

const YES = 'Yes';

const WIDTHS = {
  id: 13,
  title: 34,
  theme: 15,
  applicable: 22,
  ...{ risk: 13, legal: 13, contractual: 13, business: 15 },
  ...{ inclusion: 36, exclusion: 36, riskReferences: 20, criteria: 24, overlap: 16 },
  ...WORK_WIDTHS,
} as const;

/**
 * The Statement of Applicability (ISO/IEC 27001, 6.1.3 d): every Annex A control whatever was
 * decided, then the organisation's own controls that serve none of them.
 */
export function soaSheet(data: EvidencedData): WorkbookSheet {
  const { catalog, scope, overlap, evidence } = data;
  const serving = servingOf(scope.library);
  const nameOf = artefactNames(evidence);
  const risk = riskColumn(scope.columns);
  const others = scope.columns.filter((column) => column !== risk);

  const rows = catalog.controls.map((control) => {
    const { id, title } = control;
    const decision = decisionOn(scope, id, 'control');
    const controls = serving.get(id) ?? [];
    const isIn = decision.status !== 'excluded';
    const reason = (one: InclusionReason) => (isIn && decision.reasons.includes(one) ? YES : '');
    const cells = rowOf(SOA_COLUMNS, {
      id,
      title,
      theme: groupTitleOf(catalog, control),
      applicable: applicableWords(decision),
      risk: reason('risk'),
      legal: reason('legal'),
      contractual: reason('contractual'),
      business: reason('business'),
      inclusion: isIn ? decision.justification : '',
      exclusion: isIn ? '' : decision.justification,
      riskReferences: risk ? (decision.own[risk.id] ?? '') : '',
      ...workCells(decision, controls, nameOf),
      criteria: listCell(
        inCatalogueOrder(
          catalog,
          mappingsOf(overlap, id).map(({ tsc }) => tsc),
        ),
      ),
      overlap: overlapTitle(overlap.standing.get(id), 'iso'),
    });
    return [...cells, ...ownCells(others, decision)];
  });

  const beyond = Object.values(scope.library)
    .filter(({ serves }) => !serves.some((id) => kindOfId(id) === 'control'))
    .map((control) => [
      ...beyondRow(control, overlap, evidenceOf(control, nameOf)),
      ...others.map(() => ''),
    ]);

  return {
    name: SHEET_NAMES.soa,
    above: blockOf(data),
    columns: [
      ...columnsOf(SOA_COLUMNS, WIDTHS, {
        applicable: [APPLICABLE.yes, APPLICABLE.no],
        ...{ risk: [YES], legal: [YES], contractual: [YES], business: [YES] },
        status: IMPLEMENTATION_CHOICES,
      }),
      ...ownColumns(others, Object.values(SOA_COLUMNS)),
    ],
    rows: [...rows, ...beyond],
    none: 'None: there is no control.',
  };
}

/** "Yes", "No", "Yes, operated by Example Cloud" or "Yes (not yet decided)". */
export function applicableWords({ status, provider }: Decision): string {
  if (status === 'excluded') return APPLICABLE.no;
  if (status === 'undecided') return APPLICABLE.undecided;
  if (status !== 'inherited') return APPLICABLE.yes;
  const name = provider.trim();
  return name === '' ? APPLICABLE.unnamed : `${APPLICABLE.inherited}${name}`;
}

const beyondRow = (control: OwnControl, overlap: Overlap, evidence: string): readonly Cell[] =>
  rowOf(SOA_COLUMNS, {
    id: control.id,
    title: control.statement,
    theme: BEYOND_ANNEX_A,
    applicable: APPLICABLE.yes,
    ...{ risk: '', legal: '', contractual: '', business: '' },
    inclusion: beyondWords(control, overlap),
    exclusion: '',
    riskReferences: '',
    status: IMPLEMENTATION_TITLES[control.implementation],
    controls: control.id,
    owner: control.owner,
    due: '',
    evidence: '',
    controlEvidence: evidence,
    criteria: listCell(
      control.serves.filter((id) => kindOfId(id) === 'criterion' && isInScope(overlap, id)),
    ),
    overlap: '',
    question: '',
    note: control.note,
  });

/** Why an own control is kept that no control of Annex A asks for, as far as the library says it. */
function beyondWords({ serves }: OwnControl, overlap: Overlap): string {
  const clauses = serves.filter((id) => kindOfId(id) === 'clause');
  const criteria = serves.filter((id) => kindOfId(id) === 'criterion' && isInScope(overlap, id));
  const purposes = [
    ...(clauses.length > 0 ? [`ISMS clauses ${clauses.join(', ')}`] : []),
    ...(criteria.length > 0 ? [`SOC 2 criteria ${criteria.join(', ')}`] : []),
  ];
  return purposes.length === 0
    ? 'Own control; serves no requirement in scope yet'
    : `Own control, kept for ${purposes.join(' and ')}`;
}

/** What a signed statement has above its table. */
function blockOf({ catalog, scope, scopeName, today }: EvidencedData): WorkbookSheet['above'] {
  const head = documentHead(catalog, scope, scopeName, today);
  const open = catalog.controls.filter(
    ({ id }) => decisionOn(scope, id, 'control').status === 'undecided',
  ).length;
  const { organisation, ismsScope } = scope.statement;
  const made = factLines(head).filter(([label]) => label !== 'Date');
  return [
    [
      open === 0
        ? 'Statement of Applicability'
        : `Statement of Applicability, draft: ${open} of ${catalog.controls.length} controls not yet decided`,
    ],
    ['Organisation', organisation || 'Not said yet'],
    ['ISMS scope', ismsScope || 'Not written down yet'],
    ['Version', `${scopeName}, ${head.fingerprint}`],
    ['Date', dateCell(today)],
    ['Approver', '', 'Signature', '', 'Approved on', ''],
    ['Made of', made.map(([label, value]) => `${label}: ${value}`).join('; ')],
  ];
}
