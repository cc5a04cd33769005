import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shippedCatalog as catalog } from '../../src/catalog';
import type { Scope } from '../../src/model';
import WhatIf from '../../src/screens/scope/what-if/WhatIf';
import { bruteForceFigures } from '../fixtures/brute-force';
import { scopeOf } from '../fixtures/examples';
import { renderApp } from './render';

const choices = () => within(screen.getAllByRole('table')[0]!);
const line = (title: string) =>
  [...choices().getByRole('rowheader', { name: title }).closest('tr')!.cells].map(
    ({ textContent }) => textContent,
  );
const choose = (title: string) => choices().getByRole('button', { name: `Choose: ${title}` });
const openCombinations = () => screen.getByRole('button', { name: /^Several SOC 2 categories/ });

/** The two changes of figures as they should be shown, counted pair by pair. */
function figuresByHand(before: Scope, after: Scope): readonly string[] {
  const [b, a] = [bruteForceFigures(catalog, before), bruteForceFigures(catalog, after)];
  const from = (was: string, is: string) => (was === is ? is : `${was} → ${is}`);
  return [
    `${from(`${b.sharedControls}`, `${a.sharedControls}`)} of 93`,
    from(`${b.sharedCriteria} of ${b.criteria}`, `${a.sharedCriteria} of ${a.criteria}`),
  ];
}

describe('what each choice would do', () => {
  it('is, for Availability on the guide alone, three criteria with two linked at once', () => {
    renderApp(<WhatIf />);
    const now = scopeOf({ bases: ['guide'] });
    expect(line('Add Availability').slice(1, 6)).toEqual([
      '+3',
      '2 of 3',
      '+2',
      ...figuresByHand(now, { ...now, categories: ['availability'] }),
    ]);
  });

  it.each([
    ['Strong', { bar: 'strong' }],
    ['Any strength', { bar: 'any' }],
    ['Add Privacy', { categories: ['privacy'] }],
    ['Without basis Editorial', { bases: ['guide'] }],
    ['Leave out ISMS clauses', { countClauses: false }],
  ] as const)('shows the figures of %s before and after', (title, change) => {
    const now = scopeOf({ bases: ['guide', 'editorial'] });
    renderApp(<WhatIf />, { scope: now });
    expect(line(title).slice(4, 6)).toEqual(figuresByHand(now, { ...now, ...change }));
  });

  it('says what would be lost', () => {
    renderApp(<WhatIf />, { scope: { categories: ['availability'] } });
    expect(line('Leave out Availability').slice(1, 4)).toEqual(['−3', '–', '−2']);
  });

  it('marks what stands already', () => {
    renderApp(<WhatIf />);
    expect(line('Moderate and up').at(-1)).toBe('as it is now');
  });

  it('chooses in one step to undo, and is worked out anew', async () => {
    const app = renderApp(<WhatIf />);
    await app.user.click(choose('Strong'));
    expect(app.scope().bar).toBe('strong');
    expect(line('Strong').at(-1)).toBe('as it is now');
    await app.user.click(choose('Without basis Guide'));
    expect(app.scope().bases).toEqual([]);
    await app.user.click(choose('Leave out ISMS clauses'));
    expect(app.scope().countClauses).toBe(false);
    app.actions.undo();
    await waitFor(() => expect(app.scope().countClauses).toBe(true));
    expect(app.scope().bases).toEqual([]);
  });

  it('follows a decision', async () => {
    const app = renderApp(<WhatIf />, { scope: { bases: ['guide', 'editorial'] } });
    const before = line('Strong').slice(3, 6);
    app.actions.setStatus(['A.5.15', 'A.5.16'], 'excluded');
    await waitFor(() => expect(line('Strong').slice(3, 6)).not.toEqual(before));
    const now = app.scope();
    expect(line('Strong').slice(4, 6)).toEqual(figuresByHand(now, { ...now, bar: 'strong' }));
  });

  it('shows combinations of categories, and takes one in one step', async () => {
    const app = renderApp(<WhatIf />, { scope: { categories: ['privacy'] } });
    await app.user.click(openCombinations());
    const title = 'Security, Availability, Confidentiality';
    expect(line(title).slice(1, 3)).toEqual(['+5, −18', '2 of 5']);
    await app.user.click(choose(title));
    expect(app.scope().categories).toEqual(['availability', 'confidentiality']);
    app.actions.undo();
    expect(app.scope().categories).toEqual(['privacy']);
  });

  it('leads to the presets', async () => {
    const app = renderApp(<WhatIf />);
    await app.user.click(screen.getByRole('button', { name: 'Open presets' }));
    expect(app.view().part).toBe('presets');
  });

  it('chooses nothing in a scope that came with a link', () => {
    renderApp(<WhatIf />, {
      state: { visitor: { id: 'theirs01', name: 'Theirs', scope: scopeOf() } },
    });
    expect(choose('Strong')).toBeDisabled();
  });
});
