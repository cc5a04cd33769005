import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { guidanceLoader, shippedCatalog as catalog } from '../../src/catalog';
import type { Platform, Practice } from '../../src/catalog';
import { Details } from '../../src/screens/details/Details';
import { renderApp } from './render';

const aws = await guidanceLoader('aws')();
const kubernetes = await guidanceLoader('kubernetes')();
const serving = (id: string, guidance = aws) =>
  guidance.practices.filter(({ serves }) => Object.keys(serves).includes(id));
/** A requirement that several practices serve, and the first of those. */
const id = catalog.requirements.find((one) => serving(one.id).length > 1)!.id;
const [first] = serving(id);

const open = (selected: string, platforms: readonly Platform[] = ['aws']) =>
  renderApp(<Details />, {
    view: { selection: [selected] },
    state: { openSections: ['platforms'], platforms },
  });
const section = async () => within(await screen.findByRole('region', { name: 'How to do it' }));
const box = async (name: string) => (await section()).getByRole('checkbox', { name });
const cards = async () => (await section()).findAllByRole('article');
const titles = async () =>
  (await cards()).map((card) => within(card).getByRole('heading').textContent);
const titlesOf = (list: readonly Practice[]) => list.map(({ title }) => title);

/** Presses a button and reads the clipboard. */
async function copied({ user, store }: ReturnType<typeof open>, button: HTMLElement) {
  await user.click(button);
  await waitFor(() => expect(store.getState().notices).toHaveLength(1));
  expect(store.getState().notices[0]!.tone).toBe('info');
  return navigator.clipboard.readText();
}

describe('the practices', () => {
  it('are those that serve the requirement, each with its reason', async () => {
    open(id);
    expect(await titles()).toEqual(titlesOf(serving(id)));
    const all = await cards();
    serving(id).forEach(({ serves, effort }, i) => {
      expect(within(all[i]!).getByText(serves[id]!)).toBeInTheDocument();
      expect(within(all[i]!).getByText(`effort ${effort}`)).toBeInTheDocument();
    });
  });

  it('follow the requirement that is selected', async () => {
    const { actions } = open(id);
    await cards();
    const next = catalog.requirements.find(
      (one) => one.id !== id && serving(one.id).length > 0 && !serving(one.id).includes(first!),
    )!;
    act(() => actions.select([next.id]));
    expect(await titles()).toEqual(titlesOf(serving(next.id)));
  });

  it('open to the steps, the record and what stays with you', async () => {
    const { user } = open(id);
    const [card] = await cards();
    const title = within(card!).getByRole('button', { name: first!.title });
    expect(title).toHaveAttribute('aria-expanded', 'false');
    expect(within(card!).queryByRole('list')).toBeNull();
    await user.click(within(card!).getByRole('button', { name: `${first!.steps.length} steps` }));
    expect(title).toHaveAttribute('aria-expanded', 'true');
    const steps = within(card!).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual(first!.steps);
    const facts = within(card!).getAllByRole('definition');
    expect(facts.map((fact) => fact.textContent)).toEqual(
      expect.arrayContaining([first!.record, first!.retention, first!.yours]),
    );
    await user.click(title);
    expect(within(card!).queryByRole('list')).toBeNull();
  });

  it('are copied as text, with everything an engineer needs', async () => {
    const app = open(id);
    await cards();
    const textOf = ({ title, steps, snippet, warning, ...practice }: Practice) =>
      [
        title,
        ...steps.map((step, i) => `${i + 1}. ${step}`),
        snippet?.code.trimEnd(),
        warning && `Warning: ${warning}`,
        `Record: ${practice.record}`,
        `Retention: ${practice.retention}`,
        `Serves: ${practice.supports.join(', ')}`,
      ]
        .filter(Boolean)
        .join('\n');
    const button = (await section()).getByRole('button', { name: 'Copy AWS practices' });
    expect(await copied(app, button)).toBe(serving(id).map(textOf).join('\n\n'));
  });

  it('have an example that is copied alone', async () => {
    const { title, snippet, serves } = aws.practices.find((practice) => practice.snippet)!;
    const app = open(Object.keys(serves)[0]!);
    await cards();
    await app.user.click((await section()).getByRole('button', { name: title }));
    const code = snippet!.code.trimEnd();
    const example = screen.getByLabelText(`Example in ${snippet!.language}`);
    expect(example.textContent).toBe(code);
    expect(await copied(app, screen.getByRole('button', { name: 'Copy example' }))).toBe(code);
  });
});

describe('the platforms', () => {
  it('are chosen once, remembered, and keep their own order', async () => {
    const { user, store, actions } = open(id, ['kubernetes']);
    expect(await box('Kubernetes')).toBeChecked();
    await user.click(await box('AWS'));
    expect(store.getState().platforms).toEqual(['aws', 'kubernetes']);
    const headings = (await section()).getAllByRole('heading', { level: 4 });
    expect(headings.map((heading) => heading.textContent)).toEqual(['AWS', 'Kubernetes']);
    await waitFor(async () =>
      expect(await titles()).toEqual(titlesOf([...serving(id), ...serving(id, kubernetes)])),
    );
    act(() => actions.select(['CC8.1']));
    expect(await box('AWS')).toBeChecked();
    expect(await box('Azure')).not.toBeChecked();
  });

  it('are asked for when none is chosen', async () => {
    const { user } = open(id);
    await cards();
    await user.click(await box('AWS'));
    expect((await section()).getByText('Choose the platforms you run on.')).toBeInTheDocument();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('say why they have nothing to offer', async () => {
    const [nothingFor, reason] = Object.entries(aws.nothing)[0]!;
    open(nothingFor);
    const words = await (await section()).findByText(`Nothing to offer: ${reason}`);
    expect(words).toBeInTheDocument();
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Copy AWS practices' })).toBeNull();
  });

  it('lead on from a clause, which is about the programme', async () => {
    const clause = catalog.clauses.find((one) => serving(one.id).length === 0)!;
    open(clause.id);
    expect(await (await section()).findByText(/^A clause is about managing/)).toBeInTheDocument();
  });
});
