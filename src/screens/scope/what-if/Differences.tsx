import { useState } from 'react';
import { toggled, useActions, useCatalog, useReadOnly } from '../../../state';
import { FoldTitle, RequirementLink, SmallButton, TickBox } from '../../../ui';
import { takeTheirs } from './comparison';
import type { DifferenceItem, DifferenceLine, DifferenceSection } from './comparison';
import type { OtherScope } from './useOtherScopes';
import styles from './what-if.module.css';

interface DifferencesProps {
  readonly sections: readonly DifferenceSection[];
  readonly theirs: OtherScope;
}

const NONE: readonly string[] = [];

/** Every difference, with theirs to be taken one by one or all that are ticked. */
export function Differences({ sections, theirs }: DifferencesProps) {
  const actions = useActions();
  const readOnly = useReadOnly();
  const [ticks, setTicks] = useState(NONE);
  const lines = sections.flatMap(({ items }) => items.flatMap((item) => item.lines));
  const ticked = lines.filter(({ key }) => ticks.includes(key));
  const take = (wanted: readonly DifferenceLine[]) => {
    const [first] = wanted;
    if (!first) return;
    const what = wanted.length === 1 ? first.title : `${wanted.length} differences`;
    const keys = wanted.map(({ key }) => key);
    actions.change(`take ${what} from “${theirs.name}”`, (scope) =>
      takeTheirs(scope, theirs.scope, keys),
    );
  };
  if (lines.length === 0) return null;
  return (
    <>
      <div className={styles.head}>
        <SmallButton
          disabled={readOnly || ticked.length === 0}
          onClick={() => {
            take(ticked);
            setTicks(NONE);
          }}
        >
          Take theirs for {ticked.length} ticked
        </SmallButton>
        {ticked.length > 0 && <SmallButton onClick={() => setTicks(NONE)}>Untick</SmallButton>}
        {readOnly && (
          <p className={styles.quiet}>
            The scope from the link cannot be changed. Choose above what to do with it.
          </p>
        )}
      </div>
      {sections.map((section) => (
        <Section
          key={section.section}
          section={section}
          ticks={ticks}
          readOnly={readOnly}
          onTick={(key) => setTicks(toggled(ticks, key))}
          onTickAll={(keys) => setTicks([...new Set([...ticks, ...keys])])}
          onTake={(line) => take([line])}
        />
      ))}
    </>
  );
}

/** Longer lists begin folded, or with their first items only. */
const SHORT = 12;

interface SectionProps {
  readonly section: DifferenceSection;
  readonly ticks: readonly string[];
  readonly readOnly: boolean;
  readonly onTick: (key: string) => void;
  readonly onTickAll: (keys: readonly string[]) => void;
  readonly onTake: (line: DifferenceLine) => void;
}

function Section({ section, ticks, readOnly, onTick, onTickAll, onTake }: SectionProps) {
  const { title, items, count } = section;
  const [open, setOpen] = useState(section.section === 'decision' || count <= SHORT);
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHORT);
  return (
    <div className={styles.differences}>
      <div className={styles.head}>
        <FoldTitle open={open} onToggle={() => setOpen(!open)}>
          <b>
            {title} ({count})
          </b>
        </FoldTitle>
        <SmallButton
          disabled={readOnly}
          aria-label={`Tick all: ${title}`}
          onClick={() => onTickAll(items.flatMap(({ lines }) => lines.map(({ key }) => key)))}
        >
          Tick all
        </SmallButton>
      </div>
      {open && (
        <table className={`${styles.table} ${styles.cells}`} aria-label={`What differs: ${title}`}>
          <thead>
            <tr>
              {['What', 'This scope', 'Theirs', 'Take'].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          {shown.map((item) => (
            <Item
              key={item.id}
              item={item}
              isRequirement={section.section === 'decision'}
              ticks={ticks}
              readOnly={readOnly}
              onTick={onTick}
              onTake={onTake}
            />
          ))}
        </table>
      )}
      {open && items.length > shown.length && (
        <p>
          <SmallButton onClick={() => setAll(true)}>
            Show the other {items.length - shown.length}
          </SmallButton>
        </p>
      )}
    </div>
  );
}

interface ItemProps extends Pick<SectionProps, 'ticks' | 'readOnly' | 'onTick' | 'onTake'> {
  readonly item: DifferenceItem;
  readonly isRequirement: boolean;
}

function Item({ item, isRequirement, ticks, readOnly, onTick, onTake }: ItemProps) {
  const catalog = useCatalog();
  return (
    <tbody>
      {item.lines.map((line, index) => (
        <tr key={line.key}>
          <th scope="row">
            <span className={styles.what}>
              <label className={styles.tick}>
                <TickBox
                  checked={ticks.includes(line.key)}
                  disabled={readOnly}
                  aria-label={`Tick ${line.title}`}
                  onChange={() => onTick(line.key)}
                />
              </label>
              {isRequirement ? (
                <span>
                  <RequirementLink id={item.id} /> {line.title.slice(item.id.length + 1)}
                  {index === 0 && <small>{catalog.requirement(item.id)?.title}</small>}
                </span>
              ) : (
                line.title
              )}
            </span>
          </th>
          <td data-label="This scope">{line.mine}</td>
          <td data-label="Theirs">{line.theirs}</td>
          <td>
            <SmallButton
              disabled={readOnly}
              aria-label={`Take theirs: ${line.title}`}
              onClick={() => onTake(line)}
            >
              Take theirs
            </SmallButton>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
