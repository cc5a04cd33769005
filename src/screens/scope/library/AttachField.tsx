import type { OwnControl } from '../../../model';
import { PickField } from './PickField';
import { ownControlPicks } from './picks';

interface AttachFieldProps {
  readonly requirement: string;
  /** What can be attached. */
  readonly among: readonly OwnControl[];
  readonly onChoose: (id: string) => void;
}

/** Finds an own control that is to serve a requirement. */
const AttachField = ({ requirement, among, onChoose }: AttachFieldProps) => (
  <PickField
    label={`Own control that serves ${requirement}`}
    placeholder="Identifier or words of the statement"
    find={(query) => ownControlPicks(among, query)}
    onChoose={([id]) => {
      if (id !== undefined) onChoose(id);
    }}
  />
);

export default AttachField;
