/** Uploads the files of a submission as they are chosen, a few at a time, and tells the sending what the server confirms. */
import type { Attachment, AttachmentEvent } from '../../model/attachment.js';
import type { Sending } from '../../model/sending.js';
import { type Portal, PortalError, type UploadProgress } from '../../portal/portal.js';

/** So many at once leave a slow line something for the rest of the page. */
const atOnce = 2;
/** Larger files are not hashed on the device: it would take a telephone's memory twice over. */
const largestHashed = 32 * 1024 * 1024;

export class Uploads {
  readonly #portal: Portal;
  readonly #state: () => Sending;
  readonly #tell: (event: AttachmentEvent) => void;
  readonly #files = new Map<string, Blob>();
  readonly #running = new Map<string, AbortController>();
  #queue: readonly string[] = [];

  constructor(portal: Portal, state: () => Sending, tell: (event: AttachmentEvent) => void) {
    this.#portal = portal;
    this.#state = state;
    this.#tell = tell;
  }

  /** Begins, or goes on where an upload was cut off. After a reload the file is asked for again, unless the server may still have all of it. */
  upload(key: string, file?: Blob): void {
    if (file) this.#files.set(key, file);
    if (!this.canGoOn(key) || this.#running.has(key) || this.#queue.includes(key)) return;
    this.#queue = [...this.#queue, key];
    this.#next();
  }

  pause(key: string): void {
    this.#halt(key);
    this.#tell({ kind: 'pause', key });
  }

  remove(key: string): void {
    this.#halt(key);
    this.#files.delete(key);
    this.#tell({ kind: 'detach', key });
  }

  /** Whether this page still holds the file itself. */
  holds(key: string): boolean {
    return this.#files.has(key);
  }

  /** Whether it can go on without the citizen: the file is here, or the server has once said to have it and can be asked. */
  canGoOn(key: string): boolean {
    return this.holds(key) || (this.#portal.findFile !== undefined && this.#one(key)?.id !== undefined);
  }

  /** Stops everything and lets go of the files. */
  stop(): void {
    for (const key of [...this.#running.keys(), ...this.#queue]) this.#halt(key);
    this.#files.clear();
  }

  #halt(key: string): void {
    this.#running.get(key)?.abort();
    this.#running.delete(key);
    this.#queue = this.#queue.filter((one) => one !== key);
  }

  #next(): void {
    while (this.#running.size < atOnce && this.#queue.length > 0) {
      const [key = '', ...rest] = this.#queue;
      this.#queue = rest;
      void this.#run(key);
    }
  }

  #one(key: string): Attachment | undefined {
    return this.#state().attachments.find((attachment) => attachment.key === key);
  }

  /** The server is believed of a file that it had confirmed to an earlier page only when it says so again. */
  async #askFor({ key, id }: Attachment, signal: AbortSignal, still: () => boolean): Promise<void> {
    if (id === undefined || !this.#portal.findFile) return;
    this.#tell({ kind: 'upload', key });
    this.#tell({ kind: 'progress', key, confirmed: 0, sent: 0, checking: true });
    const file = await this.#portal.findFile({ submissionId: this.#state().id, key, id }, { signal });
    if (still()) this.#tell({ kind: 'uploaded', key, file });
  }

  async #run(key: string): Promise<void> {
    const abort = new AbortController();
    this.#running.set(key, abort);
    const still = (): boolean => this.#running.get(key) === abort;
    try {
      const file = this.#files.get(key);
      const one = this.#one(key);
      if (one && !file) await this.#askFor(one, abort.signal, still);
      if (!file || !one || !this.#portal.uploadFile) return;
      const sha256 = one.sha256 ?? (await hashOf(file));
      if (!still()) return;
      this.#tell({ kind: 'upload', key, sha256 });
      const { name, type, paper, resumeFrom } = one;
      const onProgress = (progress: UploadProgress): void => {
        if (still()) this.#tell({ kind: 'progress', key, ...progress });
      };
      const uploaded = await this.#portal.uploadFile({ submissionId: this.#state().id, key, file, name, type, paper, sha256 }, { signal: abort.signal, onProgress, resumeFrom });
      if (still()) this.#tell({ kind: 'uploaded', key, file: uploaded });
    } catch (error) {
      const failure = (await isGone(this.#files.get(key))) ? 'gone' : error instanceof PortalError ? error.kind : 'broken';
      if (still()) this.#tell({ kind: 'uploadFailed', key, failure });
    } finally {
      if (still()) this.#running.delete(key);
      this.#next();
    }
  }
}

/** A file that was moved or deleted since it was chosen looks to the network like a cut line. */
const isGone = async (file: Blob | undefined): Promise<boolean> => file !== undefined && (await file.slice(0, 1).arrayBuffer().then(() => false, () => true));

/** Hexadecimal SHA-256; undefined where the page may not compute one (http) or the file can no longer be read. */
export async function hashOf(file: Blob): Promise<string | undefined> {
  if (file.size > largestHashed || !('subtle' in crypto)) return undefined;
  try {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    return digest.reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');
  } catch {
    return undefined;
  }
}
