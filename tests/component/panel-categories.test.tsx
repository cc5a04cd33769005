import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Panel } from '../../src/screens/panel/Panel';
import { decision } from '../fixtures/examples';
import { renderApp } from './render';

const group = () => screen.getByRole('group', { name: 'SOC 2 categories' });
const category = (name: string) => within(group()).getByRole('checkbox', { name });

describe('the SOC 2 categories', () => {
  it('are the five, in the order of the criteria', () => {
    renderApp(<Panel />);
    const boxes = within(group()).getAllByRole('checkbox');
    const names = [
      'Security',
      'Availability',
      'Confidentiality',
      'Processing Integrity',
      'Privacy',
    ];
    expect(boxes).toHaveLength(names.length);
    boxes.forEach((box, i) => expect(box).toHaveAccessibleName(names[i]));
  });

  it('always include Security', () => {
    renderApp(<Panel />);
    expect(category('Security')).toBeChecked();
    expect(category('Security')).toBeDisabled();
  });

  it('say why they do, on focus, until Escape', async () => {
    const { user } = renderApp(<Panel />);
    const word = within(group()).getByRole('button', { name: 'always' });
    expect(word).toHaveAccessibleDescription(/^Every SOC 2 report includes Security/);
    const tooltip = within(group()).getByRole('tooltip');
    expect(tooltip).not.toHaveAttribute('data-open');
    await user.tab();
    expect(word).toHaveFocus();
    expect(tooltip).toHaveAttribute('data-open');
    await user.keyboard('{Escape}');
    expect(tooltip).not.toHaveAttribute('data-open');
    expect(word).toHaveFocus();
  });

  it('say why they do while the pointer is on the word', async () => {
    const { user } = renderApp(<Panel />);
    const tooltip = within(group()).getByRole('tooltip');
    await user.hover(within(group()).getByRole('button', { name: 'always' }));
    expect(tooltip).toHaveAttribute('data-open');
    await user.unhover(within(group()).getByRole('button', { name: 'always' }));
    expect(tooltip).not.toHaveAttribute('data-open');
  });
});

describe('an optional category', () => {
  it('says before it is chosen what it would add', () => {
    renderApp(<Panel />);
    expect(category('Availability')).toHaveAccessibleDescription(
      '+3 criteria, 2 linked at once; 2 more controls shared',
    );
    expect(category('Confidentiality')).toHaveAccessibleDescription('+2 criteria, none linked yet');
    expect(category('Privacy')).toHaveAccessibleDescription('+18 criteria, none linked yet');
  });

  it('says it for the scope as it is now', () => {
    renderApp(<Panel />, { scope: { decisions: { 'A.5.30': decision('excluded') } } });
    expect(category('Availability')).toHaveAccessibleDescription(
      '+3 criteria, 1 linked at once; 1 more control shared',
    );
  });

  it('is added and removed, and no longer says what it would add', async () => {
    const { user, scope } = renderApp(<Panel />);
    await user.click(category('Availability'));
    expect(category('Availability')).toBeChecked();
    expect(category('Availability')).not.toHaveAccessibleDescription();
    expect(scope().categories).toEqual(['availability']);
    await user.click(category('Availability'));
    expect(category('Availability')).not.toBeChecked();
    expect(scope().categories).toEqual([]);
  });

  it('is chosen by keyboard', async () => {
    const { user, scope } = renderApp(<Panel />);
    category('Privacy').focus();
    await user.keyboard(' ');
    expect(scope().categories).toEqual(['privacy']);
  });
});
