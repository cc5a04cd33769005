/** Lets in what a link or a file holds; loaded when one of them is there. */
import { readProject, LONGEST_PROJECT } from '../../exchange/project-file';
import { unpackLink } from '../../exchange/share-link';
import { ROOM_FOR_ADDRESSES } from '../../state';
import type { Visitor, Workspace } from '../../state';
import { receive } from '../../state/arrivals';
import { LONGEST_FILE_NAME, plainLine } from '../../state/plain-line';
import { holdsWords, limitWords } from './words';

/** @param packed the field `s` of an address */
export async function openLink(workspace: Workspace, packed: string): Promise<void> {
  const { catalog, storage, actions } = workspace;
  const read = await unpackLink(packed, catalog);
  if (!read.ok) {
    storage.setAside(packed, ROOM_FOR_ADDRESSES);
    actions.notify('problem', read.reason);
    return;
  }
  const { named, carries, leftOut } = read;
  letIn(workspace, {
    ...named,
    arrival: {
      source: 'link',
      carries,
      link: packed,
      saves: [],
      leftOut,
      newer: false,
      extras: {},
    },
  });
}

export async function openFile(workspace: Workspace, file: File): Promise<void> {
  const { catalog, actions } = workspace;
  const problem = (reason: string) =>
    actions.notify('problem', `“${plainLine(file.name, LONGEST_FILE_NAME)}”: ${reason}`);
  // A character takes up to four bytes.
  if (file.size > LONGEST_PROJECT * 4) {
    problem('The file is larger than any project file. It was not read.');
    return;
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    problem('The browser could not read the file. Try again.');
    return;
  }
  const read = readProject(text, catalog);
  if (!read.ok) {
    problem(read.reason);
    return;
  }
  const { id, name, scope, saveId, savedAt, saves, extras, frozen } = read.project;
  const own = saveId === '' ? [] : [{ saveId, savedAt, scope: { ...scope, log: [] } }];
  letIn(workspace, {
    id,
    name,
    scope,
    arrival: {
      source: 'file',
      carries: 'everything',
      ...(savedAt === '' ? {} : { savedAt }),
      saves: [...saves, ...own],
      leftOut: read.leftOut,
      newer: read.newer,
      extras,
      frozen,
    },
  });
}

function letIn(workspace: Workspace, visitor: Visitor): void {
  const { actions, catalog } = workspace;
  const source = visitor.arrival?.source ?? 'link';
  switch (receive(workspace, visitor)) {
    case 'opened': {
      const limits = limitWords(visitor);
      const holds = holdsWords(visitor.scope, catalog);
      const worse = (visitor.arrival?.leftOut.length ?? 0) > 0 || visitor.arrival?.newer === true;
      actions.notify(
        worse ? 'problem' : 'info',
        [`Opened “${visitor.name}” from the ${source}: ${holds}`, ...limits].join(' '),
      );
      break;
    }
    case 'same':
      actions.notify('info', `The ${source} holds the same as what is open.`);
      break;
    case 'waiting':
      actions.announce(`“${visitor.name}” came with the ${source}. Choose what to do with it.`);
  }
}
