import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ShareDialog } from '../../src/app/dialogs/ShareDialog';
import { unpackLink } from '../../src/exchange/share-link';
import type { Scope } from '../../src/model';
import { readAddress } from '../../src/state';
import { decision, scopeOf } from '../fixtures/examples';
import { renderApp } from './render';

const open = (scope: Partial<Scope>) =>
  renderApp(<ShareDialog onClose={() => undefined} />, {
    scope,
    state: { scopeName: 'Audit 2027' },
    view: { tab: 'table', selection: ['A.5.1'] },
  });

const MINE = { decisions: { 'A.7.4': decision('excluded', { justification: 'No offices' }) } };

const link = async () =>
  (await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link' })).value;

/** Texts that do not compress. */
const noise = (length: number, seed: number) => {
  let [text, state] = ['', seed];
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += state.toString(36);
  }
  return text.slice(0, length);
};

describe('sharing', () => {
  it('makes a link of the shown scope and view', async () => {
    const { catalog } = open(MINE);
    const { view, packed } = readAddress(new URL(await link()).hash, catalog);
    expect(view).toMatchObject({ tab: 'table', selection: ['A.5.1'] });
    expect(await unpackLink(packed ?? '', catalog)).toMatchObject({
      carries: 'choices',
      named: { id: 'mine0001', scope: { decisions: { 'A.7.4': decision('excluded') } } },
    });
    expect(screen.getByRole('status')).toHaveTextContent(/^\d+ characters\.$/);
    expect(screen.getByRole('dialog')).toHaveTextContent('which is not sent to a server');
    expect(screen.queryByText(/cut links of this length|likely to cut/)).toBeNull();
  });

  it('puts texts into it only when that is ticked', async () => {
    const { user, catalog } = open(MINE);
    const short = await link();
    const tick = screen.getByRole('checkbox', { name: 'With justifications, notes and names' });
    expect(tick).not.toBeChecked();
    await user.click(tick);
    const long = await link();
    expect(long).not.toBe(short);
    const { packed } = readAddress(new URL(long).hash, catalog);
    expect(await unpackLink(packed ?? '', catalog)).toMatchObject({
      carries: 'everything',
      named: { name: 'Audit 2027', scope: scopeOf({ ...MINE, bases: ['guide'] }) },
    });
    await user.click(tick);
    expect(await link()).toBe(short);
  });

  it.each([
    [1_500, /Some chat tools cut links of this length/, 0],
    [3_900, /so long that mail and chat are likely to cut it/, 1],
  ])('warns when %i characters of text make it long', async (length, words, files) => {
    const [note, question, evidence] = [1, 2, 3].map((seed) => noise(length, seed)) as [
      string,
      string,
      string,
    ];
    const { user } = open({
      decisions: { 'A.7.4': decision('excluded', { note, question, evidence }) },
    });
    await user.click(screen.getByRole('checkbox', { name: /^With justifications/ }));
    await link();
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.queryAllByRole('button', { name: 'Save a project file' })).toHaveLength(files);
  });
});
