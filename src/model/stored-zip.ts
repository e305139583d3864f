/** A ZIP archive (APPNOTE 6.3.3) whose files are stored as they are: all that a small workbook needs. */

export interface ArchivedFile {
  readonly name: string;
  readonly text: string;
}

const table = [...Array(256).keys()].map((byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** CRC-32 as ZIP and Ethernet have it. */
export const checksum = (bytes: Uint8Array): number => (bytes.reduce((sum, byte) => (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0), 0xffffffff) ^ 0xffffffff) >>> 0;

/** 1 January 1980, the first day ZIP knows: the same table is the same file. */
const date = 0x21;
const utf8Names = 0x800;

/** Numbers of two or four bytes, the lowest first. */
function fields(...list: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  return new Uint8Array(list.flatMap(([value, bytes]) => [...Array(bytes).keys()].map((index) => (value >>> (8 * index)) & 0xff)));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function storedZip(files: readonly ArchivedFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, text } of files) {
    const [nameBytes, body] = [encoder.encode(name), encoder.encode(text)];
    const common = fields([20, 2], [utf8Names, 2], [0, 2], [0, 2], [date, 2], [checksum(body), 4], [body.length, 4], [body.length, 4], [nameBytes.length, 2], [0, 2]);
    directory.push(fields([0x02014b50, 4], [20, 2]), common, fields([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), nameBytes);
    bodies.push(fields([0x04034b50, 4]), common, nameBytes, body);
    at += 30 + nameBytes.length + body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return joined([...bodies, ...directory, fields([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [at, 4], [0, 2])]);
}
