import { relationshipWords, strengthTitle } from '../catalog';
import type { MappingValues, Side } from '../model';

/** "covers part of, Strong 7, semantic" */
export const valuesWords = (
  { relationship, strength, rationale }: MappingValues,
  side: Side,
): string => [relationshipWords(relationship, side), strengthTitle(strength), rationale].join(', ');
