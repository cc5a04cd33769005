/**
 * The organisation's own controls: in SOC 2 the statement that is tested as worded, in ISO 27001
 * what the Statement of Applicability points to. One own control may serve both.
 */
import { IMPLEMENTATIONS } from '../scope/decision';
import type { Implementation } from '../scope/decision';

export const CONTROL_NATURES = ['manual', 'automated'] as const;
export type ControlNature = (typeof CONTROL_NATURES)[number];

export const CONTROL_TYPES = ['preventive', 'detective', 'corrective'] as const;
export type ControlType = (typeof CONTROL_TYPES)[number];

/** How often it runs; an event such as a leaver is `on-event`. */
export const CONTROL_FREQUENCIES = [
  'continuous',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'on-event',
] as const;
export type ControlFrequency = (typeof CONTROL_FREQUENCIES)[number];

export interface OwnControl {
  /** As in `AC-01`; never used again in a scope, whatever becomes of it. */
  readonly id: string;
  /** Who does what, how often, over which systems: good enough to be tested as worded. */
  readonly statement: string;
  readonly owner: string;
  readonly frequency: ControlFrequency | '';
  readonly nature: ControlNature | '';
  readonly type: ControlType | '';
  readonly systems: string;
  readonly implementation: Implementation;
  /** Requirements of both frameworks that it serves, in the order of `inHeldOrder`. */
  readonly serves: readonly string[];
  /** Identifiers of artefacts of `data/evidence.yaml` that show it. */
  readonly evidence: readonly string[];
  /** Where the evidence is: a name, a folder, a ticket. */
  readonly evidenceReference: string;
  readonly note: string;
  /** The statement of the starter library it came from, or empty. */
  readonly starter: string;
}

/** Own controls by identifier. */
export type ControlLibrary = Readonly<Record<string, OwnControl>>;

export const blankOwnControl = (id: string): OwnControl => ({
  id,
  statement: '',
  owner: '',
  frequency: '',
  nature: '',
  type: '',
  systems: '',
  implementation: 'unset',
  serves: [],
  evidence: [],
  evidenceReference: '',
  note: '',
  starter: '',
});

/** Two to four capital letters, a hyphen and a number: `AC-01`, `BCP-12`. */
export const isOwnControlId = (text: string): boolean => /^[A-Z]{2,4}-\d{1,4}$/.test(text);

/** The letters in front of an identifier: `AC` of `AC-01`. */
export const prefixOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf('-')));

/** Whether a text can stand in front of the number of an own control. */
export const isControlPrefix = (text: string): boolean => /^[A-Z]{2,4}$/.test(text);

/** Own controls are grouped by their prefix: `AC-01` belongs to `own:AC`. */
const GROUP_MARK = 'own:';
export const ownGroupOf = (id: string): string => `${GROUP_MARK}${prefixOf(id)}`;
export const isOwnGroup = (text: string): boolean =>
  text.startsWith(GROUP_MARK) && isControlPrefix(text.slice(GROUP_MARK.length));
/** `AC` of `own:AC`; any other text as it is. */
export const ownGroupCode = (groupId: string): string => groupId.replace(GROUP_MARK, '');
export const ownGroups = (library: ControlLibrary): readonly string[] => [
  ...new Set(Object.keys(library).map(ownGroupOf)),
];

/** The lowest of some implementations: a chain is as far as its last link; `unset` is lowest. */
export const lowestImplementation = (list: readonly Implementation[]): Implementation =>
  IMPLEMENTATIONS.find((one) => list.includes(one)) ?? 'unset';
