/** The files that a part of the app hands over. */
import { vi } from 'vitest';

export interface DownloadedFile {
  readonly name: string;
  readonly content: Blob;
}

/**
 * Watches what a test downloads: jsdom has neither addresses for files nor anything to download
 * them with.
 *
 * @returns the files so far, and the addresses of files that are still held
 */
export function catchDownloads(): {
  readonly files: readonly DownloadedFile[];
  readonly held: ReadonlyMap<string, Blob>;
} {
  const files: DownloadedFile[] = [];
  const held = new Map<string, Blob>();
  let made = 0;
  URL.createObjectURL = (content) => {
    made += 1;
    const url = `blob:${made}`;
    held.set(url, content as Blob);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    held.delete(url);
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    files.push({ name: this.download, content: held.get(this.href)! });
  });
  return { files, held };
}
