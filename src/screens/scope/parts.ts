import { lazy } from 'react';
import type { ScopePart } from '../../state';

/** The parts of the Scope tab, in the order of their buttons; each loads when it is opened. */
export const PARTS = [
  {
    part: 'decisions',
    title: 'Working table',
    Screen: lazy(() => import('./decisions/WorkingTable')),
  },
  {
    part: 'library',
    title: 'Control library',
    Screen: lazy(() => import('./library/ControlLibrary')),
  },
  {
    part: 'statement',
    title: 'Scope statement',
    Screen: lazy(() => import('./statement/Statement')),
  },
  { part: 'presets', title: 'Presets', Screen: lazy(() => import('./presets/Presets')) },
  { part: 'what-if', title: 'What if', Screen: lazy(() => import('./what-if/WhatIf')) },
  { part: 'held', title: 'We already have', Screen: lazy(() => import('./held/Held')) },
  {
    part: 'mappings',
    title: 'Your mappings',
    Screen: lazy(() => import('./mappings/YourMappings')),
  },
  { part: 'warnings', title: 'Warnings', Screen: lazy(() => import('./warnings/Warnings')) },
  { part: 'log', title: 'Decision log', Screen: lazy(() => import('./log/DecisionLog')) },
] as const satisfies readonly { part: ScopePart; title: string; Screen: unknown }[];
