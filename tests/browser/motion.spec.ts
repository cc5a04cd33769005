/** Who asked the system for less motion gets none. */
import { expect, test } from './test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('nothing on the page has a transition or an animation', async ({ explorer, page }) => {
  await explorer.open({ selected: ['A.8.24'] });
  await explorer.button('Share').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element, part || null);
        const still = [transitionDuration, animationDuration].every((durations) =>
          durations.split(', ').every((duration) => parseFloat(duration) === 0),
        );
        return still ? [] : [`${element.tagName}${part}`];
      }),
    ),
  );
  expect(moving).toEqual([]);
});

test('partners are alongside at once, without gliding there', async ({ explorer, page }) => {
  await explorer.open();
  const places = await explorer.row('A.5.23').evaluate(async (row: HTMLElement) => {
    const partner = document.querySelector('[role=treeitem][aria-label^="CC9.2 "]')!;
    const seen = new Set<number>([partner.getBoundingClientRect().y]);
    row.click();
    for (let frame = 0; frame < 30; frame += 1) {
      await new Promise(requestAnimationFrame);
      seen.add(partner.getBoundingClientRect().y);
    }
    return seen.size;
  });
  expect(places, 'before and after').toBe(2);
  await expect(explorer.row('CC9.2')).toBeInViewport({ ratio: 0.99 });
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(1);
});
