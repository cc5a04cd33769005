import { useState } from 'react';
import { useActions, useApp, useWorkspace } from '../../state';
import { MenuAction, MenuTick } from '../../ui/overlays/DropMenu';

/** Pictures of the tab that is open, else of the graph: of what is seen, or of everything. */
export function PictureItems() {
  const workspace = useWorkspace();
  const actions = useActions();
  const isMatrix = useApp(({ view }) => view.tab === 'matrix');
  const [whole, setWhole] = useState(false);
  const subject = isMatrix ? 'matrix' : 'graph';
  const what = whole
    ? `All of the ${subject}, nothing folded or filtered`
    : `The ${subject} as it is folded and filtered`;
  const save = async (format: 'svg' | 'png') => {
    try {
      const { savePicture } = await import('../../screens/pictures/save-picture');
      await savePicture(workspace, format, whole);
    } catch {
      const text = 'The picture could not be made, so no file was saved. Try again.';
      actions.notify('problem', text);
    }
  };
  return (
    <>
      <MenuAction onSelect={() => void save('svg')} note={`${what}, sharp at any size`}>
        Picture (SVG)
      </MenuAction>
      <MenuAction onSelect={() => void save('png')} note={`${what}, for a slide or a mail`}>
        Picture (PNG)
      </MenuAction>
      <MenuTick checked={whole} onChange={setWhole}>
        Pictures of everything, not only what you see
      </MenuTick>
    </>
  );
}
