import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import TableScreen from '../../src/screens/table/TableScreen';
import { smallCatalog as catalog } from '../fixtures/small-catalog';
import { renderApp } from './render';

/** What jsdom lacks: the texts of a clipboard item by type. */
class FakeClipboardItem {
  constructor(readonly parts: Readonly<Record<string, Blob>>) {}
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The table, filtered to one row, with a clipboard that takes what is written or refuses it. */
async function copyOneRow(write: (items: readonly FakeClipboardItem[]) => Promise<void>) {
  const app = renderApp(<TableScreen />, { catalog });
  vi.stubGlobal('ClipboardItem', FakeClipboardItem);
  // The user has a clipboard, too; this one stands in front of it.
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ write } as unknown as Clipboard);
  await app.user.type(screen.getByRole('searchbox', { name: 'Filter rows' }), 'A.8.30');
  await app.user.click(screen.getByRole('button', { name: 'Copy rows' }));
  await waitFor(() => {
    expect(app.store.getState().notices).toHaveLength(1);
  });
  return app.store.getState().notices[0]!;
}

describe('copying rows', () => {
  it('puts what is shown on the clipboard, for spreadsheets and for documents', async () => {
    const written: FakeClipboardItem[] = [];
    const notice = await copyOneRow((items) => {
      written.push(...items);
      return Promise.resolve();
    });
    expect(notice.tone).toBe('info');
    expect(written).toHaveLength(1);
    const { parts } = written[0]!;
    const lines = (await parts['text/plain']!.text()).split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Framework\tID\tTitle\t.*\tReason$/);
    expect(lines[1]).toMatch(/^ISO 27001\tA\.8\.30\t/);
    expect(await parts['text/html']!.text()).toContain('<td>A.8.30</td>');
  });

  it('says when the browser does not allow it', async () => {
    const notice = await copyOneRow(() =>
      Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')),
    );
    expect(notice).toMatchObject({
      tone: 'problem',
      text: expect.stringContaining('did not allow copying'),
    });
  });
});
