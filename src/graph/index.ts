export { GraphView } from './GraphView';
export { createStage, ZOOM_STEP } from './stage';
export type { Stage } from './stage';
