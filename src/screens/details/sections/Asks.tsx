import { explanationLoader } from '../../../catalog';
import type { Requirement } from '../../../model';
import { LinkedText, useLoaded } from '../../../ui';
import styles from '../details.module.css';

/** What a requirement asks, in plain words. */
export default function Asks({ requirement }: { readonly requirement: Requirement }) {
  const { value, failed } = useLoaded(explanationLoader(requirement.group));
  const words = failed
    ? 'The explanation could not be loaded. Reload the page to try again.'
    : (value?.[requirement.id]?.asks ?? 'Loading the explanation…');
  return (
    <p className={styles.asks}>
      <LinkedText>{words}</LinkedText>
    </p>
  );
}
