import { ownScript } from '../../ui/own-script';
import type { WorkbookSheet } from './sheet';
import type { FileAbout } from './write';
import workerAddress from './write-worker.ts?worker&url';

/** What the worker is given. */
export interface WriteJob {
  readonly sheets: readonly WorkbookSheet[];
  readonly about: FileAbout;
}

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Writes the file in a worker, for it takes a second or more, and in the page where the browser
 * allows no worker. The worker ends as soon as the signal says so.
 *
 * @throws the reason of the signal when it was cancelled
 */
export async function writeOffThread(job: WriteJob, signal: AbortSignal): Promise<Bytes> {
  const bytes = typeof Worker === 'undefined' ? null : await fromWorker(job, signal);
  if (bytes) return bytes;
  const { writeWorkbook } = await import('./write');
  return writeWorkbook(job.sheets, job.about);
}

/** @returns null when there was no worker to be had, or when it failed */
function fromWorker(job: WriteJob, signal: AbortSignal): Promise<Bytes | null> {
  return new Promise((resolve, reject) => {
    const worker = startWorker();
    if (!worker) return resolve(null);
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
    };
    const cancel = () => {
      end();
      reject(signal.reason as Error);
    };
    const done = (bytes: Bytes | null) => {
      end();
      resolve(bytes);
    };
    signal.addEventListener('abort', cancel);
    worker.onmessage = ({ data }: MessageEvent<Bytes | null>) => done(data);
    worker.onerror = () => done(null);
    worker.postMessage(job);
  });
}

/** @returns null where the browser starts none, as for a page that was opened from disk */
function startWorker(): Worker | null {
  try {
    return new Worker(ownScript(workerAddress), { type: 'module' });
  } catch {
    return null;
  }
}
