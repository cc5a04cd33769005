/** Words for the choices of an own control, for screens and documents. */
import type { ControlFrequency, ControlNature, ControlType } from '../model';

export const FREQUENCY_TITLES: Readonly<Record<ControlFrequency, string>> = {
  continuous: 'Continuous',
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  yearly: 'Yearly',
  'on-event': 'On event',
};

export const NATURE_TITLES: Readonly<Record<ControlNature, string>> = {
  manual: 'Manual',
  automated: 'Automated',
};

export const TYPE_TITLES: Readonly<Record<ControlType, string>> = {
  preventive: 'Preventive',
  detective: 'Detective',
  corrective: 'Corrective',
};
