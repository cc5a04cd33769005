import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AboutDialog } from '../../src/app/dialogs/AboutDialog';
import { renderApp } from './render';

it('the licences of what is built in are listed with their texts, for who asks', async () => {
  const { user } = renderApp(<AboutDialog onClose={() => undefined} />);
  await user.click(screen.getByRole('button', { name: 'Licences of what is built in' }));
  expect(screen.getByRole('button', { name: 'Licences of what is built in' })).toHaveFocus();
  const list = await screen.findByRole('list', { name: 'Packages that are built in' });
  const summary = within(list).getByText(/^react \d+\.\d+\.\d+ · MIT$/);
  await user.click(summary);
  expect(within(list).getAllByText(/Copyright \(c\) Meta Platforms/)[0]).toBeVisible();
});
