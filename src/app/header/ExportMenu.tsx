import {
  guidanceLoader,
  loadEvidence,
  loadNotes,
  PLATFORM_TITLES,
  rankInScope,
} from '../../catalog';
import { evidenceRequests, mappingsSheet, scopedControls, tasksSheet } from '../../exchange';
import type { Sheet } from '../../exchange';
import { documentHead } from '../../exchange/document-head';
import { withOrigin } from '../../exchange/origin';
import { dayOf } from '../../model';
import { downloadSheet } from '../../screens/table/download-sheet';
import { useCopyRequirements } from '../../screens/table/useCopyRequirements';
import {
  useActions,
  useApp,
  useCatalog,
  useOverlap,
  useScope,
  useVisible,
  useWorkspace,
} from '../../state';
import { documentName } from '../../state/document-name';
import { saveProjectFile } from '../arrivals/project';
import { useDialogs } from '../dialogs/useDialogs';
import type { LoadedMenuProps } from '../../ui';
import { DropMenu, MenuAction, MenuLine } from '../../ui/overlays/DropMenu';
import { PictureItems } from './PictureItems';

/** Everything that can be taken along. */
export default function ExportMenu(menu: LoadedMenuProps) {
  const workspace = useWorkspace();
  const ownName = useApp((state) => state.scopeName);
  const shownName = useApp(documentName);
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const visible = useVisible();
  const actions = useActions();
  const dialogs = useDialogs();
  const copy = useCopyRequirements();
  const platforms = useApp((state) => state.platforms);
  const { figures } = overlap;
  const requirements = [...catalog.controls, ...catalog.criteria].filter(
    ({ id }) => overlap.standing.get(id)?.overlap !== 'outside',
  );

  const head = () => documentHead(catalog, scope, shownName, dayOf(new Date()));
  const exportControls = () => downloadSheet('controls', scopedControls(catalog, scope, overlap));
  /** Makes a sheet of content that is loaded first. @param what as in "the notes" */
  const exportLoaded = async (name: string, what: string, sheet: () => Promise<Sheet>) => {
    try {
      downloadSheet(name, await sheet());
    } catch {
      const text = `${what} could not be loaded, so no file was made. Try again.`;
      actions.notify('problem', text);
    }
  };
  const exportMappings = () =>
    exportLoaded('mappings', 'The notes', async () =>
      mappingsSheet(catalog, visible.mappings, await loadNotes(), scope.yours),
    );
  const exportEvidence = () =>
    exportLoaded('evidence-requests', 'The evidence', async () => {
      const evidence = await loadEvidence();
      const ranked = rankInScope(catalog, overlap, evidence);
      return withOrigin(evidenceRequests({ catalog, scope, overlap }, evidence, ranked), head());
    });
  const exportSoa = () =>
    exportLoaded('soa', 'The evidence', async () => {
      const evidence = await loadEvidence();
      const { soaTable } = await import('../../exchange/workbook/soa-csv');
      const today = dayOf(new Date());
      return soaTable({ catalog, scope, scopeName: shownName, overlap, today, evidence });
    });
  const exportTasks = () =>
    exportLoaded('tasks', 'The guidance', async () => {
      const guidance = await Promise.all(platforms.map((platform) => guidanceLoader(platform)()));
      const practices = guidance.flatMap((one) => one.practices);
      const ranked = rankInScope(catalog, overlap, practices).map(({ item }) => item);
      return withOrigin(tasksSheet(ranked, overlap), head());
    });
  return (
    <DropMenu {...menu}>
      <MenuAction
        onSelect={() => dialogs.show('workbook')}
        note="For both auditors, with all texts and names; without the plan"
      >
        Workbook (XLSX)
      </MenuAction>
      <MenuAction
        onSelect={exportControls}
        note={`All ${figures.controls} controls and the ${figures.criteria} criteria in scope`}
      >
        Scoped controls (CSV)
      </MenuAction>
      <MenuAction
        onSelect={() => void exportSoa()}
        note={`All ${figures.controls} controls, whatever was decided; no criteria`}
      >
        Statement of Applicability (CSV)
      </MenuAction>
      <MenuAction
        onSelect={() => void exportMappings()}
        note={`The ${visible.mappings.length} mappings in view, with notes`}
      >
        Mappings (CSV)
      </MenuAction>
      <MenuAction
        onSelect={() => void exportEvidence()}
        note="What the auditors will ask for in this scope, most reusable first"
      >
        Evidence requests (CSV)
      </MenuAction>
      <MenuAction
        disabled={platforms.length === 0}
        onSelect={() => void exportTasks()}
        note={
          platforms.length === 0
            ? 'Choose a platform in the details of a control first'
            : `Practices on ${platforms.map((platform) => PLATFORM_TITLES[platform]).join(', ')}`
        }
      >
        Tasks (CSV)
      </MenuAction>
      <MenuLine />
      <MenuAction
        onSelect={() => dialogs.show('report')}
        note="Pages to print or save as PDF; without single mappings, evidence, tasks and log"
      >
        Report (print)
      </MenuAction>
      <PictureItems />
      <MenuLine />
      <MenuAction
        onSelect={() => saveProjectFile(workspace)}
        note={`All of “${ownName}”, to keep, to hand on and to merge`}
      >
        Project file
      </MenuAction>
      <MenuAction
        onSelect={() => void copy(requirements)}
        note="To paste into a spreadsheet or a document"
      >
        Copy as a table
      </MenuAction>
    </DropMenu>
  );
}
