import { explanationLoader } from '../../../catalog';
import type { Explanation } from '../../../catalog';
import { sideOf } from '../../../model';
import type { Requirement } from '../../../model';
import { LinkedText, useCopy, useLoaded } from '../../../ui';
import styles from '../details.module.css';
import { Section } from '../Section';

/** What done looks like, what the auditor asks to see, and the common mistake. */
export function PracticeSection({ requirement }: { readonly requirement: Requirement }) {
  const copy = useCopy();
  const { value, failed } = useLoaded(explanationLoader(requirement.group));
  const explanation = value?.[requirement.id];
  const parts = explanation ? partsOf(explanation, requirement) : [];
  const text = () =>
    [
      `${requirement.id} ${requirement.title}`,
      explanation?.asks ?? '',
      ...parts.map(([title, words]) => `${title}: ${words}`),
      ...(explanation?.considerations ?? []).map((words) => `- ${words}`),
    ].join('\n');
  return (
    <Section
      name="practice"
      title="In practice"
      copyable={
        explanation && { what: 'explanation', onCopy: () => void copy(text(), 'the explanation') }
      }
    >
      {failed && <p className={styles.text}>This could not be loaded. Reload to try again.</p>}
      {parts.map(([title, words]) => (
        <div key={title} className={styles.part}>
          <h4>{title}</h4>
          <p>
            <LinkedText>{words}</LinkedText>
          </p>
        </div>
      ))}
      {explanation?.considerations && (
        <div className={styles.part}>
          <h4>What it revolves around</h4>
          <ul>
            {explanation.considerations.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p className={styles.aside}>Considerations, not a checklist.</p>
        </div>
      )}
    </Section>
  );
}

const partsOf = (
  { done, auditor, mistake }: Explanation,
  requirement: Requirement,
): readonly (readonly [title: string, words: string])[] => [
  ['Done, at a cloud company of thirty', done],
  [
    sideOf(requirement) === 'iso'
      ? 'What the certification auditor asks to see'
      : 'What the service auditor asks to see',
    auditor,
  ],
  ['The common mistake', mistake],
];
