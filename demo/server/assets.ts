/** Files as a commune's web server would send them: compressed once, kept in memory, cached where their name has a hash. */
import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const compressible = /^(text|application\/json|image\/svg)/;

/** The absolute path of a file inside a folder; undefined when there is none or the path leads out. */
export function findFile(folder: string, path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

type Encoding = 'br' | 'gzip' | 'identity';

const compressed = new Map<string, Uint8Array<ArrayBuffer>>();

function encoded(file: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  const key = `${encoding} ${file} ${statSync(file).mtimeMs}`;
  let bytes = compressed.get(key);
  if (!bytes) {
    const plain = readFileSync(file);
    bytes = new Uint8Array(encoding === 'br' ? brotliCompressSync(plain) : encoding === 'gzip' ? gzipSync(plain) : plain);
    compressed.set(key, bytes);
  }
  return bytes;
}

const bestEncoding = (accepted: string): Encoding => (/\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity');

/** The answer that carries a file. `accepted` is the request's Accept-Encoding. */
export function sendFile(file: string, accepted: string, cacheControl: string): Response {
  const type = types[extname(file)] ?? 'application/octet-stream';
  const encoding = compressible.test(type) ? bestEncoding(accepted) : 'identity';
  return new Response(encoded(file, encoding), {
    headers: {
      'content-type': type,
      'cache-control': cacheControl,
      vary: 'accept-encoding',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
  });
}
