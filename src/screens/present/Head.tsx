import { barWords, basesWords } from '../../catalog';
import { PRESENT_LEFT, PRESENT_OVERVIEW, useCatalog, useOverlap, useScope } from '../../state';
import { counted } from '../../ui/counted';
import { Counts } from './Counts';
import styles from './present.module.css';
import type { Flow } from './useFlow';
import { codeOf } from './words';

/** What is presented, and the running count. */
export function Head({ flow }: { readonly flow: Flow }) {
  const { title, line } = useTitle(flow);
  return (
    <header className={styles.head}>
      <div className={styles.heading}>
        <h1>{title}</h1>
        <p>{line}</p>
      </div>
      <Counts />
    </header>
  );
}

function useTitle({ step, range }: Flow): { readonly title: string; readonly line: string } {
  const catalog = useCatalog();
  const scope = useScope();
  const { figures } = useOverlap();
  if (step === PRESENT_OVERVIEW) {
    return {
      title: 'Common ground',
      line: `${counted(figures.mappings, 'mapping')} at ${barWords(scope.bar)}, ${basesWords(catalog, scope)}`,
    };
  }
  if (step === PRESENT_LEFT) return { title: 'What is left', line: 'Press one to go to it' };
  const group = catalog.group(step);
  return { title: group?.title ?? step, line: group ? `${codeOf(group)}, ${range}` : range };
}
