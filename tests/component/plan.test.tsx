import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadDifferences, loadPlan } from '../../src/catalog';
import { daysWords } from '../../src/exchange/day-words';
import { schedulePlan } from '../../src/model';
import type { PlanChoices, Scope } from '../../src/model';
import PlanScreen from '../../src/screens/plan/PlanScreen';
import { decision, scopeOf } from '../fixtures/examples';
import { shippedContent } from '../fixtures/shipped';
import { catchDownloads } from './downloads';
import { renderApp } from './render';

const { plan: phases } = shippedContent();
const planOf = (change: Partial<PlanChoices> = {}): PlanChoices => ({
  start: '2027-01-04',
  first: 'soc2',
  weeks: {},
  ...change,
});

/** The words of a phase's days, by the model. */
function daysOf(id: string, choices: PlanChoices): string {
  const { start, end } = schedulePlan(phases, choices).get(id)!;
  return daysWords(start, end);
}

/** The screen is large, and asking by role walks all of it: labels and texts are found faster. */
const loaded = () => screen.findByText('Board oversight');

async function renderPlan(scope: Partial<Scope> = {}) {
  const app = renderApp(<PlanScreen />, { scope });
  await loaded();
  return app;
}

const bar = (title: string) => screen.getByLabelText(new RegExp(`^${title}: `));
const weeks = (title: string) => screen.getByLabelText(`Weeks of ${title}`);

/** What every row of the timeline is called; rows are many, so they are asked for once. */
const barNames = () =>
  within(screen.getByLabelText(/^Timeline, /))
    .getAllByRole('button', { hidden: true })
    .map((row) => row.getAttribute('aria-label'));

/** What they are called when the model lays the phases. */
const namesOf = (choices: PlanChoices) =>
  phases.map(({ id, title }) => expect.stringContaining(`${title}: ${daysOf(id, choices)}`));

beforeEach(async () => {
  await Promise.all([loadPlan(), loadDifferences()]);
});

describe('the start', () => {
  it('is asked for, with a Monday to begin with', async () => {
    const { user, scope } = await renderPlan();
    expect(screen.getByText(/When does the programme start/)).toBeVisible();
    expect(screen.queryByText('Calendar (ICS)')).toBeNull();
    await user.click(screen.getByText(/^Start on Monday/));
    expect(new Date(`${scope().plan.start}T00:00:00Z`).getUTCDay()).toBe(1);
    expect(bar('Stage 2 audit')).toBeInTheDocument();
  });

  it('lays every phase on the calendar once it is set, and undo takes it back', async () => {
    const { scope, actions } = await renderPlan();
    const field = screen.getByLabelText('Start of the programme');
    fireEvent.change(field, { target: { value: '2027-01-04' } });
    fireEvent.blur(field);
    expect(scope().plan.start).toBe('2027-01-04');
    expect(barNames()).toEqual(expect.arrayContaining(namesOf(planOf())));
    const heads = screen.getAllByRole('rowheader', { hidden: true });
    expect(heads.map((head) => head.textContent)).toEqual(
      expect.arrayContaining(phases.map(({ title }) => expect.stringContaining(title))),
    );
    act(() => actions.undo());
    expect(scope().plan.start).toBe('');
    expect(screen.getByText(/^Start on Monday/)).toBeVisible();
  });
});

describe('the order', () => {
  it('moves phases without changing their weeks', async () => {
    const { user, scope } = await renderPlan({ plan: planOf() });
    expect(bar('SOC 2 Type I examination')).toHaveAccessibleName(
      expect.stringContaining(daysOf('type-1', planOf())),
    );
    await user.click(screen.getByLabelText('ISO 27001 first'));
    expect(scope().plan.first).toBe('iso');
    const moved = daysOf('type-1', planOf({ first: 'iso' }));
    expect(moved).not.toBe(daysOf('type-1', planOf()));
    expect(bar('SOC 2 Type I examination')).toHaveAccessibleName(expect.stringContaining(moved));
    expect(weeks('SOC 2 Type I examination')).toHaveValue('6');
  });
});

describe('a duration', () => {
  it('moves what depends on it and nothing else, and undo brings it back', async () => {
    const { user, scope, actions } = await renderPlan({ plan: planOf() });
    const library = barNames().find((name) => name?.startsWith('One control library'));
    await user.clear(weeks('Remediation'));
    await user.type(weeks('Remediation'), '12{Enter}');
    expect(scope().plan.weeks).toEqual({ remediation: 12 });
    const longer = planOf({ weeks: { remediation: 12 } });
    expect(barNames()).toEqual(expect.arrayContaining(namesOf(longer)));
    expect(barNames()).toContain(library);
    expect(daysOf('stage-2', longer)).not.toBe(daysOf('stage-2', planOf()));
    act(() => actions.undo());
    expect(weeks('Remediation')).toHaveValue('8');
    expect(bar('Stage 2 audit')).toHaveAccessibleName(
      expect.stringContaining(daysOf('stage-2', planOf())),
    );
  });

  it('outside its range is taken and warned of', async () => {
    const { user, scope } = await renderPlan({ plan: planOf() });
    await user.clear(weeks('SOC 2 Type II window'));
    await user.type(weeks('SOC 2 Type II window'), '8{Enter}');
    expect(scope().plan.weeks).toEqual({ 'type-2-window': 8 });
    const warnings = screen.getByLabelText('Warnings on the plan');
    expect(warnings).toHaveTextContent('under three months');
    expect(weeks('SOC 2 Type II window')).toHaveAccessibleDescription('outside 13 to 52');
    await user.clear(weeks('Remediation'));
    await user.type(weeks('Remediation'), '30{Enter}');
    expect(warnings).toHaveTextContent('Remediation is set to 30 weeks, over the 26');
  });

  it.each(['0', '-3', '2.5', 'six', '521'])('of %s is refused with a sentence', async (text) => {
    const { user, scope } = await renderPlan({ plan: planOf() });
    await user.clear(weeks('Remediation'));
    await user.type(weeks('Remediation'), `${text}{Enter}`);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Enter whole weeks from 1 to 520. 8 weeks still hold.',
    );
    expect(scope().plan.weeks).toEqual({});
    await user.keyboard('{Escape}');
    expect(weeks('Remediation')).toHaveValue('8');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('goes back to the usual one when it is emptied, and all of them with one button', async () => {
    const chosen = planOf({ weeks: { remediation: 12, 'stage-gap': 3 } });
    const { user, scope } = await renderPlan({ plan: chosen });
    await user.clear(weeks('Remediation'));
    await user.keyboard('{Enter}');
    expect(scope().plan.weeks).toEqual({ 'stage-gap': 3 });
    await user.click(screen.getByText('Usual durations again (1)'));
    expect(scope().plan.weeks).toEqual({});
    expect(screen.queryByText(/Usual durations/)).toBeNull();
  });

  it('cannot be changed in a scope that came with a link', async () => {
    const visitor = { id: 'theirs01', name: 'Theirs', scope: scopeOf({ plan: planOf() }) };
    renderApp(<PlanScreen />, { state: { visitor } });
    await loaded();
    expect(weeks('Remediation')).toBeDisabled();
    expect(screen.getByLabelText('ISO 27001 first')).toBeDisabled();
    expect(screen.getByLabelText('Start of the programme')).toBeDisabled();
  });
});

describe('the timeline', () => {
  it('is one stop of the Tab key, goes by arrows and explains what has the focus', async () => {
    const { user } = await renderPlan({ plan: planOf() });
    const first = bar('One control library');
    act(() => first.focus());
    expect(first).toHaveAccessibleDescription(expect.stringContaining('tag it with'));
    await user.keyboard('{ArrowDown}');
    expect(bar('Readiness assessment')).toHaveFocus();
    expect(bar('Readiness assessment')).toHaveAttribute('tabindex', '0');
    expect(first).toHaveAttribute('tabindex', '-1');
    expect(bar('Readiness assessment')).toHaveAccessibleDescription(
      expect.stringContaining('3 to 8 weeks, usually 4.'),
    );
  });

  it('leads to the duration of what is pressed', async () => {
    const { user } = await renderPlan({ plan: planOf() });
    act(() => bar('Stage 2 audit').focus());
    await user.keyboard('{Enter}');
    expect(weeks('Stage 2 audit')).toHaveFocus();
  });

  it('says how long one collection of evidence serves both audits', async () => {
    await renderPlan({ plan: planOf() });
    expect(screen.getByText('14 days in common')).toBeVisible();
    expect(bar('Evidence collected once')).toHaveAccessibleName(/, 14 days$/);
  });
});

describe('the scope statement', () => {
  it('is compared with the plan, and takes the planned window', async () => {
    const statement = {
      ...scopeOf().statement,
      reportType: 'type-2' as const,
      from: '2027-01-01',
      to: '2027-12-31',
    };
    const { user, scope } = await renderPlan({ plan: planOf(), statement });
    expect(screen.getByText(/names the period 1 Jan to 31 Dec 2027/)).toBeVisible();
    await user.click(screen.getByText('Put the planned window there'));
    const { start, end } = schedulePlan(phases, planOf()).get('type-2-window')!;
    expect(scope().statement).toMatchObject({ from: start, to: end });
    expect(screen.queryByText(/names the period/)).toBeNull();
  });
});

describe('the differences', () => {
  const standing = (title: string) =>
    within(screen.getByLabelText(title)).getByRole('list', {
      name: 'In your scope',
    });

  it('say how their requirements stand in the scope, and follow it', async () => {
    const { actions } = await renderPlan();
    expect(standing('A report with restricted use')).toHaveTextContent('Not in scope: C1.1');
    act(() => actions.setCategory('confidentiality', true));
    expect(standing('A report with restricted use')).not.toHaveTextContent('Not in scope');
    expect(standing('A report with restricted use')).toHaveTextContent('C1.1');
  });

  it('stand last when none of their requirements is in scope', async () => {
    const out = Object.fromEntries(
      ['CC4.2', 'A.5.36'].map((id) => [
        id,
        decision(id.startsWith('A') ? 'excluded' : 'not-relevant'),
      ]),
    );
    await renderPlan({ decisions: out, countClauses: false });
    expect(screen.getByText('Not in your scope')).toBeVisible();
    expect(standing('Exceptions and qualified opinions')).toHaveTextContent(
      'Not in scope: CC4.2, A.5.36, 10.2',
    );
    const titles = screen
      .getAllByRole('article', { hidden: true })
      .map((item) => item.getAttribute('aria-label'));
    expect(titles.indexOf('Exceptions and qualified opinions')).toBeGreaterThan(
      titles.indexOf('Board oversight'),
    );
  });

  it('lead to their requirements', async () => {
    const { user, view } = await renderPlan();
    await user.click(within(standing('Board oversight')).getByRole('button', { name: 'CC1.2' }));
    expect(view().selection).toEqual(['CC1.2']);
  });
});

describe('the files', () => {
  it('are named after the plan and the day', async () => {
    const { files } = catchDownloads();
    const { user } = await renderPlan({ plan: planOf() });
    await user.click(screen.getByText('Timeline as SVG'));
    await user.click(screen.getByText('Calendar (ICS)'));
    await waitFor(() => expect(files).toHaveLength(2));
    expect(files[0]!.name).toMatch(/^common-ground-plan-\d{4}-\d\d-\d\d\.svg$/);
    expect(files[1]!.name).toMatch(/^common-ground-plan-\d{4}-\d\d-\d\d\.ics$/);
    expect(files.map(({ content }) => content.type)).toEqual([
      'image/svg+xml;charset=utf-8',
      'text/calendar;charset=utf-8',
    ]);
  });

  it('are not offered as made when the browser cannot paint the picture', async () => {
    catchDownloads();
    const { user, store } = await renderPlan({ plan: planOf() });
    await user.click(screen.getByText('Timeline as PNG'));
    await waitFor(() => expect(store.getState().notices).toHaveLength(1));
    expect(store.getState().notices[0]?.text).toContain('no file was saved');
  });
});
