import type { OwnMapping } from '../../../model';
import { useOwnChanges } from './useOwnChanges';

interface TakeBackProps {
  readonly own: OwnMapping;
  readonly className: string | undefined;
}

/** Takes the user's word on a pair back; the crosswalk's counts again. */
export function TakeBack({ own, className }: TakeBackProps) {
  const { takeBack } = useOwnChanges();
  return (
    <button
      type="button"
      className={className}
      aria-label={`Take back ${own.iso} with ${own.tsc}`}
      onClick={() => takeBack([own])}
    >
      Take back
    </button>
  );
}
