import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LinkedText } from '../../src/ui';
import { renderApp } from './render';

const linksIn = (text: string): readonly (string | null)[] => {
  const { container } = renderApp(<LinkedText>{text}</LinkedText>);
  expect(container.textContent).toBe(text);
  return screen.queryAllByRole('button').map(({ textContent }) => textContent);
};

describe('a text that names requirements', () => {
  it.each<[string, readonly string[]]>([
    ['Disposal is CC6.5; see A.7.14, too.', ['CC6.5', 'A.7.14']],
    ['Without it, A.5.30 still bears on CC7.5 and CC9.1.', ['A.5.30', 'CC7.5', 'CC9.1']],
    ['A1.2, C1.1, PI1.3 and P6.7', ['A1.2', 'C1.1', 'PI1.3', 'P6.7']],
    ['(A.5.1)', ['A.5.1']],
  ])('leads to them: %s', (text, ids) => {
    expect(linksIn(text)).toEqual(ids);
  });

  it.each([
    'A number such as 9.2 or 8.1 could be anything.',
    'A.9.9 and CC12.1 and CC6.99 are nothing that is known.',
    'ISO 27001:2022, A.5, CC6, XA.5.1, version 1.2.3',
    '',
  ])('leaves everything else as it is: %s', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  it('goes to what was clicked', async () => {
    const { user, view } = renderApp(<LinkedText>Disposal is CC6.5.</LinkedText>);
    await user.click(screen.getByRole('button', { name: 'CC6.5' }));
    expect(view().selection).toEqual(['CC6.5']);
  });
});
