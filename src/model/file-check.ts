/**
 * Whether a file can be sent, told from its first bytes before any of them leaves: what it is by its content and never by its name, how
 * large, how many pixels. Nothing is decoded.
 */
export interface FileRules {
  /** Bytes of one file. */
  readonly largest?: number | undefined;
  readonly most?: number | undefined;
  /** Media types, e.g. application/pdf, image/*. */
  readonly types?: readonly string[] | undefined;
}

export type FileComplaint =
  /** `unreadable`: it is gone, or the device will not give it. `damaged`: it begins like a picture and is none. */
  | { readonly kind: 'empty' | 'wrongType' | 'tooManyPixels' | 'unreadable' | 'damaged' }
  | { readonly kind: 'tooLarge'; readonly limit: number; readonly shrinks: boolean }
  | { readonly kind: 'tooMany'; readonly limit: number };

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** So much of a file is read to tell what it is. */
export const headLength = 64 * 1024;
/** Where the portal does not say otherwise. */
const usual = { largest: 50 * 1024 * 1024, most: 50, types: ['image/jpeg', 'image/png', 'application/pdf'] } as const;
/** The cameras of 2026 have up to 200 million; a flood has thousands of millions. */
const mostPixels = 250_000_000;

export const rulesOr = ({ largest = usual.largest, most = usual.most, types = usual.types }: FileRules): Required<{ [Name in keyof FileRules]: NonNullable<FileRules[Name]> }> =>
  ({ largest, most, types: types.length > 0 ? types : usual.types });

const ascii = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));

/** The media type that the bytes themselves tell; undefined for anything that is not among the kinds offices take in. */
export function typeOfBytes(head: Uint8Array): string | undefined {
  const first = ascii(head, 0, 8);
  if (first.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (first === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (first.startsWith('%PDF-')) return 'application/pdf';
  if (first.startsWith('GIF8')) return 'image/gif';
  if (first.startsWith('RIFF') && ascii(head, 8, 4) === 'WEBP') return 'image/webp';
  if (ascii(head, 4, 4) === 'ftyp' && /^(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(ascii(head, 8, 4))) return 'image/heic';
  if (first.startsWith('PK\u0003\u0004')) return zipType(head);
  return first.startsWith('\u00d0\u00cf\u0011\u00e0') ? 'application/msword' : undefined;
}

/** A Word or Excel file is an archive whose first entries name what it is. */
function zipType(head: Uint8Array): string {
  const names = head.subarray(0, 4_096).reduce((text, byte) => text + String.fromCharCode(byte), '');
  const office = 'application/vnd.openxmlformats-officedocument.';
  if (names.includes('word/')) return office + 'wordprocessingml.document';
  return names.includes('xl/') ? office + 'spreadsheetml.sheet' : 'application/zip';
}

/** What the header of a picture says of its size. */
export function pixelsOf(head: Uint8Array, type: string): Pixels | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    if (type === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (type === 'image/gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (type === 'image/jpeg') return jpegPixels(view);
  } catch {
    // The header ends before it says so.
  }
  return undefined;
}

function jpegPixels(view: DataView): Pixels | undefined {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    // A frame header: C0 to CF without the tables C4, C8 and CC.
    else if (marker >= 0xc0 && marker <= 0xcf && marker % 4 !== 0 || marker === 0xc0) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const fits = (type: string, wanted: string): boolean => wanted === type || wanted === '*/*' || (wanted.endsWith('/*') && type.startsWith(wanted.slice(0, -1)));

/** What speaks against a file; undefined when it may be sent. `others` are those chosen before it. */
export function complaintAgainst({ size, head, others }: { readonly size: number; readonly head: Uint8Array; readonly others: number }, rules: FileRules): FileComplaint | undefined {
  const { largest, most, types } = rulesOr(rules);
  if (others >= most) return { kind: 'tooMany', limit: most };
  if (size === 0) return { kind: 'empty' };
  const type = typeOfBytes(head);
  if (!type || !types.some((wanted) => fits(type, wanted))) return { kind: 'wrongType' };
  const pixels = pixelsOf(head, type);
  if (pixels && pixels.width * pixels.height > mostPixels) return { kind: 'tooManyPixels' };
  return size > largest ? { kind: 'tooLarge', limit: largest, shrinks: canShrink(type, size) } : undefined;
}

/** No camera's picture is larger, and drawing one takes the device's memory many times over. */
const largestShrunk = 100 * 1024 * 1024;

/** Pictures that a page can draw smaller. */
export const canShrink = (type: string, size: number): boolean => size <= largestShrunk && (type === 'image/jpeg' || type === 'image/png' || type === 'image/webp');

/** From this size on a photograph is offered to be made smaller, in bytes. */
export const largePhoto = 2 * 1024 * 1024;

const extensions: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'], 'image/png': ['png'], 'image/gif': ['gif'], 'image/webp': ['webp'], 'image/heic': ['heic', 'heif'], 'application/pdf': ['pdf'],
  'application/msword': ['doc', 'xls'], 'application/zip': ['zip'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
};

/** What a file chooser is told to offer. */
export const acceptOf = (rules: FileRules): string => rulesOr(rules).types.flatMap((type) => [type, ...(extensions[type] ?? []).map((one) => `.${one}`)]).join(',');

const longestName = 120;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const hidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** A name as a person reads it on the screen: composed letters, no folders, nothing invisible or reversed. */
export const legibleName = (written: string): string => (written.split(/[/\\]/).pop() ?? '').normalize('NFC').replace(hidden, '').replace(/\s+/g, ' ').trim();

/**
 * A name that every system takes: composed letters, no folders, nothing invisible or reversed, at most 120 bytes, the ending that its
 * content has, and not one of those taken.
 */
export function cleanFileName(written: string, type: string, taken: readonly string[] = []): string {
  const bare = legibleName(written).replace(/[<>:"|?*;%]/g, '-').replace(/^[.\s]+|[.\s]+$/g, '');
  const [usualEnding = 'bin'] = extensions[type] ?? [];
  const [, stem = bare, ending = ''] = /^(.+)\.([\p{L}\p{N}]{1,5})$/u.exec(bare) ?? [];
  const known = (extensions[type] ?? []).includes(ending.toLowerCase());
  const letters = [...(known ? stem : bare)];
  while (bytesOf(letters.join('')) > longestName) letters.pop();
  const base = letters.join('').trim().replace(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i, 'tep-$&') || 'tep';
  const named = (number: number): string => `${base}${number > 1 ? ` (${number})` : ''}.${known ? ending.toLowerCase() : usualEnding}`;
  let number = 1;
  while (taken.includes(named(number))) number += 1;
  return named(number);
}
