import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usePresentation } from '../../src/app/usePresentation';
import { useShortcuts } from '../../src/app/useShortcuts';
import PresentScreen from '../../src/screens/present/PresentScreen';
import { INITIAL_VIEW } from '../../src/state';
import { decision, scopeOf } from '../fixtures/examples';
import { renderApp } from './render';

/** The window as the presentation knows it: something underneath, and the keys of the app. */
function Window() {
  const presenting = usePresentation();
  useShortcuts(() => undefined);
  return (
    <>
      <button type="button">Underneath</button>
      {presenting && <PresentScreen />}
    </>
  );
}

/** At 1280x720, which is also what is taken where nothing is laid out, a page has 8 rows. */
const PAGE = 8;

const open = (present: string, setting: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<Window />, { ...setting, view: { ...setting.view, present } });

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const rows = () => screen.getByRole('listbox');
const ids = () =>
  within(rows())
    .getAllByRole('option')
    .map((row) => row.textContent.split(' ')[0]);
const current = () => within(rows()).getByRole('option', { selected: true });
const running = (name: string) => document.querySelector(`[data-running="${name}"]`)?.textContent;
const statusOf = (app: ReturnType<typeof renderApp>, id: string) =>
  app.scope().decisions[id]?.status;

describe('a presentation', () => {
  it('starts with a key, and Escape leads back to the view and the focus of before', async () => {
    const view = { ...INITIAL_VIEW, tab: 'table', selection: ['A.5.15'], hidden: ['theme:A.7'] };
    const app = open('', { view: view as typeof INITIAL_VIEW });
    const before = app.view();
    const underneath = screen.getByRole('button', { name: 'Underneath' });
    underneath.focus();
    await app.user.keyboard('p');
    expect(heading()).toBe('Common ground');
    expect(underneath).not.toHaveFocus();
    await app.user.keyboard('{ArrowRight}{ArrowDown}{Escape}');
    expect(screen.queryByRole('region', { name: 'Presentation' })).toBeNull();
    expect(app.view()).toEqual(before);
    expect(underneath).toHaveFocus();
  });

  it('does not start with a key when single keys are off', async () => {
    const app = open('', { state: { singleKeys: false } });
    await app.user.keyboard('p');
    expect(app.view().present).toBe('');
  });

  it('keeps its own keys when single keys are off', async () => {
    const app = open('A.5', { state: { singleKeys: false } });
    await app.user.keyboard('a');
    expect(statusOf(app, 'A.5.1')).toBe('applicable');
  });

  it('goes through the overview, what is in scope and what is left, and stops', async () => {
    const app = open('overview', { scope: { categories: ['availability'], countClauses: false } });
    const steps: string[] = [];
    for (let presses = 0; presses < 26; presses += 1) {
      const { present } = app.view();
      if (steps.at(-1) !== present) steps.push(present);
      await app.user.keyboard(presses % 2 === 0 ? '{ArrowRight}' : '{PageDown}');
    }
    expect(steps).toEqual([
      ...['overview', 'A.5', 'A.6', 'A.7', 'A.8'],
      ...['CC1', 'CC2', 'CC3', 'CC4', 'CC5', 'CC6', 'CC7', 'CC8', 'CC9', 'A1', 'left'],
    ]);
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();
  });

  it('has the clauses among its steps while they count', async () => {
    const app = open('ISMS');
    expect(heading()).toBe('ISMS clauses');
    await app.user.keyboard('x');
    expect(app.scope().decisions).toEqual({});
    expect(screen.getByText(/^Always applies: a certificate/)).toBeVisible();
  });

  it('shows the whole when the address names a group that is not in scope', () => {
    open('PI1');
    expect(heading()).toBe('Common ground');
  });

  it('pages through a group before it goes on, and back again', async () => {
    const { user } = open('A.5');
    expect(screen.getByText(`A.5, 1 to ${PAGE} of 37`)).toBeVisible();
    await user.keyboard(' ');
    expect(screen.getByText('A.5, 9 to 16 of 37')).toBeVisible();
    expect(ids()).toEqual([9, 10, 11, 12, 13, 14, 15, 16].map((number) => `A.5.${number}`));
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(screen.getByText('A.5, 33 to 37 of 37')).toBeVisible();
    await user.keyboard('{ArrowRight}');
    expect(heading()).toBe('People');
    await user.keyboard('{PageUp}');
    expect(screen.getByText('A.5, 33 to 37 of 37')).toBeVisible();
  });

  it('jumps to either end', async () => {
    const { user } = open('A.7');
    await user.keyboard('{End}');
    expect(heading()).toBe('What is left');
    await user.keyboard('{Home}');
    expect(heading()).toBe('Common ground');
  });

  it('opens a group that is pressed in the overview', async () => {
    const { user } = open('overview');
    await user.click(screen.getByRole('button', { name: /^CC6 Logical and physical access/ }));
    expect(heading()).toBe('Logical and physical access');
  });

  it('draws one ribbon for each pair of groups with a mapping', () => {
    const { container, catalog, derived, scope } = open('overview');
    const pairs = derived.overlap(scope()).active.map(({ iso, tsc }) => {
      const group = (id: string) => catalog.requirement(id)?.group ?? '';
      return `ribbon:${group(iso)}~${group(tsc)}`;
    });
    const drawn = [...container.querySelectorAll('[data-ribbon]')].map((ribbon) =>
      ribbon.getAttribute('data-ribbon'),
    );
    expect(drawn.toSorted()).toEqual([...new Set(pairs)].toSorted());
  });
});

describe('deciding in a presentation', () => {
  it('counts at once, says it, and moves on to the next undecided row', async () => {
    const app = open('A.5');
    expect(running('decided')).toBe('0');
    await app.user.keyboard('a');
    expect(statusOf(app, 'A.5.1')).toBe('applicable');
    expect(running('decided')).toBe('1');
    expect(app.store.getState().announcement).toBe('A.5.1 applicable');
    expect(current()).toHaveTextContent(/^A\.5\.2 /);
    await app.user.keyboard('i');
    expect(statusOf(app, 'A.5.2')).toBe('inherited');
    expect(screen.getByRole('option', { name: /^A\.5\.2 .*provider missing$/ })).toBeVisible();
  });

  it('changes what is shared when a control is excluded', async () => {
    const app = open('A.5');
    const before = Number(running('shared-controls'));
    expect(current()).toHaveTextContent('Shared with');
    await app.user.keyboard('x');
    expect(Number(running('shared-controls'))).toBe(before - 1);
    expect(screen.getByRole('option', { name: /^A\.5\.1 .*reason missing$/ })).toBeVisible();
  });

  it('stays on a row whose decision is changed, and on the last of a page', async () => {
    const decisions = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((number) => [`A.5.${number}`, decision('applicable')]),
    );
    const app = open('A.5', { scope: scopeOf({ decisions }) });
    expect(current()).toHaveTextContent(/^A\.5\.8 /);
    await app.user.keyboard('a');
    expect(current()).toHaveTextContent(/^A\.5\.8 /);
    await app.user.keyboard('{ArrowUp}x');
    expect(statusOf(app, 'A.5.7')).toBe('excluded');
    expect(current()).toHaveTextContent(/^A\.5\.7 /);
    await app.user.keyboard('u');
    expect(statusOf(app, 'A.5.7')).toBeUndefined();
    expect(running('decided')).toBe('7');
  });

  it('is undone and done again, and the row comes back', async () => {
    const app = open('A.5');
    await app.user.keyboard('x{Control>}z{/Control}');
    expect(app.scope().decisions).toEqual({});
    expect(running('decided')).toBe('0');
    expect(current()).toHaveTextContent(/^A\.5\.1 /);
    await app.user.keyboard('{ArrowRight}{Control>}{Shift>}z{/Shift}{/Control}');
    expect(statusOf(app, 'A.5.1')).toBe('excluded');
    expect(current()).toHaveTextContent(/^A\.5\.1 /);
  });

  it('sets a criterion aside and takes it back', async () => {
    const app = open('CC6');
    await app.user.keyboard('x');
    expect(statusOf(app, 'CC6.1')).toBe('not-relevant');
    expect(current()).toHaveTextContent(/^CC6\.1 .*reason missing$/);
    await app.user.keyboard('i');
    expect(statusOf(app, 'CC6.1')).toBe('not-relevant');
    await app.user.keyboard('a');
    expect(app.scope().decisions).toEqual({});
  });

  it('works by mouse, and leaves the focus where the keys are', async () => {
    const app = open('A.5');
    await app.user.click(screen.getByRole('option', { name: /^A\.5\.4 / }));
    await app.user.click(screen.getByRole('button', { name: 'Inherited' }));
    expect(statusOf(app, 'A.5.4')).toBe('inherited');
    expect(rows()).toHaveFocus();
    await app.user.click(screen.getByRole('button', { name: 'Next' }));
    expect(ids()[0]).toBe('A.5.9');
  });

  it('moves row by row and stays on the page', async () => {
    const app = open('CC8');
    await app.user.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(current()).toHaveTextContent(/^CC8\.1 /);
    act(() => app.actions.present('A.6'));
    await app.user.keyboard('{ArrowDown}{ArrowDown}');
    expect(current()).toHaveTextContent(/^A\.6\.3 /);
  });

  it('lists what the current row is linked to', () => {
    open('CC6');
    const side = screen.getByRole('region', { name: 'Current row, CC6.1' });
    expect(within(side).getByText('A.5.15').parentElement).toHaveTextContent(/^A\.5\.15 Strong \d/);
  });

  it('is not for somebody who looks at a scope from a link', async () => {
    const visitor = { id: 'visitor1', name: 'Theirs', scope: scopeOf() };
    const app = open('A.5', { state: { visitor } });
    await app.user.keyboard('x');
    expect(app.scope().decisions).toEqual({});
    expect(screen.getByRole('button', { name: 'Excluded' })).toBeDisabled();
    expect(screen.getByText('This scope came with a link and is read-only.')).toBeVisible();
  });
});

describe('the closing step', () => {
  const section = (name: string) => screen.getByRole('region', { name });

  it('lists what is left by number and identifier, and leads to it', async () => {
    const { user } = open('left', {
      scope: {
        decisions: {
          'A.5.1': decision('excluded'),
          'A.5.2': decision('excluded', { justification: 'no staff of our own' }),
          'A.7.4': decision('inherited'),
          'A.8.1': decision('applicable', { question: 'Who keeps the list?' }),
          'CC6.4': decision('not-relevant'),
          // Not in scope: nobody has to give a reason.
          'PI1.1': decision('not-relevant'),
        },
      },
    });
    expect(within(section('Undecided')).getByRole('heading')).toHaveTextContent('89 Undecided');
    const listed = (name: string) =>
      within(section(name))
        .getAllByRole('button')
        .map((button) => button.textContent);
    expect(listed('Reason missing')).toEqual(['A.5.1', 'CC6.4']);
    expect(listed('Provider missing')).toEqual(['A.7.4']);
    expect(listed('Open questions')).toEqual(['A.8.1']);
    await user.click(within(section('Provider missing')).getByRole('button'));
    expect(heading()).toBe('Physical');
    expect(current()).toHaveTextContent(/^A\.7\.4 /);
  });

  it('says so when nothing is left', () => {
    const app = open('left');
    act(() =>
      app.actions.setStatus(
        app.catalog.controls.map(({ id }) => id),
        'applicable',
      ),
    );
    expect(section('Undecided')).toHaveTextContent('0 UndecidedEvery control is decided.');
  });
});
