/** Texts packed into the letters of an address and out again, by the browser's own means. */

/** @returns base64url of the text's deflated UTF-8 bytes */
export async function packText(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  return toBase64Url(await through(new CompressionStream('deflate-raw'), bytes, Infinity));
}

/**
 * @param most bytes that it may come to; a small text can be made to unpack to gigabytes
 * @throws Error when it is damaged or comes to more
 */
export async function unpackText(packed: string, most: number): Promise<string> {
  const stream = new DecompressionStream('deflate-raw');
  const bytes = await through(stream, fromBase64Url(packed), most);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/**
 * Bytes as a ZIP holds them, unpacked.
 *
 * @param most bytes that they may come to
 * @throws Error when they are damaged or come to more
 */
export const inflate = (
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> => through(new DecompressionStream('deflate-raw'), bytes, most);

async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // What goes wrong on this side comes out of the other as well.
  const written = writeInPieces(writable.getWriter(), bytes).catch(() => undefined);
  const reader = (readable as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error('too much');
    }
    chunks.push(value);
  }
  await written;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Bytes; they unpack to 16 MB at most. */
const PIECE = 16_384;

/** Browsers unpack all of what they are given at once, before anybody can say that it is enough. */
async function writeInPieces(
  writer: WritableStreamDefaultWriter<BufferSource>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    await writer.write(bytes.subarray(at, at + PIECE));
  }
  await writer.close();
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws Error when it holds a letter that base64url has not */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(text)) throw new Error('foreign letters');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
