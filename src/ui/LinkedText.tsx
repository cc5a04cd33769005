import { Fragment } from 'react';
import { useCatalog } from '../state';
import { RequirementLink } from './RequirementLink';

/** Identifiers as they stand in notes; a number alone could be anything, so clauses are not found. */
const IDENTIFIER = /\b((?:A\.\d\.\d{1,2})|(?:CC|A|C|PI|P)\d\.\d)\b/;

/** A text in which every known identifier leads to what it names. */
export function LinkedText({ children }: { readonly children: string }) {
  const catalog = useCatalog();
  // Splitting by a pattern with one group puts the identifiers at the odd places.
  return children
    .split(IDENTIFIER)
    .map((part, index) =>
      index % 2 === 1 && catalog.requirement(part) ? (
        <RequirementLink key={index} id={part} />
      ) : (
        <Fragment key={index}>{part}</Fragment>
      ),
    );
}
