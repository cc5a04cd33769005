import { dayOf } from '../../model';
import { shownScope } from '../../state';
import type { Workspace } from '../../state';
import { documentName } from '../../state/document-name';
import { downloadPicture } from './download-picture';
import type { PictureFormat } from './download-picture';
import { makePicture } from './make-picture';
import type { Subject } from './make-picture';
import { wholeOf } from './pictured';
import type { Pictured } from './pictured';

/**
 * Downloads a picture of the matrix when its tab is open, else of the graph.
 *
 * @param whole of everything in scope, whatever is folded, collapsed and filtered
 * @throws Error when the browser cannot draw it
 */
export async function savePicture(
  { store, derived, catalog }: Workspace,
  format: PictureFormat,
  whole: boolean,
): Promise<void> {
  const state = store.getState();
  const { view } = state;
  const scope = shownScope(state);
  const subject: Subject = view.tab === 'matrix' ? 'matrix' : 'graph';
  const seen: Pictured = {
    ...{ catalog, scope, view },
    overlap: derived.overlap(scope),
    visible: derived.visible(scope, view.hidden),
  };
  const isBeside =
    subject === 'graph' && view.middle === 'controls' && Object.keys(scope.library).length > 0;
  const middle = isBeside ? await import('../../graph/middle') : undefined;
  const picture = makePicture({
    ...{ subject, middle },
    pictured: whole ? wholeOf(seen) : seen,
    scopeName: documentName(state),
    today: dayOf(new Date()),
  });
  await downloadPicture(subject, picture, format);
}
