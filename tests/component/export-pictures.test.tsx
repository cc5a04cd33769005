import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import ExportMenu from '../../src/app/header/ExportMenu';
import { catchDownloads } from './downloads';
import type { DownloadedFile } from './downloads';
import { renderApp } from './render';

const menu = <ExportMenu trigger="Export" triggerClassName={undefined} openAtOnce={false} />;

let saved: readonly DownloadedFile[];
let canvases: HTMLCanvasElement[];

beforeEach(() => {
  saved = catchDownloads().files;
  canvases = [];
  // The document of these tests paints nothing.
  HTMLImageElement.prototype.decode = () => Promise.resolve();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    drawImage: () => undefined,
  } as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
    this: HTMLCanvasElement,
    done: BlobCallback,
  ) {
    canvases.push(this);
    done(new Blob(['image'], { type: 'image/png' }));
  });
});

const choose = async (app: ReturnType<typeof renderApp>, name: string, role = 'menuitem') => {
  if (!screen.queryByRole('menu')) {
    await app.user.click(screen.getByRole('button', { name: 'Export' }));
  }
  await app.user.click(await screen.findByRole(role, { name }));
};

async function svgOf(app: ReturnType<typeof renderApp>) {
  const before = saved.length;
  await choose(app, 'Picture (SVG)');
  await waitFor(() => expect(saved).toHaveLength(before + 1));
  const { name, content } = saved.at(-1)!;
  const parsed = new DOMParser().parseFromString(await content.text(), 'image/svg+xml');
  return { name, parsed };
}

const size = (parsed: Document) =>
  ['width', 'height'].map((side) => Number(parsed.documentElement.getAttribute(side)));

describe('pictures in the menu of exports', () => {
  it('save the graph as it is seen, and all of it when that is ticked', async () => {
    const app = renderApp(menu, { view: { tab: 'table', collapsed: ['A.5'] } });
    const seen = await svgOf(app);
    expect(seen.name).toMatch(/^common-ground-graph-\d{4}-\d\d-\d\d\.svg$/);
    expect(seen.parsed.querySelector('[data-row="A.5.15"]')).toBeNull();
    expect(seen.parsed.querySelector('[data-ribbon]')).not.toBeNull();
    await choose(app, 'Pictures of everything, not only what you see', 'menuitemcheckbox');
    const whole = await svgOf(app);
    expect(whole.parsed.querySelector('[data-row="A.5.15"]')).not.toBeNull();
    expect(whole.parsed.querySelectorAll('[data-edge]')).toHaveLength(
      app.derived.overlap(app.scope()).active.length,
    );
  });

  it('save the matrix from its tab', async () => {
    const app = renderApp(menu, { view: { tab: 'matrix' } });
    const { name, parsed } = await svgOf(app);
    expect(name).toMatch(/^common-ground-matrix-/);
    expect(parsed.querySelector('[data-column="CC6.1"]')).not.toBeNull();
  });

  it('save a PNG with twice the pixels', async () => {
    const app = renderApp(menu);
    const [width, height] = size((await svgOf(app)).parsed);
    await choose(app, 'Picture (PNG)');
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(saved[1]!.name).toMatch(/^common-ground-graph-.*\.png$/);
    expect(canvases.map((canvas) => [canvas.width, canvas.height])).toEqual([
      [2 * width!, 2 * height!],
    ]);
  });

  it('say when a picture could not be made', async () => {
    HTMLImageElement.prototype.decode = () => Promise.reject(new Error('no'));
    const app = renderApp(menu);
    await choose(app, 'Picture (PNG)');
    await waitFor(() => expect(app.store.getState().notices).toHaveLength(1));
    expect(app.store.getState().notices[0]!.text).toMatch(/^The picture could not be made/);
    expect(saved).toEqual([]);
  });
});
