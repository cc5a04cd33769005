import type { Light } from '../light';

/**
 * Marks the rows that are lit, and says on what they are in whether others are dimmed. Outside React:
 * light changes with every row that the pointer crosses, and touches ten of some hundred.
 *
 * @param layer whose rows stay the same for as long as the function is used
 */
export function lightRows(layer: HTMLElement): (light: Light | null) => void {
  let byId: ReadonlyMap<string, HTMLElement> | undefined;
  const rows = () =>
    (byId ??= new Map(
      [...layer.querySelectorAll<HTMLElement>('[data-id]')].map((row) => [
        row.dataset.id ?? '',
        row,
      ]),
    ));
  let lit = new Set(layer.querySelectorAll<HTMLElement>('[data-lit]'));
  return (light) => {
    const next = new Set([...(light?.rows ?? [])].flatMap((id) => rows().get(id) ?? []));
    for (const row of lit) if (!next.has(row)) row.removeAttribute('data-lit');
    for (const row of next) if (!lit.has(row)) row.setAttribute('data-lit', 'true');
    lit = next;
    layer.toggleAttribute('data-dimmed', light !== null);
  };
}
