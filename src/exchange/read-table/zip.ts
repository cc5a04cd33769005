/**
 * The little of the ZIP format that a workbook needs, with bounds on what comes out: the reader of
 * workbooks believes whatever an archive claims.
 */
import { inflate } from '../deflate';
import { TABLE_LIMITS, Unreadable } from './limits';

type Bytes = Uint8Array<ArrayBuffer>;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly packed: Bytes;
}

const DAMAGED = 'The file is damaged or cut off. Save it again, or ask for it again.';
const TOO_LARGE = 'The workbook unpacks to more than any list for an audit. It was not read.';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const FILE_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;

/**
 * Unpacks the parts of an archive that are asked for.
 *
 * @throws Unreadable when it is damaged, locked, or comes to more than `TABLE_LIMITS.unpacked`
 */
export async function unpack(
  bytes: Bytes,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Bytes>> {
  const entries = entriesOf(bytes).filter(({ name }) => wanted(name));
  // What it claims first: nothing has to be unpacked to refuse it.
  let left = TABLE_LIMITS.unpacked;
  if (entries.reduce((sum, { size }) => sum + size, 0) > left) throw new Unreadable(TOO_LARGE);
  const parts = new Map<string, Bytes>();
  for (const { name, method, packed } of entries) {
    const part = method === 0 ? packed : await unpacked(packed, left);
    left -= part.length;
    if (left < 0) throw new Unreadable(TOO_LARGE);
    parts.set(name, part);
  }
  return parts;
}

async function unpacked(packed: Bytes, most: number): Promise<Bytes> {
  try {
    return await inflate(packed, most);
  } catch (error) {
    const tooMuch = error instanceof Error && error.message === 'too much';
    throw new Unreadable(tooMuch ? TOO_LARGE : DAMAGED);
  }
}

/** @throws Unreadable */
function entriesOf(bytes: Bytes): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // A place outside of the file.
    throw new Unreadable(DAMAGED);
  }
}

function readEntries(bytes: Bytes, view: DataView): readonly Entry[] {
  let end = bytes.length - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw new Unreadable(DAMAGED);
  const count = view.getUint16(end + 10, true);
  if (count > TABLE_LIMITS.parts) throw new Unreadable(TOO_LARGE);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new Unreadable(DAMAGED);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if ((flags & 1) !== 0) throw new Unreadable('The file is locked with a password.');
    if (method !== 0 && method !== 8) throw new Unreadable(DAMAGED);
    if (view.getUint32(start, true) !== FILE_SIGNATURE) throw new Unreadable(DAMAGED);
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (data + packedSize > bytes.length) throw new Unreadable(DAMAGED);
    entries.push({ name, method, size, packed: bytes.subarray(data, data + packedSize) });
  }
  return entries;
}

/** An archive of parts as they are, nothing packed: read back it is no more than it is now. */
export function store(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const named = [...parts].map(([name, data]) => ({ name: new TextEncoder().encode(name), data }));
  const length = named.reduce((sum, { name, data }) => sum + 76 + 2 * name.length + data.length, 0);
  const bytes = new Uint8Array(length + END_LENGTH);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const starts = named.map(({ name, data }) => {
    const start = at;
    view.setUint32(at, FILE_SIGNATURE, true);
    sizes(view, at + 18, name, data);
    bytes.set(name, at + 30);
    bytes.set(data, at + 30 + name.length);
    at += 30 + name.length + data.length;
    return start;
  });
  const directory = at;
  named.forEach(({ name, data }, index) => {
    view.setUint32(at, ENTRY_SIGNATURE, true);
    sizes(view, at + 20, name, data);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END_SIGNATURE, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes.buffer;
}

function sizes(view: DataView, at: number, name: Uint8Array, data: Uint8Array): void {
  view.setUint32(at, data.length, true);
  view.setUint32(at + 4, data.length, true);
  view.setUint16(at + 8, name.length, true);
}
