// @vitest-environment node
/** Each of these was found to cost something once, or is what somebody would try first. */
import { describe, expect, it } from 'vitest';
import { openFile, openLink } from '../../../src/app/arrivals/open';
import { shippedCatalog as catalog } from '../../../src/catalog';
import { packText } from '../../../src/exchange/deflate';
import { LONGEST_PROJECT, readProject } from '../../../src/exchange/project-file';
import { readAddress, readScope } from '../../../src/state';
import { decision, scopeOf } from '../../fixtures/examples';
import { expectClear, expectUnpolluted } from '../../fixtures/hostile';
import { expectSound, expectUntouched, openPage } from '../../fixtures/own-work';

const SCOPE = { ...scopeOf({ decisions: { 'A.5.1': decision('applicable', { owner: 'Eve' }) } }) };
const FILE = {
  ...{ type: 'common-ground/project', version: 1, name: 'Theirs', scopeId: 'theirs01' },
  ...{ saveId: 'save0001', savedAt: '2026-11-24T10:00:00.000Z', scope: SCOPE },
};
const project = (change: object): string => JSON.stringify({ ...FILE, ...change });
const withScope = (change: object): string => project({ scope: { ...SCOPE, ...change } });
/** Raw, because an object literal cannot hold such a key. */
const withKey = (key: string, text = project({})): string =>
  text.replaceAll('{', `{"${key}":{"polluted":"yes"},`).replaceAll(',}', '}');
const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));
const records = (count: number, key: (index: number) => string, value: object): object =>
  Object.fromEntries(many(count, (index) => [key(index), value]));

/** Opens a file in a page with work in it, and tells what was said or let in. */
async function opened(text: string, name = 'theirs.json') {
  const { workspace, area } = openPage();
  await openFile(workspace, new File([text], name));
  expectUnpolluted();
  expectUntouched(workspace, area);
  const { notices, visitor } = workspace.store.getState();
  for (const notice of notices) expectClear(notice.text);
  return { said: notices.map(({ text: words }) => words).join(' '), visitor, area };
}

describe('a project file', () => {
  it.each(['__proto__', 'constructor', 'prototype'])(
    'with the key %s in every record changes nothing that it should not',
    async (key) => {
      const { visitor } = await opened(withKey(key));
      if (visitor) expectSound(visitor.scope);
    },
  );

  it.each([
    ['of brackets', '['.repeat(3_000_000)],
    ['of records', '{"a":'.repeat(1_000_000)],
    [
      'in a part of ours',
      withScope({ decisions: 'X' }).replace('"X"', '['.repeat(9_000) + ']'.repeat(9_000)),
    ],
    [
      'in a part of nobody’s',
      project({ more: 'X' }).replace('"X"', '['.repeat(9_000) + ']'.repeat(9_000)),
    ],
  ])('that is a deep nest %s is refused, or leaves it out', async (_, text) => {
    const { said, visitor } = await opened(text);
    if (visitor) expect(visitor.arrival?.leftOut).toEqual(['more']);
    else expect(said).toMatch(/not a Common Ground|cut off|not what it should be/);
  });

  it.each([
    ['categories', many(1_000_000, () => 1)],
    ['held', many(500_000, (index) => `x${index}`)],
    ['retired', many(600_000, () => 'AC-01')],
    ['providers', many(200_000, () => 0)],
    ['decisions', records(100_000, (index) => `x${index}`, { status: 'excluded' })],
    ['library', records(100_000, (index) => `x${index}`, { id: 'AC-01' })],
    ['yours', records(100_000, (index) => `x${index}`, {})],
  ])('with far too many %s is refused before they are looked at', async (part, list) => {
    const { said } = await opened(withScope({ [part]: list }));
    expect(said).toContain(`not what it should be at scope.${part}, so none of it was opened`);
  });

  it('names what is unknown by its first letters, however long and whatever turns in it', async () => {
    const long = `\u202e${'x'.repeat(1_000_000)}`;
    const { visitor } = await opened(withScope({ decisions: { [long]: { status: 'excluded' } } }));
    expect(visitor?.arrival?.leftOut).toEqual([` ${'x'.repeat(58)}…`]);
    const wrong = await opened(withScope({ decisions: { [long]: { status: 7 } } }));
    expect(wrong.said.length).toBeLessThan(200);
  });

  it('goes by a name that stands on one line and does not turn around what follows', async () => {
    const { visitor } = await opened(project({ name: 'Audit\u202e\n\u0000\ud800 fdp' }));
    expect(visitor?.name).toBe('Audit     fdp');
    expect((await opened('{', 'a\u202enosj.exe')).said).toMatch(/^“a nosj\.exe”: /);
  });

  it.each([
    '2026-02-31T10:00:00Z',
    '2026-01-01T00:00:00+05',
    '0000-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    'Tuesday',
  ])('with a change at %s, which no browser could show, is refused', async (at) => {
    const log = [{ at, by: 'Eve', cell: 'x', before: null, after: 'y' }];
    expect((await opened(withScope({ log }))).said).toContain('scope.log.0.at');
    const { visitor } = await opened(
      project({ savedAt: at, frozen: [{ ...FILE, id: 'f00001', frozenAt: at }] }),
    );
    expect(visitor?.arrival).toMatchObject({ saves: [], frozen: [] });
  });

  it.each(['2027-02-30', '9999-12-31', '1899-12-31', '2027-1-1'])(
    'with a due date of %s is refused',
    async (due) => {
      const decisions = { 'A.5.1': { status: 'applicable', due } };
      expect((await opened(withScope({ decisions }))).said).toContain('scope.decisions.A.5.1.due');
    },
  );

  it('keeps the newest of a log that is longer than any', () => {
    const log = many(20_050, (index) => ({
      ...{ at: '2026-11-24T10:00:00.000Z', by: '', cell: `c${index}`, before: null, after: 'y' },
    }));
    const read = readScope({ ...SCOPE, log }, catalog);
    expect(read.ok && [read.scope.log.length, read.scope.log[0]?.cell]).toEqual([20_000, 'c50']);
  });

  it('has each thing once; that there was another is said', async () => {
    const control = { id: 'AC-01', statement: 'First', serves: ['A.5.1', 'A.5.1', 'A.9.99'] };
    const library = { one: control, two: { ...control, statement: 'Second' } };
    const { visitor } = await opened(withScope({ library, retired: ['HR-1', 'HR-1'] }));
    expect(visitor?.scope.library).toMatchObject({
      'AC-01': { statement: 'First', serves: ['A.5.1'] },
    });
    expect(visitor?.scope.retired).toEqual(['HR-1']);
    expect(visitor?.arrival?.leftOut).toEqual(['A.9.99', 'AC-01']);
  });

  it('does not bring what would leave the browser without room', async () => {
    const { visitor } = await opened(project({ more: 'x'.repeat(3_000_000), few: 'x' }));
    expect(visitor?.arrival).toMatchObject({ extras: { few: 'x' }, leftOut: ['more'] });
    const words = {
      question: 'x'.repeat(4_000),
      note: 'x'.repeat(4_000),
      evidence: 'x'.repeat(4_000),
    };
    const own = records(12, (index) => `c${index}`, {});
    const full = {
      ...words,
      status: 'applicable',
      own: Object.fromEntries(Object.keys(own).map((id) => [id, 'x'.repeat(4_000)])),
    };
    const ids = catalog.controls.map(({ id }) => id);
    const text = withScope({ decisions: Object.fromEntries(ids.map((id) => [id, full])) });
    expect(text.length).toBeLessThan(LONGEST_PROJECT);
    expect((await opened(text)).said).toContain('more in this file than a browser can keep');
  });

  it('holds no halves of characters, which no other format could', () => {
    const read = readProject(
      withScope({ decisions: { 'A.5.1': { status: 'applicable', note: 'a\ud800b' } } }),
      catalog,
    );
    expect(read.ok && read.project.scope.decisions['A.5.1']?.note).toBe('a\ufffdb');
  });

  it('of a version to come is opened as far as it is known', async () => {
    const { visitor } = await opened(project({ version: 99, wishes: ['much'] }));
    expect(visitor?.arrival).toMatchObject({ newer: true, extras: { wishes: ['much'] } });
    expect((await opened(project({ version: 99, scope: [] }))).said).toContain('A newer version');
    expect((await opened(project({ version: 1e300 }))).visitor?.arrival?.newer).toBe(true);
  });

  it('that says it can be read passes the gate again once anything in it was changed', () => {
    // The log holds what was before: the fullest own control, each letter of it an escape.
    const words = '\u0001'.repeat(4_000);
    const control = { id: 'AC-01', statement: words, note: words, evidenceReference: words };
    const read = readScope({ ...SCOPE, library: { 'AC-01': control } }, catalog);
    if (!read.ok) throw new Error(read.where);
    const cell = JSON.stringify(read.scope.library['AC-01']);
    const entry = {
      at: '2026-11-24T10:00:00.000Z',
      by: '',
      cell: 'control\tAC-01\t',
      before: cell,
      after: null,
    };
    expectSound({ ...read.scope, log: [entry] });
  });
});

describe('a link', () => {
  async function followed(packed: string) {
    const { workspace, area } = openPage();
    await openLink(workspace, packed);
    expectUnpolluted();
    expectUntouched(workspace, area);
    const { notices, visitor } = workspace.store.getState();
    for (const notice of notices) expectClear(notice.text);
    return { said: notices.map(({ text }) => text).join(' '), visitor, area };
  }

  it('that unpacks to more than any is given up early', async () => {
    const { said } = await followed(`1.${await packText(' '.repeat(50_000_000))}`);
    expect(said).toContain('damaged or was cut off');
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'with the key %s brings nothing',
    async (key) => {
      const text = withKey(key, JSON.stringify({ id: 'theirs01', text: 1, scope: SCOPE }));
      const { visitor } = await followed(`1.${await packText(text)}`);
      if (visitor) expectSound(visitor.scope);
    },
  );

  it('takes up little of the store, however many and long the broken ones are', async () => {
    const { workspace, area } = openPage();
    const before = area.length;
    await openLink(workspace, `1.${'x'.repeat(390_000)}`);
    expect(area.length).toBe(before);
    for (let n = 0; n < 30; n += 1) await openLink(workspace, `1.${String(n).repeat(20_000)}`);
    for (let n = 0; n < 30; n += 1) await openLink(workspace, '1.again');
    const used = area.entries().reduce((sum, [, text]) => sum + text.length, 0);
    expect(used).toBeLessThan(202_000);
    expect(area.entries().filter(([, text]) => text === '1.again').length).toBeLessThanOrEqual(1);
  });
});

describe('an address', () => {
  it.each([
    ['a prototype', '#/graph?__proto__=x&constructor=y'],
    ['unknown identifiers', '#/graph?scope=abc123&excluded=A.9.99,__proto__,constructor'],
    ['text that runs', '#/graph?scope=abc123&sel=%3Cscript%3Ealert(1)%3C/script%3E'],
    ['bytes that are no text', '#/graph?scope=abc123&sel=%ff%fe%00%ED%A0%80'],
    ['text that turns around', '#/graph?scope=abc123&sel=%E2%80%AEgnp'],
    ['a broken escape', '#/%E0%A4%A?scope=%&excluded=%%%'],
    ['a far too long list', `#/graph?scope=abc123&sel=${'A.5.1,'.repeat(100_000)}`],
  ])('with %s says what was not read', (_, address) => {
    const { problems, scope } = readAddress(address, catalog);
    expect(problems).toHaveLength(1);
    problems.forEach(expectClear);
    expectUnpolluted();
    if (scope) expectSound(scope.scope);
  });
});
