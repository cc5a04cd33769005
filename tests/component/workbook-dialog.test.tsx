import { screen, waitFor } from '@testing-library/react';
import readWorkbook from 'read-excel-file/universal';
import { beforeEach, describe, expect, it } from 'vitest';
import { WorkbookDialog } from '../../src/app/dialogs/WorkbookDialog';
import { SHEET_NAMES } from '../../src/exchange/workbook/names';
import type { Scope } from '../../src/model';
import type { AppState } from '../../src/state';
import { decision } from '../fixtures/examples';
import { catchDownloads } from './downloads';
import type { DownloadedFile } from './downloads';
import { renderApp } from './render';

let saved: readonly DownloadedFile[];

beforeEach(() => {
  saved = catchDownloads().files;
});

const open = (scope: Partial<Scope> = {}, state: Partial<AppState> = {}) =>
  renderApp(<WorkbookDialog onClose={() => undefined} />, { scope, state });

const make = () => screen.getByRole('button', { name: 'Make the workbook' });

describe('the workbook', () => {
  it('says before it is made what it leaves out', () => {
    open({ decisions: { 'A.5.1': decision('applicable') } }, { platforms: ['aws', 'gcp'] });
    const dialog = screen.getByRole('dialog', { name: 'Workbook for both auditors' });
    expect(dialog).toHaveTextContent('Tasks for Azure, Kubernetes, which are not chosen.');
    expect(dialog).toHaveTextContent('the plan with its dates');
    expect(dialog).toHaveTextContent('Every text that was typed, with names');
    expect(dialog).toHaveTextContent('92 controls are not decided yet.');
    expect(saved).toEqual([]);
  });

  it('is saved under the day, and tells so', async () => {
    const { user } = open({ decisions: { 'A.7.4': decision('excluded') } });
    await user.click(make());
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^Saved as/), {
      timeout: 20_000,
    });
    expect(saved.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^common-ground-workbook-\d{4}-\d\d-\d\d\.xlsx$/) as unknown,
    ]);
    const bytes = (await saved[0]?.content.arrayBuffer()) ?? new ArrayBuffer();
    const sheets = await readWorkbook(bytes, { trim: false });
    expect(sheets.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(Object.values(SHEET_NAMES)),
    );
    const soa = sheets.find(({ sheet }) => sheet === SHEET_NAMES.soa)?.data;
    expect(soa?.find(([id]) => id === 'A.7.4')?.[3]).toBe('No');
    expect(screen.getByRole('button', { name: 'Make it again' })).toHaveFocus();
  }, 30_000);

  it('is not made once it is cancelled', async () => {
    const { user } = open();
    await user.click(make());
    expect(screen.getByRole('progressbar', { name: 'Making the workbook' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('status')).toHaveTextContent('Cancelled. No file was made.');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(screen.getByRole('status')).toHaveTextContent('Cancelled. No file was made.');
    expect(saved).toEqual([]);
  });

  it('is not made once the dialog is gone', async () => {
    const { user, unmount } = open();
    await user.click(make());
    unmount();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(saved).toEqual([]);
  });
});
