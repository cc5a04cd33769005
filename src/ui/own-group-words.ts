/** What groups of own controls are called, by the prefix of their identifiers. */
import { ownGroupCode } from '../model';

/** Of the prefixes of the starter library. */
const TITLES: Readonly<Record<string, string>> = {
  GOV: 'Governance',
  RSK: 'Risk',
  HR: 'People',
  AC: 'Access',
  DAT: 'Information',
  SEC: 'Devices, networks and weaknesses',
  OPS: 'Operations',
  CHG: 'Change',
  INC: 'Incidents',
  BCP: 'Continuity',
  VEN: 'Vendors',
  PHY: 'Premises',
  PI: 'Processing',
  PRV: 'Privacy',
};

/** Of a prefix that the user made up; it stands beside it. */
const OTHERS = 'Own controls';

/** "Access" of "own:AC". */
export function ownGroupTitle(groupId: string): string {
  const code = ownGroupCode(groupId);
  return Object.hasOwn(TITLES, code) ? (TITLES[code] ?? OTHERS) : OTHERS;
}
