import type { Phase } from '../../catalog';
import { fileName } from '../../exchange/file-name';
import { planPicture } from '../../exchange/plan-picture';
import { schedulePlan } from '../../model';
import { useActions, useApp, useScope } from '../../state';
import { documentName } from '../../state/document-name';
import { download } from '../../ui';
import { downloadPicture } from '../pictures/download-picture';
import type { PictureFormat } from '../pictures/download-picture';
import { useToday } from '../scope/useToday';

/** The plan as files to take along; none before it has a start. */
export function usePlanFiles(phases: readonly Phase[]) {
  const { plan } = useScope();
  const today = useToday();
  const actions = useActions();
  const scopeId = useApp((state) => state.visitor?.id ?? state.scopeId);
  const scopeName = useApp(documentName);
  if (plan.start === '') return null;

  const schedule = schedulePlan(phases, plan);
  const failed = (what: string) => () =>
    actions.notify('problem', `${what} could not be made, so no file was saved. Try again.`);
  const picture = (format: PictureFormat) =>
    downloadPicture('plan', planPicture({ phases, schedule, today }, plan), format).catch(
      failed('The picture'),
    );
  return {
    svg: () => picture('svg'),
    png: () => picture('png'),
    /** Its writer is loaded when it is first asked for. */
    calendar: () =>
      import('../../exchange/calendar').then(
        ({ planCalendar }) =>
          download(
            fileName('plan', 'ics', new Date()),
            planCalendar(phases, schedule, scopeId, scopeName, new Date()),
            'text/calendar;charset=utf-8',
          ),
        failed('The calendar'),
      ),
  };
}
