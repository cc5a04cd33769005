export { EdgeLayer } from './EdgeLayer';
export type { EdgePainter } from './edge-painter';
export { strokesOf } from './strokes';
export type { Stroke } from './strokes';
