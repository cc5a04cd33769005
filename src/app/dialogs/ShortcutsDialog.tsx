import { Modal } from '../../ui/overlays/Modal';
import styles from './dialogs.module.css';

const SHORTCUTS: readonly {
  readonly where: string;
  readonly keys: readonly (readonly [string, string])[];
}[] = [
  {
    where: 'Anywhere',
    keys: [
      ['Ctrl/⌘ K  or  /', 'Search'],
      ['Ctrl/⌘ Z', 'Undo'],
      ['Ctrl/⌘ Shift Z', 'Redo'],
      ['Ctrl/⌘ S', 'Save a project file'],
      ['Ctrl/⌘ O', 'Open a project file'],
      ['P', 'Present'],
      ['?', 'This list'],
    ],
  },
  {
    where: 'In the graph',
    keys: [
      ['↑ ↓ Home End', 'Move along the column'],
      ['→  from a control', 'To the first criterion it is linked to'],
      ['←  from a criterion', 'To the first control it is linked to'],
      ['← →  on a group', 'Collapse or expand it'],
      ['Enter', 'Select'],
      ['Space', 'Add to or take from the selection'],
      ['Escape', 'Select nothing'],
      ['+ − 0', 'Zoom in, zoom out, fit'],
      ['Wheel, drag', 'Scroll; with Ctrl the wheel zooms'],
    ],
  },
  {
    where: 'In the working table',
    keys: [
      ['↑ ↓ ← → Home End', 'Move among the cells; with Ctrl to the first and last row'],
      ['A I X U', 'Applicable or applies, inherited, excluded or not relevant, undecided'],
      ['Enter', 'On to the next undecided one, or done with a text; in any other cell, change it'],
      ['J O Q', 'Write the justification, the owner, the open question'],
      ['R L C B', 'In a cell of reasons: risk, legal, contractual, business'],
      ['Space, Shift ↑ ↓', 'Select rows; a letter then decides on all of them'],
      ['Ctrl/⌘ A', 'Select every row on screen'],
      ['Ctrl/⌘ V', 'Paste a column from a spreadsheet, from this cell down'],
      ['F2, Delete', 'Change a cell, empty it'],
      ['Escape', 'Leave a text unchanged, end the selection, close the details'],
    ],
  },
  {
    where: 'In a presentation',
    keys: [
      ['→ ←  Space  Page Down Page Up', 'Next and previous page'],
      ['Home End', 'First and last step'],
      ['↑ ↓', 'Move along the rows'],
      ['A I X U', 'Applicable or applies, inherited, excluded or not relevant, undecided'],
      ['Escape', 'End it'],
    ],
  },
  {
    where: 'In a text',
    keys: [
      ['Enter', 'Done'],
      ['Shift Enter', 'New line'],
    ],
  },
];

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal title="Keyboard shortcuts" onClose={onClose}>
      {SHORTCUTS.map(({ where, keys }) => (
        <section key={where}>
          <h3 className={styles.subtitle}>{where}</h3>
          <dl className={styles.keys}>
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={styles.text}>
        Shortcuts of a single key can be switched off under More. They never work while you type.
      </p>
    </Modal>
  );
}
