/** Compressed answers, made once for each answer and not again for each asker. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Shorter answers fit into one packet as they are. */
const worthIt = 1400;
const mostKept = 256;

export type Compress = (etag: string, json: string) => Promise<Uint8Array<ArrayBuffer>> | undefined;

export function makeCompress(): Compress {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  return (etag, json) => {
    if (json.length < worthIt) return undefined;
    const known = kept.get(etag);
    if (known) return known;
    const made = promisify(gzip)(json).then((bytes) => new Uint8Array(bytes));
    kept.set(etag, made);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
