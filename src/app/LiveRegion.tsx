import { useApp } from '../state';

/** Says to assistive technology what undo, search and the like have done. */
export function LiveRegion() {
  const announcement = useApp((state) => state.announcement);
  return (
    <div className="visually-hidden" aria-live="polite" data-announcement>
      {announcement}
    </div>
  );
}
