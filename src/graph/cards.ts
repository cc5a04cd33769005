import type { Side, Standing } from '../model';

/** The columns from left to right; own controls stand between the frameworks while they are shown. */
export const LANES = ['iso', 'own', 'soc2'] as const;
export type Lane = (typeof LANES)[number];

/** One line of a group: a requirement, an own control, or what is folded away in one line. */
export type Row =
  | {
      readonly kind: 'requirement' | 'own';
      readonly id: string;
      readonly title: string;
      readonly overlap: Standing['overlap'];
      /** Mappings on screen; beside own controls, those that serve it. */
      readonly links: number;
      /** The framework that an own control serves alone; of a requirement, its column says it. */
      readonly only?: Side;
      /** What is said at the end of the row. */
      readonly note?: string;
      /** What assistive technology says, where the mappings do not say it. */
      readonly label?: string;
    }
  | {
      readonly kind: 'fold';
      readonly id: string;
      readonly group: string;
      readonly count: number;
      readonly text: string;
      readonly open: boolean;
    };

/** A group as it is drawn: a card with rows, or collapsed to the card alone. */
export interface GroupCard {
  readonly id: string;
  readonly side: Lane;
  readonly title: string;
  /** Requirements in scope, and how many of them are shared; view filters do not change them. */
  readonly total: number;
  readonly linked: number;
  /** What the linked are, when it is not linked. */
  readonly word?: string;
  readonly collapsed: boolean;
  readonly rows: readonly Row[];
}

export type Columns = Readonly<Record<Side, readonly GroupCard[]>> & {
  readonly own?: readonly GroupCard[];
};
