import { decisionOn, isAskedFor, kindOfId, servingOf } from '../../../model';
import type { OwnControl } from '../../../model';
import { IMPLEMENTATION_TITLES } from '../../../state';
import { FREQUENCY_TITLES, NATURE_TITLES, TYPE_TITLES } from '../../../ui/control-words';
import type { EvidencedData } from '../data';
import {
  CONTROL_COLUMNS,
  MATRIX_COLUMNS,
  NO_OWN_CONTROL,
  NOT_RELEVANT,
  SHEET_NAMES,
} from '../names';
import { artefactNames, evidenceOf, IMPLEMENTATION_CHOICES } from '../serving-words';
import { columnsOf, listCell, rowOf } from '../sheet';
import type { Cell, WorkbookSheet } from '../sheet';

const WIDTHS = {
  id: 13,
  statement: 60,
  systems: 28,
  iso: 26,
  soc2: 24,
  outside: 18,
  evidence: 34,
  reference: 30,
};
const CHOICES = {
  frequency: Object.values(FREQUENCY_TITLES),
  nature: Object.values(NATURE_TITLES),
  type: Object.values(TYPE_TITLES),
  status: IMPLEMENTATION_CHOICES,
};

/** The control library, one own control a row. */
export function controlsSheet({ scope, overlap, evidence }: EvidencedData): WorkbookSheet {
  const nameOf = artefactNames(evidence);
  const serves = (control: OwnControl, side: 'iso' | 'soc2') =>
    listCell(control.serves.filter((id) => (kindOfId(id) === 'criterion') === (side === 'soc2')));
  return {
    name: SHEET_NAMES.controls,
    above: [],
    columns: columnsOf(CONTROL_COLUMNS, { ...WIDTHS, note: 30 }, CHOICES, 16),
    rows: Object.values(scope.library).map((control) =>
      rowOf(CONTROL_COLUMNS, {
        id: control.id,
        statement: control.statement,
        owner: control.owner,
        ...natureOf(control),
        systems: control.systems,
        status: IMPLEMENTATION_TITLES[control.implementation],
        iso: serves(control, 'iso'),
        soc2: serves(control, 'soc2'),
        outside: listCell(control.serves.filter((id) => !isAskedFor(overlap, id))),
        evidence: listCell(control.evidence.map(nameOf)),
        reference: control.evidenceReference,
        note: control.note,
      }),
    ),
    none: 'None: the control library is empty.',
  };
}

/**
 * The control matrix that a service auditor tests from: a row for each criterion and own control
 * that serves it, and one for each criterion that none serves.
 */
export function matrixSheet(data: EvidencedData): WorkbookSheet {
  const { catalog, scope, overlap, evidence } = data;
  const serving = servingOf(scope.library);
  const nameOf = artefactNames(evidence);
  const rows = catalog.criteria.flatMap(({ id, title, category }): readonly Cell[][] => {
    const standing = overlap.standing.get(id)?.overlap;
    if (standing === undefined || standing === 'outside') return [];
    const start = { criterion: id, title, category: catalog.categoryTitle(category) };
    const alone = (statement: string) => [
      [...rowOf(MATRIX_COLUMNS, { ...BLANK, ...start, statement })],
    ];
    if (standing === 'not-applicable') {
      const { justification } = decisionOn(scope, id, 'criterion');
      return alone(`${NOT_RELEVANT}${justification || 'no reason given yet'}`);
    }
    const controls = serving.get(id);
    if (!controls) return alone(NO_OWN_CONTROL);
    return controls.map((control) => [
      ...rowOf(MATRIX_COLUMNS, {
        ...start,
        control: control.id,
        statement: control.statement,
        ...natureOf(control),
        systems: control.systems,
        owner: control.owner,
        evidence: evidenceOf(control, nameOf),
        status: IMPLEMENTATION_TITLES[control.implementation],
        iso: listCell(
          control.serves.filter((one) => kindOfId(one) !== 'criterion' && isAskedFor(overlap, one)),
        ),
      }),
    ]);
  });
  return {
    name: SHEET_NAMES.matrix,
    above: [],
    columns: columnsOf(
      MATRIX_COLUMNS,
      {
        criterion: 11,
        title: 36,
        category: 20,
        control: 13,
        statement: 60,
        systems: 28,
        evidence: 40,
        iso: 26,
      },
      {},
      15,
    ),
    rows,
    none: 'None: no criterion is in scope.',
  };
}

const BLANK: Readonly<Record<keyof typeof MATRIX_COLUMNS, string>> = {
  ...{ criterion: '', title: '', category: '', control: '', statement: '', type: '', nature: '' },
  ...{ frequency: '', systems: '', owner: '', evidence: '', status: '', iso: '' },
};

const natureOf = ({ frequency, nature, type }: OwnControl) => ({
  frequency: frequency === '' ? '' : FREQUENCY_TITLES[frequency],
  nature: nature === '' ? '' : NATURE_TITLES[nature],
  type: type === '' ? '' : TYPE_TITLES[type],
});
