/** Runs in a worker: takes one job, answers with the bytes of the file or with null. */
import type { WriteJob } from './off-thread';
import { writeWorkbook } from './write';

globalThis.onmessage = ({ data: { sheets, about } }: MessageEvent<WriteJob>) => {
  writeWorkbook(sheets, about).then(
    (bytes) => globalThis.postMessage(bytes, { transfer: [bytes.buffer] }),
    () => globalThis.postMessage(null),
  );
};
