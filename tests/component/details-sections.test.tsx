import { readFileSync } from 'node:fs';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  explanationLoader,
  loadEvidence,
  loadNotes,
  relationshipWords,
  shippedCatalog as catalog,
  strengthTitle,
} from '../../src/catalog';
import type { Evidence } from '../../src/catalog';
import { Details } from '../../src/screens/details/Details';
import type { DetailSection } from '../../src/state';
import { countedMappings } from '../fixtures/brute-force';
import { scopeOf } from '../fixtures/examples';
import { rankedByHand } from '../fixtures/ranking';
import { renderApp } from './render';

const scope = scopeOf({ bases: ['guide'] });
const evidence = await loadEvidence();
const notes = await loadNotes();

const open = (id: string, section: DetailSection) =>
  renderApp(<Details />, { view: { selection: [id] }, state: { openSections: [section] } });
const region = (name: RegExp | string) => screen.findByRole('region', { name });
const fold = (name: RegExp | string) => screen.findByRole('button', { name });
/** Found by all of its text, though identifiers in it are links. */
const text = (words: string) => (_: string, element: Element | null) =>
  element?.textContent === words;
type App = ReturnType<typeof renderApp>;

/** Presses a button and reads the clipboard. */
async function copied({ user, store }: App, button: HTMLElement): Promise<string> {
  await user.click(button);
  await waitFor(() => expect(store.getState().notices).toHaveLength(1));
  expect(store.getState().notices[0]!.tone).toBe('info');
  return navigator.clipboard.readText();
}
const explanationOf = async (id: string) =>
  (await explanationLoader(catalog.requirement(id)!.group)())[id]!;

describe('the explanation', () => {
  it.each(['A.5.1', '9.2', 'CC6.1'])('of %s says what it asks', async (id) => {
    open(id, 'mappings');
    const { asks } = await explanationOf(id);
    expect(await screen.findByText(text(asks))).toBeInTheDocument();
  });

  it.each([
    ['A.8.13', 'What the certification auditor asks to see'],
    ['CC6.1', 'What the service auditor asks to see'],
  ])('of %s goes on to practice, and can be copied', async (id, title) => {
    const app = open(id, 'practice');
    const section = within(await region('In practice'));
    const { asks, done, auditor, mistake, considerations = [] } = await explanationOf(id);
    for (const words of [done, auditor, mistake, ...considerations]) {
      expect(await section.findByText(text(words))).toBeInTheDocument();
    }
    expect(section.getByRole('heading', { name: title })).toBeInTheDocument();
    const button = section.getByRole('button', { name: 'Copy explanation' });
    expect((await copied(app, button)).split('\n')).toEqual(
      [
        ...[`${id} ${catalog.requirement(id)!.title}`, asks],
        ...[`Done, at a cloud company of thirty: ${done}`, `${title}: ${auditor}`],
        ...[`The common mistake: ${mistake}`, ...considerations.map((words) => `- ${words}`)],
      ].flatMap((line) => line.split('\n')),
    );
  });
});

describe('a section', () => {
  it('folds and unfolds, and stays so at the next requirement', async () => {
    const { user, store, actions } = open('A.8.13', 'evidence');
    const practice = () => fold('In practice');
    expect(await practice()).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('button', { name: 'Copy explanation' })).toBeNull();
    await user.click(await practice());
    await user.click(await fold(/^Evidence to reuse/));
    expect(store.getState().openSections).toEqual(['practice']);
    act(() => actions.select(['CC6.1']));
    expect(await practice()).toHaveAttribute('aria-expanded', 'true');
    expect(await fold(/^Evidence to reuse/)).toHaveAttribute('aria-expanded', 'false');
    expect(await fold(/^Linked to/)).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('article')).toBeNull();
  });
});

describe('the mappings', () => {
  it('are copied a line each, the strongest first', async () => {
    const app = open('CC6.1', 'mappings');
    const title = (id: string) => `${id} ${catalog.requirement(id)!.title}`;
    const lines = countedMappings(catalog, scope)
      .filter(({ tsc }) => tsc === 'CC6.1')
      .toSorted((a, b) => b.strength - a.strength)
      .map(
        ({ id, iso, tsc, relationship, strength, basis }) =>
          `${title(iso)} ${relationshipWords(relationship, 'iso')} ${title(tsc)} (${strengthTitle(strength)}, ${basis}). ${notes[id]!}`,
      );
    expect(lines.length).toBeGreaterThan(1);
    expect(await copied(app, await fold('Copy mappings'))).toBe(lines.join('\n'));
  });

  const { mappings } = catalog;
  it.each([mappings[0]!, mappings[Math.floor(mappings.length / 2)]!, mappings.at(-1)!])(
    'can be corrected where they stand: $iso and $tsc',
    async ({ id, iso, tsc, relationship, strength, rationale, basis }) => {
      const app = open(iso, 'mappings');
      const card = screen
        .getAllByRole('article')
        .find((one) => within(one).getByRole('heading').textContent.startsWith(`${tsc} `))!;
      await within(card).findByText(text(notes[id]!));
      const suggest = within(card).getByRole('button', { name: 'Suggest a correction' });
      const correction = await copied(app, suggest);
      const line = Number(/^Correction of data\/crosswalk\.csv, line (\d+)$/m.exec(correction)![1]);
      const lines = readFileSync('data/crosswalk.csv', 'utf8').split('\n');
      expect(lines[line - 1]!.split(',').slice(0, 6)).toEqual([
        ...[iso, tsc, relationship, String(strength), rationale, basis],
      ]);
      expect(correction).toContain(`relationship ${relationship}, strength ${strength}`);
      expect(correction).toContain(`Note now: ${notes[id]!}`);
    },
  );

  it('say when the browser does not allow copying', async () => {
    const { user, store } = open('A.5.1', 'mappings');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'));
    await user.click(await fold('Copy mappings'));
    await waitFor(() => expect(store.getState().notices[0]?.tone).toBe('problem'));
  });
});

describe('the evidence', () => {
  const supporting = (id: string) =>
    rankedByHand(catalog, scope, evidence).filter(({ item }) => item.supports.includes(id));
  const names = (section: HTMLElement) =>
    within(section)
      .getAllByRole('article')
      .map((card) => within(card).getByRole('heading').textContent);
  /** The requirement with the most evidence. */
  const { id } = catalog.requirements.toSorted(
    (a, b) => supporting(b.id).length - supporting(a.id).length,
  )[0]!;
  const listed = supporting(id);
  const count = `Evidence to reuse (${listed.length})`;

  it('supports the requirement, the most reusable first', async () => {
    open(id, 'evidence');
    const section = await region(count);
    expect(names(section)).toEqual(listed.slice(0, 3).map(({ item }) => item.name));
    const [card] = within(section).getAllByRole('article');
    expect(within(card!).getByText(listed[0]!.item.shows)).toBeInTheDocument();
    const also = within(card!).queryAllByRole('button');
    expect(also.map((link) => link.textContent)).toEqual(
      listed[0]!.ids.filter((other) => other !== id),
    );
  });

  it('is shown in full when asked for more', async () => {
    const { user } = open(id, 'evidence');
    const section = await region(count);
    await user.click(await fold(`Show ${listed.length - 3} more`));
    expect(names(section)).toEqual(listed.map(({ item }) => item.name));
    expect(screen.queryByRole('button', { name: /^Show \d+ more$/ })).toBeNull();
  });

  it('is copied in full, a line each', async () => {
    const app = open(id, 'evidence');
    await region(count);
    const lineOf = ({ name, shows, supports }: Evidence) =>
      `${name}: ${shows} (${supports.join(', ')})`;
    expect(await copied(app, await fold('Copy evidence'))).toBe(
      listed.map(({ item }) => lineOf(item)).join('\n'),
    );
  });
});
