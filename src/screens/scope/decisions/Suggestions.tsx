import { useMemo } from 'react';
import { useScope } from '../../../state';

interface SuggestionsProps {
  /** Identifiers of the two lists. */
  readonly owners: string;
  readonly providers: string;
}

/** Names given so far, for the fields of every row. */
export function Suggestions({ owners, providers }: SuggestionsProps) {
  const scope = useScope();
  const names = useMemo(
    () =>
      [...new Set(Object.values(scope.decisions).map(({ owner }) => owner))]
        .filter((name) => name !== '')
        .sort(),
    [scope.decisions],
  );
  return (
    <>
      <datalist id={owners}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id={providers}>
        {scope.providers.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
