import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../src/app/ErrorBoundary';
import { shippedCatalog } from '../../src/catalog';
import { restoreScope } from '../../src/state';
import { decision, scopeOf } from '../fixtures/examples';
import { workspaceWith } from '../fixtures/workspaces';
import { catchDownloads } from './downloads';

const scope = scopeOf({
  decisions: { 'A.8.30': decision('excluded', { justification: 'Nothing outsourced' }) },
});
const { store } = workspaceWith({ scopeId: 'mine0001', scopeName: 'Audit 2027', scope });

function Broken(): never {
  throw new Error('the drawing is broken');
}

const fail = (Child: () => never = Broken) =>
  render(
    <ErrorBoundary store={store}>
      <Child />
    </ErrorBoundary>,
  );

let downloads: ReturnType<typeof catchDownloads>;

beforeEach(() => {
  // React reports what the boundary has caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  downloads = catchDownloads();
});

describe('when drawing fails', () => {
  it('what can be drawn is drawn', () => {
    render(<ErrorBoundary store={store}>All is well</ErrorBoundary>);
    expect(screen.getByText('All is well')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so and what can be done', () => {
    fail();
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('The page could not be drawn');
    expect(alert).toHaveTextContent('the drawing is broken');
    expect(screen.getByRole('button', { name: 'Start again' })).toBeInTheDocument();
  });

  it('says so, too, when what was thrown is not an error', () => {
    fail(() => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- as a library might
      throw 'a bare text';
    });
    expect(screen.getByRole('alert')).toHaveTextContent('a bare text');
  });

  it('the scope can be taken along, every word of it', async () => {
    fail();
    await userEvent.click(screen.getByRole('button', { name: 'Download my scope' }));
    const { files, held } = downloads;
    expect(files).toHaveLength(1);
    expect(files[0]!.name).toMatch(/^common-ground-scope-\d{4}-\d{2}-\d{2}\.json$/);
    expect(files[0]!.content.type).toBe('application/json');
    expect(restoreScope(await files[0]!.content.text(), shippedCatalog)).toEqual({
      ok: true,
      named: { id: 'mine0001', name: 'Audit 2027', scope },
      leftOut: [],
    });
    await waitFor(() => {
      expect(held.size).toBe(0);
    });
  });
});
