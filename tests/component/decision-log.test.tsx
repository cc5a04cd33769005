import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LogEntry, Scope } from '../../src/model';
import DecisionLog from '../../src/screens/scope/log/DecisionLog';
import { decision, scopeOf } from '../fixtures/examples';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { catchDownloads } from './downloads';
import { renderApp } from './render';

const open = (scope: Partial<Scope> = {}, state: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<DecisionLog />, { catalog, scope, ...state });

const entry = (cell: readonly string[], change: Partial<LogEntry> = {}): LogEntry => ({
  at: '2027-01-01T09:00:00.000Z',
  by: 'Ana',
  cell: cell.join('\t'),
  before: null,
  after: 'applicable',
  ...change,
});
const rows = () => screen.queryAllByRole('row').slice(1);
const words = () => rows().map((row) => within(row).getAllByRole('cell')[2]?.textContent);

describe('the log', () => {
  it('lists every change, newest first, with the value before', () => {
    const { actions } = open({}, { state: { author: 'Ana Ferreira' } });
    expect(screen.getByText(/Nothing has been decided yet/)).toBeInTheDocument();
    act(() => actions.setStatus(['A.7.4'], 'applicable'));
    act(() => actions.setStatus(['A.7.4'], 'excluded'));
    act(() => actions.setText(['A.7.4'], 'justification', 'No premises'));
    expect(words()).toEqual(['A.7.4 justification', 'A.7.4 decision', 'A.7.4 decision']);
    expect(rows()[1]).toHaveTextContent('Applicable → Excluded');
    expect(rows()[2]).toHaveTextContent('Undecided → Applicable');
    for (const row of rows()) expect(row).toHaveTextContent('Ana Ferreira');
  });

  it('tells the time where the user is', () => {
    open({ log: [entry(['decision', 'A.5.1', 'status'])] });
    const time = rows()[0]!.querySelector('time');
    expect(time).toHaveAttribute('datetime', '2027-01-01T09:00:00.000Z');
    expect(time).toHaveTextContent(/1 Jan 2027/);
  });

  it('is narrowed by requirement, by person and to decisions', async () => {
    const { user } = open({
      log: [
        entry(['decision', 'A.5.1', 'status']),
        entry(['decision', 'A.5.1', 'owner'], { after: 'Cem' }),
        entry(['decision', 'A.7.4', 'status'], { by: 'Ben' }),
        entry(['statement', 'organisation', ''], { by: '', after: 'Example Ltd' }),
      ],
    });
    expect(rows()).toHaveLength(4);
    await user.click(screen.getByRole('radio', { name: 'Decisions only' }));
    expect(words()).toEqual(['A.7.4 decision', 'A.5.1 decision']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Changes by' }), 'By Ana');
    expect(words()).toEqual(['A.5.1 decision']);
    await user.click(screen.getByRole('radio', { name: 'Everything' }));
    expect(words()).toEqual(['A.5.1 owner', 'A.5.1 decision']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Changes by' }), 'No name given');
    expect(words()).toEqual(['Organisation']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Changes by' }), 'By everybody');
    await user.type(
      screen.getByRole('searchbox', { name: 'Filter by requirement' }),
      'title of a.7',
    );
    expect(words()).toEqual(['A.7.4 decision']);
    await user.type(screen.getByRole('searchbox', { name: 'Filter by requirement' }), 'x');
    expect(screen.getByText('No entry matches the filter.')).toBeInTheDocument();
  });

  it('begins with the last 200 and shows older ones when asked', async () => {
    const log = Array.from({ length: 250 }, (_, index) =>
      entry(['statement', 'organisation', ''], { after: `Name ${index}` }),
    );
    const { container, user } = open({ log });
    // Asking for hundreds of roles takes seconds here.
    const drawn = () => container.querySelectorAll('tbody tr');
    expect(drawn()).toHaveLength(200);
    expect(drawn()[0]).toHaveTextContent('Name 249');
    await user.click(screen.getByText('Show older'));
    expect(drawn()).toHaveLength(250);
    expect(screen.queryByText('Show older')).toBeNull();
  });

  it('stands as it is where it cannot be put in words', () => {
    open({
      log: [
        entry(['provider', 'Example Cloud', ''], { before: null, after: '{"name":' }),
        entry(['decision', 'A.5.1', 'status'], { before: 'gone', after: 'excluded' }),
      ],
    });
    expect(rows()[0]).toHaveTextContent('gone → Excluded');
    expect(rows()[1]).toHaveTextContent('{"name":');
  });

  it('leads from an entry to its requirement', async () => {
    const { user, view } = open({ log: [entry(['decision', 'A.5.1', 'status'])] });
    await user.click(screen.getByRole('button', { name: 'A.5.1' }));
    expect(view().selection).toEqual(['A.5.1']);
  });
});

describe('who is writing', () => {
  it('is typed once and stands on what is changed from then on', async () => {
    const { user, store, actions, scope } = open();
    await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Ana{Enter}');
    await user.type(screen.getByRole('textbox', { name: 'Your role' }), 'Security lead{Enter}');
    expect(store.getState()).toMatchObject({ author: 'Ana', role: 'Security lead' });
    act(() => actions.setStatus(['A.7.4'], 'excluded'));
    expect(scope().log.at(-1)?.by).toBe('Ana');
  });
});

describe('the open questions', () => {
  const parked = {
    decisions: {
      'A.5.1': decision('applicable', { question: 'Who approves?', owner: 'Ben', note: 'Draft' }),
      'CC6.1': decision('applies', { question: 'Which systems?' }),
    },
    log: [entry(['decision', 'A.5.1', 'question'], { after: 'Who approves?' })],
  };

  it('are parked with owner and since when', () => {
    open(parked);
    expect(screen.getByRole('listitem', { name: 'A.5.1: Who approves?' })).toHaveTextContent(
      /owner Ben · since 1 Jan 2027.* by Ana/,
    );
    expect(screen.getByRole('listitem', { name: 'CC6.1: Which systems?' })).toHaveTextContent(
      /no owner$|no ownerAnswered$/,
    );
  });

  it('go into the notes when they are answered, in one step', async () => {
    const { user, scope, actions, store } = open(parked);
    await user.click(screen.getByRole('button', { name: 'Answered: A.5.1' }));
    expect(scope().decisions['A.5.1']).toMatchObject({
      question: '',
      note: 'Draft\nAnswered: Who approves?',
    });
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(store.getState().lastChange).toBe('answer the question on A.5.1');
    act(() => actions.undo());
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it('stay when the notes have no room for them', async () => {
    const { user, scope, store } = open({
      decisions: {
        'A.5.1': decision('applicable', { question: 'Who?', note: 'x'.repeat(3_995) }),
      },
    });
    await user.click(screen.getByRole('button', { name: 'Answered: A.5.1' }));
    expect(scope().decisions['A.5.1']?.question).toBe('Who?');
    expect(store.getState().notices.at(-1)?.tone).toBe('problem');
  });

  it('say where they come from while there are none', () => {
    open();
    expect(screen.getByText(/Nothing is parked/)).toBeInTheDocument();
  });

  it('cannot be answered while somebody else’s scope is shown', () => {
    open(
      {},
      { state: { visitor: { id: 'other001', name: 'From a link', scope: scopeOf(parked) } } },
    );
    expect(screen.getByRole('button', { name: 'Answered: A.5.1' })).toBeDisabled();
  });
});

describe('handing them over', () => {
  it('makes a table of the log and one of the questions', async () => {
    const { files } = catchDownloads();
    const { user } = open({
      decisions: { 'A.5.1': decision('applicable', { question: '=Who?', owner: 'Ben' }) },
      log: [
        entry(['decision', 'A.5.1', 'status']),
        entry(['decision', 'A.5.1', 'question'], { after: '=Who?', by: 'Cem' }),
      ],
    });
    await user.click(screen.getByRole('button', { name: 'Decision log (CSV)' }));
    await user.click(screen.getByRole('button', { name: 'Open questions (CSV)' }));
    const [log, questions] = await Promise.all(files.map(({ content }) => content.text()));
    expect(log!.split('\r\n').slice(0, 3)).toEqual([
      'When,By,Requirement,What,Before,After',
      `2027-01-01T09:00:00.000Z,Cem,A.5.1,A.5.1 open question,Empty,'=Who?`,
      '2027-01-01T09:00:00.000Z,Ana,A.5.1,A.5.1 decision,Undecided,Applicable',
    ]);
    expect(questions!.split('\r\n')[1]).toBe(
      `A.5.1,Title of A.5.1,'=Who?,Ben,2027-01-01T09:00:00.000Z,Cem`,
    );
  });
});
