/** What the cells of a list say of requirements and own controls, before it is held against a scope. */
import type { Decision, OwnControl } from '../../model';

/** Where something stands, as a spreadsheet counts. */
export interface Place {
  readonly sheet: string;
  /** The first is 1. */
  readonly row: number;
  /** Heading of the column; empty for the row as a whole. */
  readonly column: string;
}

/** What was not read, with the reason as the end of a sentence that begins with the text. */
export interface NotRead {
  readonly text: string;
  readonly place: Place;
  readonly why: string;
}

/** One field of one record as a cell has it. */
export interface Reading<T> {
  /** Identifier of the requirement or own control. */
  readonly id: string;
  readonly field: string;
  readonly place: Place;
  /** The record with the cell's value in it. */
  readonly set: (record: T) => T;
  /** The field as a person reads it; empty for nothing. Equal words are an equal value. */
  readonly say: (record: T) => string;
}

/** Collects what a sheet says; what cannot be read is kept, not guessed. */
export interface Readings {
  readonly decisions: Reading<Decision>[];
  readonly controls: Reading<OwnControl>[];
  /** Identifiers that nothing of ours has. */
  readonly unknown: NotRead[];
  readonly puzzling: NotRead[];
  /** What could be two things, or says two things of one. */
  readonly ambiguous: NotRead[];
}

/** A spelling that several identifiers fit. */
export const ambiguousAmong = (text: string, place: Place, ids: readonly string[]): NotRead => ({
  ...{ text, place },
  why: `can be ${ids.join(' or ')}`,
});

export const noReadings = (): Readings => ({
  decisions: [],
  controls: [],
  unknown: [],
  puzzling: [],
  ambiguous: [],
});
