import { useEffect, useRef, useState } from 'react';
import { useSize } from '../../graph/useViewport';
import { PRESENT_LEFT, PRESENT_OVERVIEW } from '../../state';
import { Foot } from './Foot';
import { GroupStep } from './GroupStep';
import { Head } from './Head';
import { LeftStep } from './LeftStep';
import { Overview } from './Overview';
import styles from './present.module.css';
import { FOOT, HEAD, PADDING, sizesFor } from './sizes';
import { useFlow } from './useFlow';
import { useKeys } from './useKeys';

/** The workshop on a projector: a step at a time, large, over the window it was started from. */
export default function PresentScreen() {
  const [root, setRoot] = useState<HTMLDivElement | null>(null);
  const sizes = sizesFor(useSize(root));
  const flow = useFlow(sizes.pageSize);
  const ref = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useKeys(ref, flow);

  // Each step takes the focus, unless it is on a button that leads from step to step.
  useEffect(() => {
    if (!ref.current?.contains(document.activeElement)) stage.current?.focus();
  }, [flow.step]);

  const variables = {
    '--u': `${sizes.unit}px`,
    '--row': `${sizes.row}px`,
    '--gap': `${sizes.gap}px`,
    '--head': HEAD,
    '--foot': FOOT,
    '--padding': PADDING,
  };
  return (
    <div
      className={styles.present}
      ref={(element) => {
        ref.current = element;
        setRoot(element);
      }}
      role="region"
      aria-label="Presentation"
      data-stacked={sizes.stacked || undefined}
      style={variables as React.CSSProperties}
    >
      <Head flow={flow} />
      <main className={styles.body}>
        {flow.step === PRESENT_OVERVIEW && <Overview flow={flow} sizes={sizes} stage={stage} />}
        {flow.step === PRESENT_LEFT && <LeftStep flow={flow} stage={stage} />}
        {flow.current && <GroupStep flow={flow} stage={stage} />}
      </main>
      <Foot flow={flow} />
    </div>
  );
}
