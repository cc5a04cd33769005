import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadEvidence, shippedCatalog } from '../../src/catalog';
import type { Evidence } from '../../src/catalog';
import type { Scope } from '../../src/model';
import TableScreen from '../../src/screens/table/TableScreen';
import { catalogOf } from '../fixtures/catalogs';
import { control, criterion, crosswalkOf, decision, scopeOf } from '../fixtures/examples';
import { rankedByHand } from '../fixtures/ranking';
import { smallCatalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const evidence = await loadEvidence();
/** A.9.1 and CC9.9 do not exist, so nothing in the data supports them. */
const withGaps = catalogOf(
  crosswalkOf({
    controls: ['A.5.1', 'A.9.1'].map(control),
    criteria: ['CC1.1', 'CC9.9'].map(criterion),
  }),
);

const rows = () => [...document.querySelectorAll<HTMLElement>('tbody tr')];
const names = () => rows().map((row) => row.querySelector('th')!.firstChild!.textContent);
const namesOf = (list: readonly { readonly item: Evidence }[]) => list.map(({ item }) => item.name);
const ranked = (scope: Partial<Scope> = {}, catalog = smallCatalog) =>
  rankedByHand(catalog, scopeOf({ bases: ['guide'], ...scope }), evidence);

async function open(setting: Parameters<typeof renderApp>[1] = {}) {
  const app = renderApp(<TableScreen />, {
    catalog: smallCatalog,
    ...setting,
    view: { rows: 'evidence' },
  });
  await screen.findByText(/^(No evidence of this list|Every requirement in scope)/);
  return app;
}
const kind = (name: string) => screen.getByRole('radio', { name });
const both = () => screen.getByRole('checkbox', { name: 'Serves both frameworks' });
const filter = () => screen.getByRole('searchbox', { name: 'Filter evidence' });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the rows', () => {
  it('are what serves the scope, the widest reach first', async () => {
    await open({ catalog: shippedCatalog });
    expect(names()).toEqual(namesOf(ranked({}, shippedCatalog)));
  });

  it.each<[string, Partial<Scope>]>([
    ['another category', { categories: ['availability'] }],
    ['clauses left out', { countClauses: false }],
    ['a control excluded', { decisions: { 'A.5.1': decision('excluded') } }],
    ['a criterion not relevant', { decisions: { 'CC6.1': decision('not-relevant') } }],
  ])('follow the scope: %s', async (_, scope) => {
    await open({ scope });
    const expected = ranked(scope);
    expect(expected.length).toBeGreaterThan(0);
    expect(names()).toEqual(namesOf(expected));
    expect(screen.getByRole('status')).toHaveTextContent(
      `${expected.length} of ${expected.length} artefacts that serve the scope`,
    );
  });

  it('say how much of each framework they serve, and lead there', async () => {
    const { user, view } = await open();
    const [first] = ranked();
    const [row] = rows();
    expect(row).toHaveTextContent(
      `${first!.ids.length}: ${first!.iso} of ISO 27001, ${first!.soc2} of SOC 2`,
    );
    const links = within(row!).getAllByRole('button');
    expect(links.map((link) => link.textContent)).toEqual(first!.ids);
    await user.click(links[0]!);
    expect(view().selection).toEqual([first!.ids[0]]);
  });
});

describe('filtering', () => {
  it.each([
    ['As of a date', 'point'],
    ['Over the period', 'period'],
  ])('by kind keeps what is shown %s', async (name, value) => {
    const { user } = await open();
    await user.click(kind(name));
    expect(names()).toEqual(namesOf(ranked().filter(({ item }) => item.kind === value)));
    await user.click(kind('All'));
    expect(names()).toEqual(namesOf(ranked()));
  });

  it('by both frameworks keeps what serves each', async () => {
    const { user } = await open();
    await user.click(both());
    expect(names()).toEqual(namesOf(ranked().filter(({ iso, soc2 }) => iso > 0 && soc2 > 0)));
  });

  it.each<[string, (item: Evidence) => string]>([
    ['a name', ({ name }) => name],
    ['what it shows', ({ shows }) => shows.slice(0, 60)],
    ['an owner', ({ owner }) => owner],
    ['a source', ({ source }) => source],
    ['an identifier', ({ supports }) => supports[0]!],
  ])('by text finds %s, whatever the case', async (_, textOf) => {
    const { user } = await open();
    const typed = textOf(ranked().at(-1)!.item).toUpperCase();
    await user.click(filter());
    await user.paste(` ${typed} `);
    const found = ranked().filter(({ item }) =>
      [item.name, item.shows, item.owner, item.source, item.supports.join(' ')].some((text) =>
        text.toUpperCase().includes(typed.trim()),
      ),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(names()).toEqual(namesOf(found));
    expect(screen.getByRole('status')).toHaveTextContent(
      `${found.length} of ${ranked().length} artefacts`,
    );
  });

  it('says when nothing passes, and shows all again', async () => {
    const { user } = await open();
    await user.click(kind('Over the period'));
    await user.click(both());
    await user.type(filter(), 'no artefact says zebra');
    expect(names()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show all evidence' }));
    expect(kind('All')).toBeChecked();
    expect(both()).not.toBeChecked();
    expect(filter()).toHaveValue('');
    expect(names()).toEqual(namesOf(ranked()));
  });
});

describe('the gaps', () => {
  const sentence = () => screen.getByText(/^No evidence of this list supports/);

  it('are named, and lead to what they name', async () => {
    const { user, view } = await open({ catalog: withGaps });
    expect(sentence()).toHaveTextContent(/supports A\.9\.1, CC9\.9\.$/);
    await user.click(within(sentence()).getByRole('button', { name: 'CC9.9' }));
    expect(view().selection).toEqual(['CC9.9']);
  });

  it('are of the scope: what is decided out is not missed', async () => {
    const decisions = { 'A.9.1': decision('excluded') };
    await open({ catalog: withGaps, scope: { decisions } });
    expect(sentence()).toHaveTextContent(/supports CC9\.9\.$/);
  });

  it('are none in the shipped data, whatever is in scope', async () => {
    const categories = ['availability', 'confidentiality', 'privacy'] as const;
    await open({ catalog: shippedCatalog, scope: { categories } });
    expect(screen.getByText(/^Every requirement in scope is supported/)).toBeInTheDocument();
  });
});

describe('copying rows', () => {
  /** The table filtered to what serves CC1.1, with a clipboard that takes it or refuses. */
  async function copy(write: (items: readonly { parts: Record<string, Blob> }[]) => Promise<void>) {
    const { user, store } = await open();
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(readonly parts: Record<string, Blob>) {}
      },
    );
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ write } as unknown as Clipboard);
    await user.type(filter(), 'CC1.1');
    await user.click(screen.getByRole('button', { name: 'Copy rows' }));
    await waitFor(() => expect(store.getState().notices).toHaveLength(1));
    return store.getState().notices[0]!;
  }

  it('makes a request list of what is shown, numbered as in the data', async () => {
    let text = '';
    const notice = await copy(async ([item]) => {
      text = await item!.parts['text/plain']!.text();
    });
    const shown = names();
    expect(notice).toMatchObject({
      tone: 'info',
      text: `Copied ${shown.length} evidence requests. Paste them into a spreadsheet or a document.`,
    });
    const [head, ...lines] = text.split('\r\n').map((line) => line.split('\t'));
    expect(head!.slice(0, 2)).toEqual(['Request ID', 'PBC Item']);
    expect(lines.map(([number, name]) => [number, name])).toEqual(
      shown.map((name) => {
        const place = evidence.findIndex((item) => item.name === name) + 1;
        return [`ER-${String(place).padStart(3, '0')}`, name];
      }),
    );
  });

  it('says when the browser does not allow it', async () => {
    const notice = await copy(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    expect(notice.tone).toBe('problem');
  });
});
