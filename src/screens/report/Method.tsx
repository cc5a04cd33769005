import { BASIS_TITLES, basesPresent } from '../../catalog';
import { BASES } from '../../model';
import { counted } from '../../ui/counted';
import { Table } from './parts';
import type { PartProps } from './parts';

/** Where everything comes from. */
export function MethodPart({ facts }: PartProps) {
  const { catalog, scope, overlap, head } = facts;
  const present = basesPresent(catalog, scope);
  const words = {
    guide:
      'Pairs of a published mapping guide, which calls all of them high overlap. Their exact strength, relationship and rationale are a reading of this project.',
    editorial: 'Judgements of this project, by a written method, reviewed a second time.',
    yours: 'Mappings that the organisation added or changed, each with its author and reason.',
  } as const;
  return (
    <>
      <p>
        Frameworks: {head.frameworks}. {counted(catalog.controls.length, 'control')} of Annex A,{' '}
        {counted(catalog.clauses.length, 'clause')} of the management system,{' '}
        {counted(catalog.criteria.length, 'criterion', 'criteria')}. Crosswalk version{' '}
        {head.crosswalk}: the number of published mappings, and a mark of what they say.
      </p>
      <p>
        A mapping joins a control or a clause with a criterion. Its relationship and rationale
        follow NIST IR 8477; its strength is a whole number from 1 to 10: weak up to 3, moderate up
        to 6, strong from 7. A mapping counts when both ends are in scope, it is strong enough, and
        its basis is chosen.
      </p>
      <Table
        columns={['Basis', 'Counted', 'What it is']}
        widths={['16%', '14%']}
        numbers={[1]}
        rows={BASES.filter((basis) => present.includes(basis)).map((basis) => ({
          key: basis,
          cells: [
            BASIS_TITLES[basis],
            scope.bases.includes(basis)
              ? overlap.active.filter((mapping) => mapping.basis === basis).length
              : 'not chosen',
            words[basis],
          ],
        }))}
      />
      <p>
        Identifiers and titles of controls are as published; criteria have short titles of this
        project. No text of ISO/IEC or the AICPA is reproduced, and neither has a part in this. The
        fingerprint of the scope is equal for equal scopes, so that two documents can be told to be
        of the same; it is no seal.
      </p>
    </>
  );
}

/** What must not be read into it. */
export const LimitsPart = () => (
  <ul>
    <li>
      A link between two requirements says that the same evidence can serve both. It does not say
      that either is fulfilled.
    </li>
    <li>
      Decisions, statuses and reasons are those the organisation entered. Nobody has examined them
      in making this report.
    </li>
    <li>
      A requirement without a decision counts as applicable and is marked undecided. A reason that
      nobody wrote is marked missing.
    </li>
    <li>
      This report is no Statement of Applicability, no description of the system and no advice on an
      audit. The certification body and the CPA firm decide.
    </li>
    <li>
      Left out here: the mappings one by one, the control matrix with its evidence, the evidence
      requests, the tasks and the decision log. They are in the workbook.
    </li>
    <li>
      Not in the app at all: the risk assessment and treatment plan, records of internal audit and
      management review, populations and samples, tests and their results, and what the system
      description says of services, incidents and changes (DC 1, DC 4, DC 9).
    </li>
  </ul>
);
