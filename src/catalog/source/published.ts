import type { CategoryId } from '../../model';

/** `A.5.1` to `A.5.37`, say. */
const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}.${index + 1}`);

/** Every published identifier by group; a lost, added or invented one is a mistake in the data. */
export const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  'A.5': numbered('A.5', 37),
  'A.6': numbered('A.6', 8),
  'A.7': numbered('A.7', 14),
  'A.8': numbered('A.8', 34),
  ISMS: [
    ...numbered('4', 4),
    ...numbered('5', 3),
    ...numbered('6.1', 3),
    ...['6.2', '6.3'],
    ...numbered('7', 5),
    ...numbered('8', 3),
    ...numbered('9', 3),
    ...numbered('10', 2),
  ],
  CC1: numbered('CC1', 5),
  CC2: numbered('CC2', 3),
  CC3: numbered('CC3', 4),
  CC4: numbered('CC4', 2),
  CC5: numbered('CC5', 3),
  CC6: numbered('CC6', 8),
  CC7: numbered('CC7', 5),
  CC8: numbered('CC8', 1),
  CC9: numbered('CC9', 2),
  A1: numbered('A1', 3),
  C1: numbered('C1', 2),
  PI1: numbered('PI1', 5),
  P: [
    ...['P1.1', 'P2.1', ...numbered('P3', 2), ...numbered('P4', 3), ...numbered('P5', 2)],
    ...[...numbered('P6', 7), 'P7.1', 'P8.1'],
  ],
};

/** The series of each category. */
export const SERIES: Readonly<Record<CategoryId, readonly string[]>> = {
  security: ['CC1', 'CC2', 'CC3', 'CC4', 'CC5', 'CC6', 'CC7', 'CC8', 'CC9'],
  availability: ['A1'],
  confidentiality: ['C1'],
  'processing-integrity': ['PI1'],
  privacy: ['P'],
};
export const THEMES = ['A.5', 'A.6', 'A.7', 'A.8'] as const;
