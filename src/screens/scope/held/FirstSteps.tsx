import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { loadEvidence } from '../../../catalog';
import { bestNext, evidenceFirst, SHORT_LIST } from '../../../model';
import type { CoverStep, HeldResult, Side } from '../../../model';
import { useCatalog, useScope } from '../../../state';
import { RequirementLink, RequirementLinks, Segmented, useLoaded } from '../../../ui';
import { counted } from '../../../ui/counted';
import styles from './held.module.css';

interface FirstStepsProps {
  /** The framework of which something is left. */
  readonly side: Side;
  readonly result: HeldResult;
}

/** What links, and what supports, the most of what is left. */
export function FirstSteps(props: FirstStepsProps) {
  return (
    <section className={styles.answer} aria-labelledby="held-first">
      <h2 id="held-first">What to do first</h2>
      <p className={styles.quiet}>
        Both lists are greedy: each step is the one that adds the most at that point. The best list
        of the same length may add more; a greedy one adds at least 63 % of what that does.
      </p>
      <div className={styles.lists}>
        <NextRequirements side={props.side} />
        <NextEvidence {...props} />
      </div>
    </section>
  );
}

function NextRequirements({ side }: { readonly side: Side }) {
  const catalog = useCatalog();
  const scope = useScope();
  const { remaining, steps } = useMemo(
    () => bestNext(catalog, scope, side),
    [catalog, scope, side],
  );
  const other = side === 'soc2' ? 'ISO 27001' : 'SOC 2';
  const added = new Set(steps.flatMap(({ adds }) => adds));
  // A list cut short says nothing about what comes after it.
  const never = steps.length < SHORT_LIST ? remaining.filter((id) => !added.has(id)) : [];
  return (
    <div>
      <h3>Best next of {other}</h3>
      <p className={styles.quiet}>
        {remaining.length === 0
          ? 'Everything in scope is linked from what you hold at Moderate and up.'
          : nextWords(steps, remaining.length)}
      </p>
      <Steps
        label={`Best next of ${other}`}
        steps={steps}
        of={remaining.length}
        title={(id) => (
          <>
            <RequirementLink id={id} /> {catalog.requirement(id)?.title}
          </>
        )}
      />
      {never.length > 0 && (
        <p className={styles.own}>
          Nothing {steps.length > 0 ? 'more ' : ''}of {other} in scope that you do not hold links{' '}
          <RequirementLinks ids={never} />: {never.length === 1 ? 'it needs' : 'these need'} work of{' '}
          {never.length === 1 ? 'its' : 'their'} own.
        </p>
      )}
    </div>
  );
}

function nextWords(steps: readonly CoverStep[], of: number): string {
  const left = `Only links of Moderate and up count here, whatever strength the scope asks for. ${of} ${of === 1 ? 'requirement is' : 'requirements are'} not linked that strongly`;
  const total = steps.at(-1)?.total ?? 0;
  if (total === 0) return `${left}.`;
  return `${left}; ${steps.length === 1 ? 'this one links' : `these ${steps.length} link`} ${total} of them.`;
}

const AIMS = [
  { value: 'left', title: 'What is left' },
  { value: 'part', title: 'Left and in part' },
] as const;

function NextEvidence({ result }: FirstStepsProps) {
  const { value, failed } = useLoaded(loadEvidence);
  const [wanted, setWanted] = useState<'left' | 'part' | null>(null);
  // With nothing left, what is linked in part is what evidence is needed for.
  const aim = wanted ?? (result.rows.some(({ standing }) => standing === 'left') ? 'left' : 'part');
  const remaining = useMemo(
    () =>
      result.rows
        .filter(({ standing }) => standing === 'left' || (aim === 'part' && standing === 'part'))
        .map(({ requirement }) => requirement.id),
    [result, aim],
  );
  const steps = useMemo(() => evidenceFirst(value ?? [], remaining), [value, remaining]);
  const names = new Map(value?.map(({ id, name }) => [id, name]));
  return (
    <div>
      <h3>Evidence to collect first</h3>
      <Segmented label="Evidence for" options={AIMS} value={aim} onChange={setWanted} />
      <p className={styles.quiet}>
        {!value
          ? failed
            ? 'The evidence could not be loaded. Reload to try again.'
            : 'Loading…'
          : remaining.length === 0
            ? 'Nothing is left that evidence would be needed for.'
            : supportWords(steps, remaining.length)}
      </p>
      <Steps
        label="Evidence to collect first"
        steps={steps}
        of={remaining.length}
        title={(id) => names.get(id) ?? id}
      />
    </div>
  );
}

function supportWords(steps: readonly CoverStep[], of: number): string {
  const total = steps.at(-1)?.total ?? 0;
  if (total === 0) return 'No evidence of the list supports any of them.';
  const artefacts = steps.length === 1 ? 'This one supports' : `These ${steps.length} support`;
  return `${artefacts} ${total} of ${counted(of, 'requirement')}.`;
}

interface StepsProps {
  readonly label: string;
  readonly steps: readonly CoverStep[];
  /** How many there are to link. */
  readonly of: number;
  readonly title: (id: string) => ReactNode;
}

const Steps = ({ label, steps, of, title }: StepsProps) => (
  <ol className={styles.steps} aria-label={label}>
    {steps.map(({ id, adds, total }) => (
      <li key={id}>
        <p>
          <span>{title(id)}</span>
          <span className={styles.gain}>
            +{adds.length}, {total} of {of}
          </span>
        </p>
        <small>
          adds <RequirementLinks ids={adds} />
        </small>
      </li>
    ))}
  </ol>
);
