import { strengthTitle } from '../../catalog';
import { decisionOn, mappingsOf } from '../../model';
import type { Requirement } from '../../model';
import { STATUS_TITLES, useCatalog, useOverlap, useReadOnly, useScope } from '../../state';
import { missingWords } from '../../ui/missing-words';
import { decisionsFor } from './decisions';
import styles from './group.module.css';
import frame from './present.module.css';
import type { Flow } from './useFlow';
import { overlapLine, partnerOf } from './words';

/** With few partners there is room for their titles; of very many the strongest are listed. */
const TITLED_PARTNERS = 4;
const SHOWN_PARTNERS = 16;

interface CurrentRowProps {
  readonly flow: Flow;
  readonly requirement: Requirement;
}

/** The row that the room talks about: what can be decided, and everything it is linked to. */
export function CurrentRow({ flow, requirement }: CurrentRowProps) {
  const scope = useScope();
  const readOnly = useReadOnly();
  const { id, kind } = requirement;
  const decision = decisionOn(scope, id, kind);
  const choices = decisionsFor(requirement);
  const missing = missingWords(decision);
  return (
    <section className={styles.current} aria-label={`Current row, ${id}`}>
      <h2>{id}</h2>
      {choices.length === 0 ? (
        <p>Always applies: a certificate allows no exclusion among the clauses.</p>
      ) : (
        <div className={styles.choices} role="group" aria-label={`Decide on ${id}`}>
          {choices.map(({ key, status }) => (
            <button
              key={status}
              type="button"
              className={frame.button}
              aria-pressed={decision.status === status}
              aria-keyshortcuts={key}
              disabled={readOnly}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => flow.decide(status)}
            >
              <kbd aria-hidden>{key.toUpperCase()}</kbd> {STATUS_TITLES[status]}
            </button>
          ))}
        </div>
      )}
      {readOnly && <p>This scope came with a link and is read-only.</p>}
      {missing !== '' && <p className={frame.missing}>{missing}</p>}
      {decision.question !== '' && (
        <p>
          <b>Open question</b> {decision.question}
        </p>
      )}
      <Partners requirement={requirement} />
    </section>
  );
}

function Partners({ requirement }: { readonly requirement: Requirement }) {
  const catalog = useCatalog();
  const overlap = useOverlap();
  const mappings = mappingsOf(overlap, requirement.id);
  if (mappings.length === 0) return <p>{overlapLine(catalog, overlap, requirement)}</p>;
  const titled = mappings.length <= TITLED_PARTNERS;
  const shown = mappings.slice(0, SHOWN_PARTNERS);
  const more = mappings.length - shown.length;
  return (
    <>
      <h3>Shared with</h3>
      <ul className={styles.partners} data-titled={titled || undefined}>
        {shown.map((mapping) => {
          const partner = partnerOf(mapping, requirement);
          return (
            <li key={mapping.id}>
              <b>{partner}</b> <span>{strengthTitle(mapping.strength)}</span>
              {titled && <small>{catalog.requirement(partner)?.title}</small>}
            </li>
          );
        })}
      </ul>
      {more > 0 && <p>and {more} more</p>}
    </>
  );
}
