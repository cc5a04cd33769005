// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ownGroupCode, ownGroupOf } from '../../../src/model';
import { ownGroupTitle } from '../../../src/ui/own-group-words';
import { shippedContent } from '../../fixtures/shipped';

describe('the title of a group of own controls', () => {
  it('is a word of its own for every prefix of the starter library', () => {
    const groups = [...new Set(shippedContent().controlLibrary.map(({ id }) => ownGroupOf(id)))];
    const titles = groups.map(ownGroupTitle);
    expect(titles).not.toContain(ownGroupTitle('own:ZZZZ'));
    expect(new Set(titles).size).toBe(groups.length);
  });

  it('says what it holds where the user made the prefix up', () => {
    expect(ownGroupTitle('own:ZZ')).toBe('Own controls');
    expect(ownGroupCode('own:ZZ')).toBe('ZZ');
    expect(ownGroupTitle('own:toString')).toBe('Own controls');
  });
});
