import { useEffect, useRef, useState } from 'react';
import { fileName } from '../../exchange';
import type { Progress } from '../../exchange/workbook';
import { dayOf } from '../../model';
import { useApp, useCatalog, useOverlap, useScope } from '../../state';
import { documentName } from '../../state/document-name';
import { download } from '../../ui';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How far the making of the workbook has come. */
export type Making =
  | { readonly state: 'not-begun' }
  | { readonly state: 'under-way'; readonly progress: Progress | null }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed' }
  | { readonly state: 'saved'; readonly name: string };

interface Workbook {
  readonly making: Making;
  readonly make: () => void;
  readonly cancel: () => void;
}

/** Makes the workbook of the shown scope and saves it. It ends with whoever asked for it. */
export function useWorkbook(): Workbook {
  const catalog = useCatalog();
  const scope = useScope();
  const overlap = useOverlap();
  const scopeName = useApp(documentName);
  const platforms = useApp((state) => state.platforms);
  const [making, setMaking] = useState<Making>({ state: 'not-begun' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async ({ signal }: AbortController) => {
    const now = new Date();
    const { loadWorkbookData, makeWorkbook } = await import('../../exchange/workbook');
    const shown = { catalog, scope, scopeName, overlap, today: dayOf(now) };
    const data = await loadWorkbookData(shown, platforms);
    const onProgress = (progress: Progress) => setMaking({ state: 'under-way', progress });
    const bytes = await makeWorkbook(data, { signal, onProgress });
    const name = fileName('workbook', 'xlsx', now);
    download(name, new Blob([bytes]), XLSX);
    setMaking({ state: 'saved', name });
  };
  return {
    making,
    make: () => {
      const controller = new AbortController();
      running.current = controller;
      setMaking({ state: 'under-way', progress: null });
      run(controller).catch(() => {
        if (!controller.signal.aborted) setMaking({ state: 'failed' });
      });
    },
    cancel: () => {
      running.current?.abort();
      setMaking({ state: 'cancelled' });
    },
  };
}
