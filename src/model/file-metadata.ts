/**
 * Takes out of a photograph what says where, when and by which device it was made (OWASP ASVS 5.0, 14.2.8). The picture itself is not
 * touched, and which way up it is stays known.
 */
const bytesOf = (...numbers: readonly number[]): Uint8Array => Uint8Array.of(...numbers);

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The file without it; undefined when it is not built as its kind is, so that nobody can say what is in it. Other kinds stay as they are. */
export function withoutMetadata(file: Uint8Array<ArrayBuffer>, type: string): Uint8Array<ArrayBuffer> | undefined {
  if (type === 'image/jpeg') return jpegWithout(file);
  return type === 'image/png' ? pngWithout(file) : file;
}

/** Segments before the picture: APP0 (how to draw it), APP2 with a colour profile and APP14 (Adobe's colours) are needed; the others are not. */
function jpegWithout(file: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const kept: Uint8Array[] = [file.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return undefined;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return joined([...kept, file.subarray(at, endOfPicture(file, at))]);
    const end = at + 2 + view.getUint16(at + 2);
    if (end > file.length) return undefined;
    const segment = file.subarray(at, end);
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    if (marker === 0xe1) kept.push(...uprightOf(segment));
    else if (marker !== 0xfe && (!isApplication || marker === 0xe0 || marker === 0xee || (marker === 0xe2 && startsWith(segment, 4, 'ICC_PROFILE')))) kept.push(segment);
    at = end;
  }
  return undefined;
}

const startsWith = (bytes: Uint8Array, from: number, text: string): boolean => [...text].every((letter, index) => bytes[from + index] === letter.charCodeAt(0));

/** Behind the end of a picture some cameras put a second one, with its own place and time. */
function endOfPicture(file: Uint8Array, start: number): number {
  let at = start;
  while (at + 3 < file.length) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== 0xff || marker === 0xff) at += 1;
    else if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (marker === 0xd9) return at + 2;
    // Tables and the heads of further scans say how long they are.
    else at += 2 + (file[at + 2] ?? 0) * 256 + (file[at + 3] ?? 0);
  }
  return file.length;
}

const orientationTag = 0x0112;

/** EXIF with nothing in it but which way up the picture is; nothing when it stands as it is. */
function uprightOf(segment: Uint8Array): readonly Uint8Array[] {
  const orientation = startsWith(segment, 4, 'Exif\u0000') ? orientationIn(segment.subarray(10)) : undefined;
  if (orientation === undefined || orientation < 2 || orientation > 8) return [];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return [bytesOf(0xff, 0xe1, 0, exif.length + 2, ...exif)];
}

function orientationIn(tiff: Uint8Array): number | undefined {
  try {
    const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
    const little = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, little);
    for (let entry = 0; entry < view.getUint16(directory, little); entry += 1) {
      const at = directory + 2 + entry * 12;
      if (view.getUint16(at, little) === orientationTag) return view.getUint16(at + 8, little);
    }
  } catch {
    // It ends before it says so.
  }
  return undefined;
}

const describing = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

function pngWithout(file: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const kept: Uint8Array[] = [file.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= file.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > file.length) return undefined;
    if (!describing.some((name) => startsWith(file, at + 4, name))) kept.push(file.subarray(at, end));
    if (startsWith(file, at + 4, 'IEND')) return joined(kept);
    at = end;
  }
  return undefined;
}
