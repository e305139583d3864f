/**
 * What a picture's QR code or barcode says: by the browser's own detector where it has one, which also reads bars; else by `qr`, a decoder
 * in plain JavaScript (13.5 kB brotli, no WebAssembly, so no policy has to be loosened; jsQR has 27 kB, ZXing with bars 84 kB).
 */

type Picture = HTMLVideoElement | ImageBitmap;
/** Everything that can be read in a picture; offices print other codes beside that of the dossier. */
export type Reader = (picture: Picture, width: number, height: number) => Promise<readonly string[]>;

interface Detector {
  detect(picture: Picture): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const wanted: readonly string[] = ['qr_code', 'code_128', 'code_39', 'data_matrix'];
/** Larger pictures are made smaller first: a code that fills a third of the picture is still read. A camera shows the next one soon. */
const longestSide = { photo: 1_600, video: 800 } as const;
/** Milliseconds for trying harder than once. */
const patience = { photo: 400, video: 15 } as const;
const kindOf = (picture: Picture): 'photo' | 'video' => (picture instanceof HTMLVideoElement ? 'video' : 'photo');

async function ownDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector: known } = globalThis as { BarcodeDetector?: DetectorClass };
  try {
    const formats = (await known?.getSupportedFormats())?.filter((format) => wanted.includes(format)) ?? [];
    return known && formats.includes('qr_code') ? new known({ formats }) : undefined;
  } catch {
    return undefined;
  }
}

export async function readerOf(): Promise<Reader> {
  const detector = await ownDetector();
  if (detector) return async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue);
  const { default: decode } = await import('qr/decode.js');
  return async (picture, width, height) => {
    const image = pixels(picture, width, height);
    try {
      return image ? [decode(image, { timeLimit: patience[kindOf(picture)] })] : [];
    } catch {
      // It throws where there is no code in the picture.
      return [];
    }
  };
}

function pixels(picture: Picture, width: number, height: number): ImageData | undefined {
  const scale = Math.min(1, longestSide[kindOf(picture)] / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height);
}
