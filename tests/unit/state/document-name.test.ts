// @vitest-environment node
import { expect, it } from 'vitest';
import { documentName } from '../../../src/state/document-name';
import type { Arrival, Visitor } from '../../../src/state';
import { scopeOf } from '../../fixtures/examples';

const visitor = (source: Arrival['source']): Visitor => ({
  ...{ id: 'other001', name: 'agreed 2027-01-15', scope: scopeOf() },
  arrival: {
    ...{ source, carries: 'everything', savedAt: '', saves: [], leftOut: [] },
    ...{ newer: false, extras: {} },
  },
});

it.each([
  [null, 'Audit 2027'],
  [visitor('frozen version'), 'Audit 2027, agreed 2027-01-15'],
  [visitor('file'), 'agreed 2027-01-15'],
])('a document names the scope that it was made of', (shown, name) => {
  expect(documentName({ scopeName: 'Audit 2027', visitor: shown })).toBe(name);
});
