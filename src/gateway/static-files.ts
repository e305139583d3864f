/** The built elements as files: read, compressed and hashed once at the start. What is not in the map does not exist. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface StaticFile {
  readonly type: string;
  readonly cacheControl: string;
  readonly etag: string;
  /** For the integrity attribute. */
  readonly integrity: string;
  readonly bytes: Readonly<Record<'identity' | 'gzip' | 'br', Uint8Array<ArrayBuffer>>>;
}

/** By path, e.g. /dvc.js. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

/** The name of dvc.js stays when it changes; a chunk's does not. */
const shortly = 'public, max-age=300, stale-while-revalidate=86400';
const forever = 'public, max-age=31536000, immutable';

/** Where the package's own files are, seen from the built module or from its source. */
export const ownFolder = (): string => [join(import.meta.dirname, '../..'), join(import.meta.dirname, '../../dist')].find((folder) => existsSync(join(folder, 'dvc.js'))) ?? join(import.meta.dirname, '../../dist');

export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const chunks = (await readdir(join(folder, 'chunks')).catch(() => [])).filter((name) => /^[\w.-]+\.js$/.test(name));
  const names = ['dvc.js', ...chunks.map((name) => `chunks/${name}`)].filter((name) => existsSync(join(folder, name)));
  const files = new Map<string, StaticFile>();
  for (const name of names) {
    files.set(`/${name}`, await staticFile(await readFile(join(folder, name)), 'text/javascript; charset=utf-8', name === 'dvc.js' ? shortly : forever));
  }
  const hashes = Object.fromEntries([...files].map(([path, { integrity }]) => [path, integrity]));
  files.set('/dvc/integrity.json', await jsonFile(hashes));
  const openApi = join(folder, 'openapi.json');
  if (existsSync(openApi)) files.set('/openapi.json', await jsonFile({ ...(JSON.parse(await readFile(openApi, 'utf8')) as object), servers: [{ url: '/{portal}/api', variables: { portal: { default: '' } } }] }));
  return files;
}

const jsonFile = (value: unknown): Promise<StaticFile> => staticFile(Buffer.from(JSON.stringify(value, undefined, 1)), 'application/json; charset=utf-8', shortly);

async function staticFile(plain: Buffer, type: string, cacheControl: string): Promise<StaticFile> {
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength } }), promisify(gzip)(plain, { level: 9 }),
  ]);
  return {
    type, cacheControl,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    integrity: `sha384-${createHash('sha384').update(plain).digest('base64')}`,
    bytes: { identity: new Uint8Array(plain), gzip: new Uint8Array(zipped), br: new Uint8Array(br) },
  };
}

/** The encoding that serves a request best; none that it gives the weight 0. */
export function encodingFor(accepted: string): 'br' | 'gzip' | 'identity' {
  const offers = accepted.slice(0, 256).toLowerCase().split(',').map((one) => one.trim());
  const takes = (name: string): boolean => offers.some((one) => one === name || (one.startsWith(`${name};`) && !/;\s*q=0(?:\.0*)?$/.test(one)));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

/** The answer that carries a file, or says that the visitor has it already. */
export function sendFile({ type, cacheControl, etag, bytes }: StaticFile, accepted: string, known: string | undefined): Response {
  const headers: Record<string, string> = {
    etag, 'cache-control': cacheControl, vary: 'Accept-Encoding', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin',
  };
  if (isKnown(known, etag)) return new Response(null, { status: 304, headers });
  const encoding = encodingFor(accepted);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return new Response(bytes[encoding], { headers: { ...headers, 'content-type': type } });
}

/** If-None-Match, whose tags a compressing proxy may have made weak. */
export const isKnown = (known: string | undefined, etag: string): boolean =>
  known !== undefined && known.slice(0, 1024).split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
