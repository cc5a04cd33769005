import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import Arrivals from '../../src/app/arrivals/Arrivals';
import { askForSpreadsheet } from '../../src/app/arrivals/spreadsheet';
import { Notices } from '../../src/app/Notices';
import { decide } from '../../src/model';
import { decision, scopeOf } from '../fixtures/examples';
import { edited, tablesIn, writtenFrom } from '../fixtures/round-trip';
import type { Bytes } from '../fixtures/round-trip';
import { smallCatalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const page = (
  <>
    <Arrivals />
    <Notices />
  </>
);
const MINE = scopeOf({ decisions: { 'A.5.1': decision('applicable', { owner: 'Ada' }) } });
const setting = { scope: MINE, catalog: smallCatalog };

const fileOf = (bytes: Bytes, name: string): File =>
  Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
const textFile = (text: string, name = 'soa.csv'): File =>
  fileOf(new Uint8Array(new TextEncoder().encode(text)), name);

/** Chooses a file where the menu asks for one. */
function choose(file: File) {
  act(askForSpreadsheet);
  const input = document.querySelector<HTMLInputElement>('input[data-spreadsheet]')!;
  Object.defineProperty(input, 'files', { value: [file] });
  act(() => void input.dispatchEvent(new Event('change')));
}

/** Drops a file on the window. */
function drop(file: File) {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } });
  act(() => void window.dispatchEvent(event));
}

const SOA = [
  'Control;In scope;Responsible;Remarks;Maturity',
  'A.5.1;Yes;Ben;;3',
  'A.7.4;No;;No offices;1',
  'A.5.2;perhaps;;;2',
  'A.9.9;Yes;Cleo;;2',
  'A.5.10;yes;;;2',
].join('\r\n');

describe('reading a spreadsheet', () => {
  it('matches columns, shows what would change and applies it as one step', async () => {
    const { user, scope, actions } = renderApp(page, setting);
    choose(textFile(SOA));
    const dialog = await screen.findByRole('dialog', { name: 'Read “soa.csv”' });
    const column = (name: string) =>
      within(dialog).findByRole('combobox', { name: `Read ${name} as` });
    expect(await column('Control')).toHaveDisplayValue('Identifier');
    expect(await column('In scope')).toHaveDisplayValue('Decision');
    expect(await column('Responsible')).toHaveDisplayValue('Owner');
    expect(await column('Remarks')).toHaveDisplayValue('Notes');
    expect(await column('Maturity')).toHaveDisplayValue('Not read');
    await user.selectOptions(await column('Remarks'), 'Justification');
    expect(scope()).toEqual({ ...MINE, bases: scope().bases });
    await user.click(within(dialog).getByRole('button', { name: 'Next: changes' }));

    expect(within(dialog).getByRole('status')).toHaveTextContent(
      '4 changes, 1 identifier not known, 1 value not understood.',
    );
    expect(dialog).toHaveTextContent('“A.9.9” is no control, clause or criterion. soa.csv, row 5');
    expect(dialog).toHaveTextContent('“perhaps” is no decision we know. soa.csv, row 4, In scope');
    expect(dialog).toHaveTextContent('Not read: 1 column');
    const owner = within(dialog).getByRole('checkbox', { name: 'Take A.5.1 owner' });
    expect(owner).toHaveAccessibleDescription('Ada to Ben');
    await user.click(owner);
    await user.click(within(dialog).getByRole('button', { name: 'Apply 3 changes' }));

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(scope().decisions).toEqual({
      'A.5.1': MINE.decisions['A.5.1'],
      'A.5.10': decision('applicable'),
      'A.7.4': decision('excluded', { justification: 'No offices' }),
    });
    expect(screen.getByText('3 changes from “soa.csv” are in your scope.')).toBeInTheDocument();
    act(actions.undo);
    expect(scope().decisions).toEqual(MINE.decisions);
  });

  it('reads an own workbook at once, and lets choose where both sides changed', async () => {
    const bytes = await writtenFrom(smallCatalog, MINE);
    const [soa] = await tablesIn(bytes);
    const titles = soa!.rows.find(([first]) => first === 'Control ID')!;
    const cell = (id: string, title: string, text: string) => ({
      sheet: soa!.name,
      row: soa!.rows.findIndex(([first]) => first === id) + 1,
      column: titles.indexOf(title),
      text,
    });
    const back = edited(bytes, [
      cell('A.5.1', 'Owner', 'Ben'),
      cell('A.5.2', 'Notes', '=1+1'),
      cell('A.5.9', 'Overlap', 'Shared by me'),
    ]);
    const now = decide(MINE, [{ id: 'A.5.1', kind: 'control' }], { owner: 'Cleo' });
    const { user, scope } = renderApp(page, { scope: now, catalog: smallCatalog });
    drop(fileOf(back, 'ours.xlsx'));
    const clash = await screen.findByRole('group', { name: 'A.5.1 Owner' });
    expect(within(clash).getByRole('radio', { name: 'Mine: Cleo' })).toBeChecked();
    expect(clash).toHaveTextContent('Before either: Ada.');
    expect(screen.getByText('Edited, but not read:').parentElement).toHaveTextContent(
      'Statement of Applicability, Overlap (1 cell)',
    );
    await user.click(within(clash).getByRole('radio', { name: 'In the file: Ben' }));
    await user.click(screen.getByRole('button', { name: 'Apply 2 changes' }));
    expect(scope().decisions).toMatchObject({
      'A.5.1': { owner: 'Ben' },
      'A.5.2': { note: '=1+1' },
    });
  });

  it('asks for a column of identifiers and one more', async () => {
    const { user } = renderApp(page, setting);
    choose(textFile(SOA));
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Read Control as' }),
      'Not read',
    );
    expect(screen.getByRole('button', { name: 'Next: changes' })).toBeDisabled();
    expect(screen.getByText(/^Choose a column of identifiers/)).toBeInTheDocument();
  });

  it('says why a file cannot be read, and changes nothing', async () => {
    const { user, scope } = renderApp(page, setting);
    const before = scope();
    choose(textFile('PK\u0003\u0004 cut off', 'cut.xlsx'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The file is damaged or cut off. Save it again, or ask for it again. Nothing was changed.',
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    choose(textFile('Name,City\nAda,Berlin\n', 'people.csv'));
    expect(await screen.findByText(/^No column of it holds identifiers/)).toBeInTheDocument();
    expect(scope()).toBe(before);
  });

  it('waits while somebody else’s scope is looked at', () => {
    const { store } = renderApp(page, setting);
    act(() => store.setState({ visitor: { id: 'theirs01', name: 'Theirs', scope: scopeOf() } }));
    drop(textFile(SOA));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText(/^Choose first what to do with the scope/)).toBeInTheDocument();
  });
});
