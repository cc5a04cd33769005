// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  lookAlikes,
  objectionsTo,
  readabilityOf,
  sentencesOf,
} from '../../../src/catalog/source/prose';

describe('objections', () => {
  it.each([
    'The policy covers this.',
    'Full coverage of A.5.1.',
    'The record satisfies both.',
    'You are compliant then.',
    'Ensure compliance with the policy.',
    'Review it as appropriate.',
    'Follow best practices.',
    'A robust process.',
    'Leverage the directory.',
    'Patch in a timely manner.',
    'Logs, alerts, etc. are kept.',
    'Admins and/or users.',
  ])('are raised to "%s"', (text) => {
    expect(objectionsTo(text)).toHaveLength(1);
  });

  it.each([
    'The compliance lead signs the record.',
    'Recovery was rehearsed; nobody discovered a gap.',
    'The appropriate person is named in A.5.2.',
  ])('are not raised to "%s"', (text) => {
    expect(objectionsTo(text)).toEqual([]);
  });

  it('are raised to a sentence of more than forty words', () => {
    const words = (count: number) => `${'word '.repeat(count - 1)}end.`;
    expect(objectionsTo(words(40))).toEqual([]);
    expect(objectionsTo(words(41))).toEqual(['has a sentence of 41 words']);
    expect(objectionsTo(`${words(30)} ${words(30).replace('w', 'W')}`)).toEqual([]);
  });
});

describe('sentences', () => {
  it('are not ended by the points of an identifier', () => {
    expect(sentencesOf('A.5.1 asks for a policy. CC5.3 for more.')).toEqual([
      'A.5.1 asks for a policy.',
      'CC5.3 for more.',
    ]);
  });
});

describe('readability', () => {
  it('is worse the longer words and sentences are', () => {
    const easy = readabilityOf('Lock the door. Keep the key.');
    const hard = readabilityOf(
      'Organisational accountability necessitates comprehensively documented responsibilities.',
    );
    expect(easy).toBeLessThan(3);
    expect(hard).toBeGreaterThan(20);
  });
});

describe('texts that look alike', () => {
  const alike = (...texts: string[]) =>
    lookAlikes(new Map(texts.map((text, i) => [String(i), text]))).map(([a, b]) => `${a}~${b}`);

  it('are the same but for case and points', () => {
    expect(alike('The log is kept for a year.', 'the LOG is kept, for a year')).toEqual(['0~1']);
  });

  it('share most of their wording', () => {
    expect(
      alike(
        'Joiner and leaver tickets are the record that both auditors sample.',
        'Joiner and leaver tickets are the record that the auditor samples.',
        'Backups are restored each quarter and the time is noted.',
      ),
    ).toEqual(['0~1']);
  });
});
