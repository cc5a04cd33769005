import { describe, expect, it } from 'vitest';
import {
  readDay,
  readImplementation,
  readReasons,
  readStatus,
} from '../../../src/exchange/read-words';

describe('a decision in the words of a spreadsheet', () => {
  it.each([
    ['applicable', 'applicable'],
    [' Yes ', 'applicable'],
    ['Y', 'applicable'],
    ['a', 'applicable'],
    ['Inherited', 'inherited'],
    ['i', 'inherited'],
    ['excluded', 'excluded'],
    ['No', 'excluded'],
    ['N/A', 'excluded'],
    ['Not  applicable.', 'excluded'],
    ['x', 'excluded'],
    ['undecided', 'undecided'],
  ])('reads %j of a control', (text, status) => {
    expect(readStatus(text, 'control')).toEqual({ status });
  });

  it.each([
    ['applies', 'applies'],
    ['yes', 'applies'],
    ['not relevant', 'not-relevant'],
    ['n/a', 'not-relevant'],
  ])('reads %j of a criterion', (text, status) => {
    expect(readStatus(text, 'criterion')).toEqual({ status });
  });

  it('takes the provider of an inherited control along', () => {
    const expected = { status: 'inherited', provider: 'Example Cloud' };
    expect(readStatus('inherited from Example Cloud', 'control')).toEqual(expected);
    expect(readStatus('Inherited: Example Cloud', 'control')).toEqual(expected);
    expect(readStatus('inherited from Example Cloud', 'criterion')).toBeUndefined();
  });

  it.each([
    ['maybe', 'control'],
    ['', 'control'],
    ['constructor', 'control'],
    ['inherited', 'criterion'],
    ['no', 'clause'],
  ] as const)('does not understand %j of a %s', (text, kind) => {
    expect(readStatus(text, kind)).toBeUndefined();
  });
});

describe('a status', () => {
  it.each([
    ['Not started', 'not-started'],
    ['wip', 'in-progress'],
    ['In Progress', 'in-progress'],
    ['done', 'implemented'],
    ['not said', 'unset'],
    ['soon', undefined],
  ])('reads %j', (text, value) => {
    expect(readImplementation(text)).toBe(value);
  });
});

describe('reasons for inclusion', () => {
  it.each([
    ['Risk assessment', ['risk']],
    ['legal or regulatory', ['legal']],
    ['b, r', ['risk', 'business']],
    ['RL', ['risk', 'legal']],
    ['Contract and best practice', ['contractual', 'business']],
    ['risk; risk', ['risk']],
    ['LR', ['legal']],
  ])('reads %j', (text, reasons) => {
    expect(readReasons(text)).toEqual(reasons);
  });

  it.each(['', 'risk, whim', 'rx', ' , '])('does not understand %j', (text) => {
    expect(readReasons(text)).toBeUndefined();
  });
});

describe('a day', () => {
  it.each([
    ['2027-01-31', '2027-01-31'],
    ['2027/1/31', '2027-01-31'],
    ['2027-01-31T00:00:00', '2027-01-31'],
    ['31.1.2027', '2027-01-31'],
    ['31 Jan 2027', '2027-01-31'],
    ['31-January-2027', '2027-01-31'],
    ['1st March 2027', '2027-03-01'],
    ['Jan 31, 2027', '2027-01-31'],
    ['31/01/2027', '2027-01-31'],
    ['01/31/2027', '2027-01-31'],
    ['5/5/2027', '2027-05-05'],
  ])('reads %j', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each(['3/4/2027', '31.2.2027', '2027-13-01', 'next week', '31 Foo 2027', '44957', ''])(
    'does not read %j',
    (text) => {
      expect(readDay(text)).toBeUndefined();
    },
  );
});
