import { fileName } from '../../exchange/file-name';
import { toPng } from '../../exchange/picture';
import type { Picture } from '../../exchange/picture';
import { download } from '../../ui';

export type PictureFormat = 'svg' | 'png';

/**
 * Hands a picture over as a file of today.
 *
 * @param what names the file, as in "graph"
 * @throws Error when the browser cannot draw it
 */
export async function downloadPicture(
  what: string,
  picture: Picture,
  format: PictureFormat,
): Promise<void> {
  const name = fileName(what, format, new Date());
  if (format === 'svg') download(name, picture.svg, 'image/svg+xml;charset=utf-8');
  else download(name, await toPng(picture), 'image/png');
}
