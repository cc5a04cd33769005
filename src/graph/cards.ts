import type { Side, Standing } from '../model';

/** One line of a group: a requirement, or what is folded away in one line. */
export type Row =
  | {
      readonly kind: 'requirement';
      readonly id: string;
      readonly title: string;
      readonly overlap: Standing['overlap'];
      /** Mappings on screen. */
      readonly links: number;
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
  readonly side: Side;
  readonly title: string;
  /** Requirements in scope, and how many of them are shared; view filters do not change them. */
  readonly total: number;
  readonly linked: number;
  readonly collapsed: boolean;
  readonly rows: readonly Row[];
}

export type Columns = Readonly<Record<Side, readonly GroupCard[]>>;
