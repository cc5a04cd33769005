/** Two tabs of one browser on the same scope: each takes in what the other does, or asks. */
import { Explorer } from './explorer';
import { expect, test } from './test';
import { Workshop } from './workshop';

test.use({ viewport: { width: 1280, height: 720 } });

/** Set in a tab that hears of no other tab's changes, as when both change in the same moment. */
declare global {
  interface Window {
    deaf?: boolean;
  }
}

test('two tabs take in each other’s changes, and ask about the same cell', async ({
  explorer,
  page,
  context,
}) => {
  const one = new Workshop(explorer);
  await explorer.open();
  await one.signAs('Ada Example');
  await one.openPart('Working table');
  const second = await context.newPage();
  await second.addInitScript(() => {
    window.addEventListener('storage', (event) => {
      if (window.deaf) event.stopImmediatePropagation();
    });
  });
  const two = new Workshop(new Explorer(second));
  await second.goto(page.url());
  await two.expectDecided(0);

  await test.step('a change in one appears in the other, both ways', async () => {
    await one.decide('A.5.1', 'a');
    await expect(two.decisionOn('A.5.1', 'Applicable')).toBeChecked();
    await two.expectDecided(1);
    await expect(two.explorer.undo).toHaveAccessibleName('Undo changes from another tab');
    await two.decide('A.5.2', 'x', 'No roles here');
    await expect(one.decisionOn('A.5.2', 'Excluded')).toBeChecked();
    await expect(one.justification('A.5.2')).toHaveValue('No roles here');
    await one.expectDecided(2);
    expect(await one.explorer.figures()).toEqual(await two.explorer.figures());
  });

  await test.step('different cells changed at once are both kept', async () => {
    await second.evaluate(() => (window.deaf = true));
    await one.decide('A.5.3', 'a');
    await expect.poll(() => storedIn(two, 'A.5.3')).toBe('applicable');
    await two.expectDecided(2);
    await two.decide('A.5.4', 'a');
    await two.expectDecided(4);
    await one.expectDecided(4);
    expect(await one.decisions()).toEqual(await two.decisions());
  });

  await test.step('the same cell changed at once is asked about', async () => {
    await one.decide('A.5.5', 'a');
    await one.decide('A.5.6', 'a');
    await expect.poll(() => storedIn(two, 'A.5.6')).toBe('applicable');
    await two.decide('A.5.5', 'x');
    const dialog = second.getByRole('dialog', { name: 'Another tab changed the same' });
    const cell = dialog.getByRole('group', { name: 'A.5.5 decision' });
    await expect(cell.getByRole('radio', { name: 'Mine: Excluded' })).toBeChecked();
    await expect(dialog.getByRole('group')).toHaveCount(1);
    await cell.getByRole('radio', { name: 'Theirs: Applicable' }).check();
    await dialog.getByRole('button', { name: 'Use these' }).click();
    await expect(dialog).toHaveCount(0);
    for (const workshop of [one, two]) {
      await expect(workshop.decisionOn('A.5.5', 'Applicable')).toBeChecked();
      await workshop.expectDecided(6);
    }
    await expect(two.explorer.undo).toHaveAccessibleName('Undo settle conflicting changes');
  });

  await test.step('nothing that either said is missing from the log', async () => {
    await two.openPart('Decision log');
    await expect(two.logOf('A.5.5 decision')).toHaveText([
      /Excluded\s*→\s*Applicable/,
      /→\s*(Applicable|Excluded)/,
      /→\s*(Applicable|Excluded)/,
    ]);
  });
});

/** What the browser keeps of a decision, as a tab sees it. */
async function storedIn({ explorer }: Workshop, id: string): Promise<string | undefined> {
  const [stored] = await explorer.stored('scope:');
  const { scope } = JSON.parse(stored!.text) as {
    readonly scope: { readonly decisions: Readonly<Record<string, { readonly status: string }>> };
  };
  return scope.decisions[id]?.status;
}
