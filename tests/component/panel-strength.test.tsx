import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Panel } from '../../src/screens/panel/Panel';
import { catalogOf } from '../fixtures/catalogs';
import { control, criterion, crosswalkOf, mapping } from '../fixtures/examples';
import { renderApp } from './render';

const catalog = catalogOf(
  crosswalkOf({
    controls: ['A.5.1', 'A.5.2', 'A.5.3'].map(control),
    criteria: ['CC6.1'].map(criterion),
    mappings: [
      mapping('A.5.1', 'CC6.1', { strength: 9 }),
      mapping('A.5.2', 'CC6.1', { strength: 5 }),
      mapping('A.5.3', 'CC6.1', { strength: 2 }),
    ],
  }),
);

const strength = (name: string) =>
  within(screen.getByRole('radiogroup', { name: 'Overlap strength' })).getByRole('radio', { name });

describe('the overlap strength', () => {
  it('is one of three, Moderate and up at first', () => {
    renderApp(<Panel />);
    const radios = within(
      screen.getByRole('radiogroup', { name: 'Overlap strength' }),
    ).getAllByRole('radio');
    expect(radios).toHaveLength(3);
    ['Any', 'Moderate and up', 'Strong'].forEach((name, i) =>
      expect(radios[i]).toHaveAccessibleName(name),
    );
    expect(strength('Moderate and up')).toBeChecked();
  });

  it('is chosen with a click and with the arrow keys', async () => {
    const { user, scope } = renderApp(<Panel />);
    await user.click(strength('Strong'));
    expect(strength('Strong')).toBeChecked();
    expect(scope().bar).toBe('strong');
    await user.keyboard('{ArrowLeft}');
    expect(scope().bar).toBe('moderate');
    expect(strength('Moderate and up')).toHaveFocus();
  });

  it('says how many mappings pass, and how they are spread', async () => {
    const { user } = renderApp(<Panel />, { catalog });
    expect(
      await screen.findByRole('img', {
        name: 'Mappings: 1 at strength 2, 1 at strength 5, 1 at strength 9',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('2 of 3 mappings')).toBeInTheDocument();
    await user.click(strength('Any'));
    expect(screen.getByText('3 of 3 mappings')).toBeInTheDocument();
    await user.click(strength('Strong'));
    expect(screen.getByText('1 of 3 mappings')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /^Mappings: 1 at strength 2/ })).toBeInTheDocument();
  });

  it('says so when there is nothing to spread', async () => {
    renderApp(<Panel />, { catalog, scope: { bases: ['yours'] } });
    expect(await screen.findByRole('img', { name: 'No mappings' })).toBeInTheDocument();
  });
});
