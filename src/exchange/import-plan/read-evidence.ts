/** A list of evidence: what it is, where it is, and what it is for. */
import type { Catalog } from '../../catalog';
import type { Decision, OwnControl, Scope } from '../../model';
import { TEXT_LIMITS } from '../../state';
import { numberWords } from '../read-table/limits';
import type { Matching } from './guess';
import { ownControlNamed, requirementNamed, spellingsIn } from './identifiers';
import { ambiguousAmong } from './reading';
import type { Place, Readings } from './reading';
import type { ListRow } from './rows';
import { plainText } from './values';

interface Collected {
  readonly lines: string[];
  readonly place: Place;
}

/** Adds the evidence to what it is for; nothing that is there is taken away. */
export function readEvidenceRows(
  rows: readonly ListRow[],
  matching: Matching,
  catalog: Catalog,
  scope: Scope,
  out: Readings,
): void {
  const naming = {
    catalog,
    numbers: matching.numbers,
    column: new Set(rows.flatMap((row) => spellingsIn(row.text('id')))),
  };
  const decisions = new Map<string, Collected>();
  const controls = new Map<string, Collected>();
  for (const row of rows) {
    const [artefact, reference] = [row.text('artefact'), row.text('reference')].map(plainText);
    const line = [artefact, reference].filter(Boolean).join(': ');
    if (line === '') continue;
    for (const spelling of spellingsIn(row.text('id'))) {
      const requirement = requirementNamed(spelling, '', naming);
      const control = ownControlNamed(spelling, scope);
      const named = requirement.kind === 'unknown' ? control : requirement;
      const place = { ...row.place, column: '' };
      if (named.kind === 'ambiguous') {
        out.ambiguous.push(ambiguousAmong(spelling, place, named.ids));
      } else if (named.kind !== 'known') {
        const why = 'is no requirement, and no own control of the library';
        out.unknown.push({ text: spelling, place, why });
      } else collect(requirement.kind === 'unknown' ? controls : decisions, named.id, line, place);
    }
  }
  for (const [id, { lines, place }] of decisions) {
    put(out, id, place, addedTo(scope.decisions[id]?.evidence ?? '', lines), (text) => {
      out.decisions.push({
        ...{ id, place, field: 'evidence' },
        set: (decision: Decision) => ({ ...decision, evidence: text }),
        say: (decision: Decision) => plainText(decision.evidence),
      });
    });
  }
  for (const [id, { lines, place }] of controls) {
    put(out, id, place, addedTo(scope.library[id]?.evidenceReference ?? '', lines), (text) => {
      out.controls.push({
        ...{ id, place, field: 'evidenceReference' },
        set: (control: OwnControl) => ({ ...control, evidenceReference: text }),
        say: (control: OwnControl) => plainText(control.evidenceReference),
      });
    });
  }
}

function collect(into: Map<string, Collected>, id: string, line: string, place: Place): void {
  const known = into.get(id);
  if (!known) into.set(id, { lines: [line], place });
  else if (!known.lines.includes(line)) known.lines.push(line);
}

/** What stands there already, with the lines that it does not have. */
const addedTo = (present: string, lines: readonly string[]): string =>
  [present, ...lines.filter((line) => !present.split('\n').includes(line))]
    .filter(Boolean)
    .join('\n');

function put(out: Readings, id: string, place: Place, text: string, take: (text: string) => void) {
  if (text.length <= TEXT_LIMITS.words) take(text);
  else {
    const most = numberWords(TEXT_LIMITS.words);
    out.puzzling.push({
      text: id,
      place,
      why: `would have evidence of more than ${most} characters`,
    });
  }
}
