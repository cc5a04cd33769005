import { servedInScope } from '../../../model';
import type { OwnControl } from '../../../model';
import { IMPLEMENTATION_TITLES, useActions, useOverlap } from '../../../state';
import { SmallButton } from '../../../ui';
import { FREQUENCY_TITLES, NATURE_TITLES, TYPE_TITLES } from '../../../ui/control-words';
import styles from '../details.module.css';
import { RequirementList } from '../RequirementList';
import own from './own-controls.module.css';

/** One own control: what it says, whose it is, and what it serves in either report. */
export function OwnControlDetails({ control }: { readonly control: OwnControl }) {
  const overlap = useOverlap();
  const actions = useActions();
  const { iso, soc2 } = servedInScope(control, overlap);
  const outside = control.serves.filter((id) => !iso.includes(id) && !soc2.includes(id));
  const facts = [
    ['Status', IMPLEMENTATION_TITLES[control.implementation]],
    ['Owner', control.owner || 'No owner'],
    ['Frequency', control.frequency && FREQUENCY_TITLES[control.frequency]],
    [
      'Kind',
      [
        control.nature && NATURE_TITLES[control.nature],
        control.type && TYPE_TITLES[control.type].toLowerCase(),
      ]
        .filter(Boolean)
        .join(', '),
    ],
    ['Systems', control.systems],
  ] as const;
  return (
    <>
      <p className={styles.kicker}>Own control</p>
      <h2 className={styles.heading}>{control.id}</h2>
      <p className={styles.text}>{control.statement || 'No statement yet.'}</p>
      <dl className={own.facts}>
        {facts.map(
          ([name, value]) =>
            value !== '' && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <ServedList title="Serves in ISO 27001" ids={iso} />
      <ServedList title="Serves in SOC 2" ids={soc2} />
      {outside.length > 0 && <p className={own.outside}>Out of scope now: {outside.join(', ')}.</p>}
      <div>
        <SmallButton onClick={() => actions.showPart('library')}>
          Open the control library
        </SmallButton>
      </div>
    </>
  );
}

const ServedList = ({
  title,
  ids,
}: {
  readonly title: string;
  readonly ids: readonly string[];
}) => (
  <>
    <h3 className={styles.title}>{title}</h3>
    {ids.length === 0 ? (
      <p className={styles.text}>Nothing that is in scope.</p>
    ) : (
      <RequirementList ids={ids} />
    )}
  </>
);
