import { useMemo, useState } from 'react';
import { loadPresets } from '../../../catalog';
import { preparedReasons } from '../../../model';
import { useLoaded } from '../../../ui';
import { PresetDiff } from './PresetDiff';
import { PresetList } from './PresetList';
import styles from './presets.module.css';

/** Proposals for a kind of company: choose one, look at what it would change, confirm. */
export default function Presets() {
  const { value: presets, failed } = useLoaded(loadPresets);
  const [open, setOpen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const prepared = useMemo(() => preparedReasons(presets ?? []), [presets]);
  if (failed) {
    return (
      <p className={styles.message}>
        The presets could not be loaded. Reload the page to try again.
      </p>
    );
  }
  if (!presets) return <p className={styles.message}>Loading…</p>;
  const preset = presets.find(({ id }) => id === open);
  if (!preset) return <PresetList presets={presets} left={left} onOpen={setOpen} />;
  return (
    <PresetDiff
      key={preset.id}
      preset={preset}
      prepared={prepared}
      onLeave={() => {
        setLeft(preset.id);
        setOpen(null);
      }}
    />
  );
}
