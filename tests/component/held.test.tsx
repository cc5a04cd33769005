import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadEvidence, shippedCatalog as catalog } from '../../src/catalog';
import type { Crosswalk, Scope } from '../../src/model';
import Held from '../../src/screens/scope/held/Held';
import { countedMapping, partInScope } from '../fixtures/brute-force';
import { decision, scopeOf } from '../fixtures/examples';
import { smallCatalog } from '../fixtures/small-catalog';
import { catchDownloads } from './downloads';
import { renderApp } from './render';

const evidence = await loadEvidence();
const ISO = [...catalog.controls, ...catalog.clauses].map(({ id }) => id);
const COMMON = catalog.criteria.filter(({ category }) => category === 'security');

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const figures = (kind: string) =>
  document.querySelector(`[data-held="${kind}"] p`)?.textContent ?? '';
const row = (id: string) => screen.getByRole('row', { name: new RegExp(`^${id} `) });
const list = (name: string) => screen.queryByRole('list', { name });

/** What the sentence about the criteria should say, counted pair by pair. */
function criteriaByHand(crosswalk: Crosswalk, scope: Scope): string {
  let [total, full, part, left] = [0, 0, 0, 0];
  for (const { id } of crosswalk.criteria) {
    if (partInScope(crosswalk, scope, id) !== 'in') continue;
    total += 1;
    const links = scope.held.flatMap((iso) => countedMapping(crosswalk, scope, iso, id) ?? []);
    const inFull = links.some(({ relationship }) => ['equal', 'superset'].includes(relationship));
    if (links.length === 0) left += 1;
    else if (inFull) full += 1;
    else part += 1;
  }
  const are = (count: number) => (count === 1 ? 'is' : 'are');
  const linked = full + part;
  return (
    `Of ${total} criteria in scope, ${linked} ${are(linked)} linked from what you hold: ` +
    `${full} in full, ${part} in part; ${left === 0 ? 'none is' : `${left} ${are(left)}`} left.`
  );
}

describe('saying what is held', () => {
  it('begins with what to do', () => {
    renderApp(<Held />);
    expect(screen.getByText(/^Say what you already have/)).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('holds every control and clause with ISO 27001, in one step to undo', async () => {
    const app = renderApp(<Held />);
    await app.user.click(button(/^We hold ISO 27001/));
    expect([...app.scope().held].sort()).toEqual([...ISO].sort());
    expect(app.store.getState().lastChange).toBe('set what we already have');
    expect(screen.getByText(/speaks for the certificate’s scope only/)).toBeVisible();
    expect(figures('criterion')).toBe(criteriaByHand(catalog, app.scope()));
    app.actions.undo();
    expect(app.scope().held).toEqual([]);
  });

  it('ticks off an exclusion of the certificate', async () => {
    const app = renderApp(<Held />, { catalog: smallCatalog });
    await app.user.click(button(/^We hold ISO 27001/));
    expect(app.scope().held).toHaveLength(7);
    expect(row('CC6.4')).toHaveAttribute('data-standing', 'part');
    await app.user.click(button('Tick off exclusions'));
    await app.user.type(screen.getByRole('searchbox', { name: 'Filter controls' }), '7.4');
    const ticks = screen.getByRole('group', { name: 'Controls in the certificate' });
    await app.user.click(within(ticks).getByRole('checkbox'));
    expect(app.scope().held).toEqual(['9.2', 'A.5.1', 'A.5.2', 'A.5.9', 'A.5.10', 'A.8.30']);
    expect(row('CC6.4')).toHaveAttribute('data-standing', 'left');
    expect(screen.getByText('Controls the certificate leaves out: 1')).toBeVisible();
    expect(figures('criterion')).toBe(criteriaByHand(smallCatalog, app.scope()));
  });

  it('holds the common criteria with SOC 2 Security, and further categories when pressed', async () => {
    const app = renderApp(<Held />, {
      catalog: smallCatalog,
      scope: { categories: ['availability'] },
    });
    await app.user.click(button(/^We hold SOC 2 Security/));
    expect(app.scope().held).toEqual(['CC1.1', 'CC6.1', 'CC6.4']);
    // A.5.1 asks the same as CC1.1; A.5.2 has all of CC6.1 and more; A.5.9 and A.7.4 overlap.
    expect(figures('control')).toBe(
      'Of 6 Annex A controls in scope, 4 are linked from what you hold: 1 in full, 3 in part; 2 are left.',
    );
    expect(figures('clause')).toMatch(/^Of 1 ISMS clauses in scope, 1 is linked/);
    await app.user.click(button(/^Availability/));
    expect(app.scope().held).toEqual(['A1.2', 'CC1.1', 'CC6.1', 'CC6.4']);
    expect(figures('control')).toMatch(/5 are linked/);
    await app.user.click(button(/^Availability/));
    expect(app.scope().held).toEqual(['CC1.1', 'CC6.1', 'CC6.4']);
  });

  it('reads a pasted list in any spelling and says how', async () => {
    const app = renderApp(<Held />);
    await app.user.click(button(/^Paste a list/));
    expect(button('Use this list')).toBeDisabled();
    await app.user.click(screen.getByLabelText(/^Identifiers/));
    await app.user.paste('a.5.15;A 8.9\n8.1\nclause 9.2 | cc_6_1, A.9.9');
    expect(await screen.findByText('5 requirements recognised.')).toBeVisible();
    expect(screen.getByText(/8\.1 is read as control A\.8\.1, not clause 8\.1/)).toBeVisible();
    expect(screen.getByText('Not known and left out: A.9.9.')).toBeVisible();
    await app.user.click(button('Use this list'));
    expect([...app.scope().held].sort()).toEqual(['9.2', 'A.5.15', 'A.8.1', 'A.8.9', 'CC6.1']);
  });

  it('leaves a list that was pasted as it is when its framework is opened', async () => {
    const app = renderApp(<Held />, { catalog: smallCatalog, scope: { held: ['A.5.1'] } });
    await app.user.click(button(/^We hold ISO 27001/));
    expect(app.scope().held).toEqual(['A.5.1']);
    expect(screen.getByText(/1 of 6 controls and 0 of 1 clauses are held/)).toBeVisible();
  });

  it('changes nothing in a scope that came with a link', () => {
    renderApp(<Held />, {
      state: { visitor: { id: 'theirs01', name: 'Theirs', scope: scopeOf({ held: ['A.5.1'] }) } },
    });
    expect(button(/^We hold ISO 27001/)).toBeDisabled();
    expect(button('Clear')).toBeDisabled();
    expect(figures('criterion')).toMatch(/^Of 33 criteria/);
  });
});

describe('what that leaves', () => {
  const held = ['A.5.15', 'A.7.2', 'A.7.4', 'A.8.9'];

  it('follows a decision, the strength and a category', async () => {
    const app = renderApp(<Held />, { scope: { held, bases: ['guide', 'editorial'] } });
    const agrees = () =>
      waitFor(() => expect(figures('criterion')).toBe(criteriaByHand(catalog, app.scope())));
    await agrees();
    const before = figures('criterion');
    app.actions.setStatus(['A.5.15'], 'excluded');
    await agrees();
    expect(figures('criterion')).not.toBe(before);
    expect(
      screen.getByText('Held A.5.15 does not count: decided out of this scope.'),
    ).toBeVisible();
    app.actions.setBar('any');
    await agrees();
    app.actions.setCategory('privacy', true);
    await agrees();
    expect(figures('criterion')).toMatch(/^Of 51/);
    for (let step = 0; step < 3; step += 1) app.actions.undo();
    await waitFor(() => expect(figures('criterion')).toBe(before));
  });

  it('lists what is left first, and narrows down', async () => {
    const app = renderApp(<Held />, { scope: { held } });
    const shown = () => [
      ...screen.getByRole('table').querySelectorAll<HTMLElement>('tbody [data-part]'),
    ];
    const order = shown().map(({ dataset }) => dataset['part']);
    expect(order).toEqual(
      [...order].sort((a, b) => (a === 'left' ? -1 : 0) - (b === 'left' ? -1 : 0)),
    );
    await app.user.click(screen.getByRole('radio', { name: 'In part' }));
    expect(new Set(shown().map(({ dataset }) => dataset['part']))).toEqual(new Set(['part']));
    await app.user.type(screen.getByRole('searchbox', { name: 'Filter requirements' }), 'CC6.4');
    expect(shown()).toHaveLength(1);
    expect(row('CC6.4')).toHaveTextContent('A.7.4');
  });

  it('is handed over as a file, what is left first', async () => {
    const { files } = catchDownloads();
    const app = renderApp(<Held />, { scope: { held } });
    await app.user.click(button('What is left (CSV)'));
    const lines = (await files[0]!.content.text()).trim().split('\r\n');
    expect(lines[0]).toContain('Framework,ID,Title,Group,Linked from what is held');
    expect(lines).toHaveLength(1 + COMMON.length);
    expect(lines[1]).toContain(',Left,');
    expect(lines.find((line) => line.includes(',CC6.4,'))).toContain('A.7.4');
  });
});

describe('what to do first', () => {
  const held = ['A.5.15', 'A.7.4'];

  it('takes, step by step, the requirement that links the most of what remains', () => {
    const app = renderApp(<Held />, { scope: { held, bases: ['guide', 'editorial'] } });
    const scope = app.scope();
    const linked = new Map(
      ISO.map((iso) => [
        iso,
        COMMON.map(({ id }) => id).filter((tsc) => countedMapping(catalog, scope, iso, tsc)),
      ]),
    );
    const links = (iso: string) => linked.get(iso) ?? [];
    const before = new Set(held.flatMap(links));
    let left = COMMON.map(({ id }) => id).filter((id) => !before.has(id));
    const of = left.length;
    const steps = within(list('Best next of ISO 27001')!).getAllByRole('listitem');
    expect(steps).toHaveLength(10);
    let total = 0;
    for (const step of steps) {
      const [id = ''] = step.textContent.split(' ');
      const adds = left.filter((tsc) => links(id).includes(tsc));
      const most = Math.max(
        ...ISO.filter((iso) => !held.includes(iso)).map(
          (iso) => left.filter((tsc) => links(iso).includes(tsc)).length,
        ),
      );
      expect(adds).toHaveLength(most);
      total += most;
      expect(step).toHaveTextContent(`+${most}, ${total} of ${of}`);
      expect(step).toHaveTextContent(`adds ${adds.join(', ')}`);
      left = left.filter((tsc) => !adds.includes(tsc));
    }
  });

  it('moves on when a decision takes its first choice away', async () => {
    const app = renderApp(<Held />, { scope: { held, bases: ['guide', 'editorial'] } });
    const first = () =>
      within(list('Best next of ISO 27001')!)
        .getAllByRole('listitem')[0]
        ?.textContent.split(' ')[0];
    const before = first();
    app.actions.setStatus([before ?? ''], 'excluded');
    await waitFor(() => expect(first()).not.toBe(before));
  });

  it('says what needs work of its own when nothing else links it', () => {
    renderApp(<Held />, { scope: { held: ISO } });
    expect(list('Best next of ISO 27001')).toBeEmptyDOMElement();
    expect(screen.getByText(/work of their own/)).toHaveTextContent(/^Nothing of ISO 27001/);
  });

  it('puts first the evidence that supports the most of what is left', async () => {
    const app = renderApp(<Held />, { scope: { held } });
    const links = (iso: string) =>
      COMMON.map(({ id }) => id).filter((tsc) => countedMapping(catalog, app.scope(), iso, tsc));
    const linked = new Set(held.flatMap(links));
    const left = COMMON.map(({ id }) => id).filter((id) => !linked.has(id));
    const most = Math.max(
      ...evidence.map(({ supports }) => left.filter((id) => supports.includes(id)).length),
    );
    await waitFor(() => expect(list('Evidence to collect first')).not.toBeEmptyDOMElement());
    const [first] = within(list('Evidence to collect first')!).getAllByRole('listitem');
    expect(first).toHaveTextContent(`+${most}, ${most} of ${left.length}`);
  });

  it('does not count a held control that the scope excludes', () => {
    const decisions = { 'A.7.4': decision('excluded') };
    renderApp(<Held />, { scope: { held: ['A.7.4'], decisions } });
    expect(figures('criterion')).toMatch(/ 0 are linked from what you hold/);
  });
});
