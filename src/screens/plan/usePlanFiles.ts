import type { Phase } from '../../catalog';
import { fileName } from '../../exchange/file-name';
import { toPng } from '../../exchange/picture';
import { planPicture } from '../../exchange/plan-picture';
import { schedulePlan } from '../../model';
import { useActions, useApp, useScope } from '../../state';
import { download } from '../../ui';
import { useToday } from '../scope/useToday';

/** The plan as files to take along; none before it has a start. */
export function usePlanFiles(phases: readonly Phase[]) {
  const { plan } = useScope();
  const today = useToday();
  const actions = useActions();
  const scopeId = useApp((state) => state.visitor?.id ?? state.scopeId);
  const scopeName = useApp((state) => state.visitor?.name ?? state.scopeName);
  if (plan.start === '') return null;

  const schedule = schedulePlan(phases, plan);
  const picture = () => planPicture({ phases, schedule, today }, plan);
  const failed = (what: string) => () =>
    actions.notify('problem', `${what} could not be made, so no file was saved. Try again.`);
  const save = (extension: string, content: string | Blob, type: string) =>
    download(fileName('plan', extension, new Date()), content, type);
  return {
    svg: () => save('svg', picture().svg, 'image/svg+xml;charset=utf-8'),
    png: () =>
      toPng(picture()).then((image) => save('png', image, 'image/png'), failed('The picture')),
    /** Its writer is loaded when it is first asked for. */
    calendar: () =>
      import('../../exchange/calendar').then(
        ({ planCalendar }) =>
          save(
            'ics',
            planCalendar(phases, schedule, scopeId, scopeName, new Date()),
            'text/calendar;charset=utf-8',
          ),
        failed('The calendar'),
      ),
  };
}
