import { GraphSkeleton } from '../screens/graph/GraphSkeleton';
import type { Tab } from '../state';
import { part } from '../ui/part';
import type { Part } from '../ui/part';

/** The screen of each tab, loaded when it is near. */
export const SCREENS: Readonly<Record<Tab, Part<object>>> = {
  graph: part(() => import('../screens/graph/GraphScreen'), GraphSkeleton),
  matrix: part(() => import('../screens/matrix/MatrixScreen')),
  table: part(() => import('../screens/table/TableScreen')),
  scope: part(() => import('../screens/scope/ScopeScreen')),
  plan: part(() => import('../screens/plan/PlanScreen')),
};
