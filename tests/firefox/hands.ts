/** Hands that drive Firefox as it is installed, over WebDriver BiDi. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type * as Testing from '@testing-library/dom';
import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';
import type { Hands, Seen, Target } from '../browser/whole-job';

/** A target as it travels into the page. */
interface Sought {
  readonly role: string;
  readonly name: string | readonly [pattern: string];
  readonly within?: Sought;
}

const sought = ({ role, name, within }: Target): Sought => ({
  role,
  name: typeof name === 'string' ? name : [name.source],
  ...(within && { within: sought(within) }),
});

/** By role and name, as in the component tests; runs in the page. */
function findInPage(target: Sought): HTMLElement | null {
  const { queryAllByRole } = (window as unknown as { TestingLibraryDom: typeof Testing })
    .TestingLibraryDom;
  const find = ({ role, name, within }: Sought): HTMLElement | null => {
    const place = within ? find(within) : document.body;
    if (!place) return null;
    // Whether it is hidden is asked of the few that fit, as it takes long.
    const found = queryAllByRole(place, role, {
      hidden: true,
      name: typeof name === 'string' ? name : new RegExp(name[0]),
    });
    return found.find((element) => element.checkVisibility({ visibilityProperty: true })) ?? null;
  };
  return find(target);
}

/**
 * @param downloads where Firefox puts files
 */
export function firefoxHands(page: Page, downloads: string): Hands {
  const library = readFile(
    'node_modules/@testing-library/dom/dist/@testing-library/dom.umd.min.js',
    'utf8',
  );
  const find = async (target: Target): Promise<JSHandle<HTMLElement | null>> => {
    if (!(await page.evaluate(() => 'TestingLibraryDom' in window))) {
      await page.evaluate(await library);
    }
    return page.evaluateHandle(findInPage, sought(target));
  };
  const need = async (target: Target): Promise<ElementHandle<HTMLElement>> => {
    let element: ElementHandle<HTMLElement> | null = null;
    await expect
      .poll(async () => (element = (await find(target)).asElement() as typeof element) !== null, {
        message: `${target.role} ${target.name}`,
      })
      .toBe(true);
    return element!;
  };
  return {
    click: async (target) => (await need(target)).click(),
    fill: async (target, text) => {
      const field = await need(target);
      await field.click({ count: 3 });
      await field.type(text);
    },
    press: (key) => page.keyboard.press(key),
    see: async (target) =>
      (await find(target)).evaluate((element): Seen | null => {
        if (!element) return null;
        const { value = null, checked = false } = element as Partial<HTMLInputElement>;
        return { text: element.textContent, value, isChecked: checked };
      }),
    inPage: (read) => page.evaluate(read),
    file: async (act) => {
      const before = await readdir(downloads);
      await act();
      const added = async () => (await readdir(downloads)).filter((name) => !before.includes(name));
      // While a file is being written, a part stands beside it.
      await expect
        .poll(async () => (await added()).map((name) => path.extname(name)))
        .toEqual([expect.stringMatching(/^\.(?:csv|xlsx)$/)]);
      const [name = ''] = await added();
      const file = path.join(downloads, name);
      await expect.poll(async () => (await readFile(file)).length).toBeGreaterThan(0);
      return readFile(file);
    },
    reload: async () => {
      await page.reload();
    },
  };
}
