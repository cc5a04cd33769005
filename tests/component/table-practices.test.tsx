import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { guidanceLoader, shippedCatalog } from '../../src/catalog';
import type { Catalog, Platform, Practice } from '../../src/catalog';
import type { Scope } from '../../src/model';
import TableScreen from '../../src/screens/table/TableScreen';
import { decision, scopeOf } from '../fixtures/examples';
import { rankedByHand } from '../fixtures/ranking';
import { smallCatalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

const practices: Record<Platform, readonly Practice[]> = {
  aws: (await guidanceLoader('aws')()).practices,
  azure: (await guidanceLoader('azure')()).practices,
  gcp: (await guidanceLoader('gcp')()).practices,
  kubernetes: (await guidanceLoader('kubernetes')()).practices,
};

const rows = () => [...document.querySelectorAll<HTMLElement>('tbody tr')];
const titles = () => rows().map((row) => row.querySelector('th button')!.textContent);
const ranked = (
  platforms: readonly Platform[],
  scope: Partial<Scope> = {},
  catalog: Catalog = smallCatalog,
) =>
  rankedByHand(
    catalog,
    scopeOf({ bases: ['guide'], ...scope }),
    platforms.flatMap((platform) => practices[platform]),
  );
const titlesOf = (...how: Parameters<typeof ranked>) =>
  ranked(...how).map(({ item }) => item.title);
const filter = () => screen.getByRole('searchbox', { name: 'Filter practices' });
const platformBox = (name: string) =>
  within(screen.getByRole('group', { name: 'Platforms' })).getByRole('checkbox', { name });

async function open(...[platforms, scope, catalog = smallCatalog]: Parameters<typeof ranked>) {
  const app = renderApp(<TableScreen />, {
    catalog,
    ...(scope && { scope }),
    view: { rows: 'practices' },
    state: { platforms },
  });
  await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull());
  return app;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the rows', () => {
  it('are what serves the scope, the widest reach first', async () => {
    await open(['aws'], {}, shippedCatalog);
    expect(titles()).toEqual(titlesOf(['aws'], {}, shippedCatalog));
  });

  it.each<[string, readonly Platform[], Partial<Scope>]>([
    ['every platform', ['aws', 'azure', 'gcp', 'kubernetes'], {}],
    ['another category', ['kubernetes'], { categories: ['availability'] }],
    ['something excluded', ['aws'], { decisions: { 'A.5.9': decision('excluded') } }],
  ])('follow the scope and the platforms: %s', async (_, platforms, scope) => {
    await open(platforms, scope);
    const expected = titlesOf(platforms, scope);
    expect(expected.length).toBeGreaterThan(0);
    await waitFor(() => expect(titles()).toEqual(expected));
    expect(screen.getByRole('status')).toHaveTextContent(
      `${expected.length} of ${expected.length} practices that serve the scope`,
    );
  });

  it('say their platform and effort, and what they serve', async () => {
    const { user, view } = await open(['kubernetes']);
    const [first] = ranked(['kubernetes']);
    const [row] = rows();
    const [platform, effort, served] = within(row!).getAllByRole('cell');
    expect(platform).toHaveTextContent('Kubernetes');
    expect(effort).toHaveTextContent(first!.item.effort);
    expect(served).toHaveTextContent(`${first!.iso} of ISO 27001, ${first!.soc2} of SOC 2`);
    const links = within(served!).getAllByRole('button');
    expect(links.map((link) => link.textContent)).toEqual(first!.ids);
    await user.click(links[0]!);
    expect(view().selection).toEqual([first!.ids[0]]);
  });
});

describe('the platforms', () => {
  it('are chosen here and remembered', async () => {
    const { user, store } = await open(['kubernetes']);
    expect(platformBox('Kubernetes')).toBeChecked();
    await user.click(platformBox('AWS'));
    expect(store.getState().platforms).toEqual(['aws', 'kubernetes']);
    await waitFor(() => expect(titles()).toEqual(titlesOf(['aws', 'kubernetes'])));
    await user.click(platformBox('Kubernetes'));
    expect(titles()).toEqual(titlesOf(['aws']));
  });

  it('are asked for when none is chosen', async () => {
    const { user } = await open(['aws']);
    await user.click(platformBox('AWS'));
    expect(titles()).toEqual([]);
    expect(screen.getByText('Choose at least one platform.')).toBeInTheDocument();
  });
});

describe('the steps', () => {
  it('open when the title is pressed, and close again', async () => {
    const { user } = await open(['aws']);
    const { title, steps, record } = ranked(['aws'])[0]!.item;
    const [row] = rows();
    const button = within(row!).getByRole('button', { name: title });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(within(row!).queryByRole('list')).toBeNull();
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const items = within(row!).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual(steps);
    const facts = within(row!).getAllByRole('definition');
    expect(facts.map((fact) => fact.textContent)).toContain(record);
    await user.click(button);
    expect(within(row!).queryByRole('list')).toBeNull();
  });
});

describe('filtering by text', () => {
  it.each<[string, (item: Practice) => string]>([
    ['a title', ({ title }) => title],
    ['a step', ({ steps }) => steps[0]!.slice(0, 60)],
    ['an identifier', ({ supports }) => supports[0]!],
  ])('finds %s, whatever the case', async (_, textOf) => {
    const { user } = await open(['aws']);
    const typed = textOf(ranked(['aws']).at(-1)!.item).toLowerCase();
    await user.click(filter());
    await user.paste(typed);
    const found = ranked(['aws']).filter(({ item }) =>
      [item.title, ...item.steps, item.supports.join(' ')].some((text) =>
        text.toLowerCase().includes(typed.trim()),
      ),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(titles()).toEqual(found.map(({ item }) => item.title));
  });

  it('says when nothing is found', async () => {
    const { user } = await open(['aws']);
    await user.type(filter(), 'no practice says zebra');
    expect(titles()).toEqual([]);
    expect(screen.getByText('No practice contains what you typed.')).toBeInTheDocument();
  });
});

describe('copying as tasks', () => {
  it('hands over what is shown, in its order', async () => {
    const { user, store } = await open(['aws']);
    let text = '';
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(readonly parts: Record<string, Blob>) {}
      },
    );
    const write = async ([item]: readonly { parts: Record<string, Blob> }[]) => {
      text = await item!.parts['text/plain']!.text();
    };
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ write } as unknown as Clipboard);
    await user.click(screen.getByRole('button', { name: 'Copy as tasks' }));
    await waitFor(() => expect(store.getState().notices).toHaveLength(1));
    const [head, ...lines] = text.split('\r\n').map((line) => line.split('\t'));
    expect(store.getState().notices[0]!.text).toBe(
      `Copied ${lines.length} tasks. Paste them into a spreadsheet or a document.`,
    );
    expect(head).toContain('Acceptance test');
    expect(lines.map((cells) => cells.at(-1))).toEqual(ranked(['aws']).map(({ item }) => item.id));
  });
});

describe('the switch above the rows', () => {
  it('leads to requirements, evidence and practices', async () => {
    const { user, view, actions } = await open(['aws']);
    const rowsOf = (name: string) => screen.getByRole('radio', { name });
    expect(rowsOf('Practices')).toBeChecked();
    await user.click(rowsOf('Evidence'));
    expect(view().rows).toBe('evidence');
    expect(screen.getByRole('searchbox', { name: 'Filter evidence' })).toBeInTheDocument();
    act(() => actions.setRows('requirements'));
    expect(screen.getByRole('searchbox', { name: 'Filter rows' })).toBeInTheDocument();
  });
});
