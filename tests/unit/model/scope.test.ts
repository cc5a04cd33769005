import { describe, expect, it } from 'vitest';
import {
  CATEGORIES,
  decisionOn,
  hasCategory,
  INITIAL_SCOPE,
  OPTIONAL_CATEGORIES,
  sideOf,
} from '../../../src/model';
import { clause, control, criterion, decision, scopeOf } from '../../fixtures/examples';

describe('the scope of a first visit', () => {
  it('is Security only, Moderate and up, all bases, clauses counted, nothing decided', () => {
    expect(INITIAL_SCOPE).toEqual(scopeOf());
  });
});

describe('the decision on a requirement', () => {
  it('is, before anyone decides, undecided for a control and applies for a criterion', () => {
    expect(decisionOn(scopeOf(), 'A.5.1', 'control')).toEqual(decision('undecided'));
    expect(decisionOn(scopeOf(), 'CC1.1', 'criterion')).toEqual(decision('applies'));
  });

  it('is the one that was made', () => {
    const made = decision('excluded', { justification: 'no premises' });
    expect(decisionOn(scopeOf({ decisions: { 'A.7.4': made } }), 'A.7.4', 'control')).toBe(made);
  });
});

describe('the categories', () => {
  it('are five, of which all but Security are optional', () => {
    expect(CATEGORIES).toHaveLength(5);
    expect(['security', ...OPTIONAL_CATEGORIES]).toEqual([...CATEGORIES]);
  });

  it('of a scope are Security and those chosen', () => {
    const scope = scopeOf({ categories: ['privacy'] });
    expect(CATEGORIES.filter((category) => hasCategory(scope, category))).toEqual([
      'security',
      'privacy',
    ]);
  });
});

describe('the side of a requirement', () => {
  it('is ISO 27001 for controls and clauses, SOC 2 for criteria', () => {
    expect([control('A.5.1'), clause('9.2'), criterion('CC4.1')].map(sideOf)).toEqual([
      'iso',
      'iso',
      'soc2',
    ]);
  });
});
