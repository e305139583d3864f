/**
 * What the citizen's own device keeps for her between visits: a draft, what she sent, her recent searches, what she follows, what she has
 * seen, what the office publishes. The only place that stores anything, beside what a tab notes of a submission on its way (submission-guide/tab-note.ts).
 * On a shared machine no storage is touched at all; on plain http, where the browser has no cryptography,
 * nothing is kept (OWASP ASVS 5.0, 14.3.3: the exception for drafts). Values lie encrypted (AES-GCM) under a key that scripts cannot
 * read out, each with a time after which it is gone; only keys of our own database are ever deleted.
 */
import type { UseStore } from 'idb-keyval';
import type { Device } from './portal-source.js';

export type Keepsake = 'draft' | 'sending' | 'searches' | 'catalogue' | 'followed' | 'seen' | 'published';

/** Whether something was kept, or why not: `shared` machine, `insecure` page, `full` device, storage `unavailable` or refused. */
export type Kept = 'kept' | 'shared' | 'insecure' | 'full' | 'unavailable';

export interface DeviceStore {
  /** Keeps JSON data or a Blob for so many hours. What was kept under the key before stays until the new value is safe. Never rejects. */
  keep(kind: Keepsake, key: string, value: unknown, hours: number): Promise<Kept>;
  /** What was kept, as data from outside (or a Blob); undefined when there is none, it is too old, or it cannot be read. Never rejects. */
  recall(kind: Keepsake, key: string): Promise<unknown>;
  /** Deletes one value, or all of a kind. Never rejects; false when that could not be done. */
  forget(kind: Keepsake, key?: string): Promise<boolean>;
}

interface Sealed {
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  readonly until: number;
  /** The type of a Blob; absent for JSON. */
  readonly type?: string | undefined;
  readonly start: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

const database = 'dvc-widgets';
/** A database that another tab holds open, or a broken one, may never answer; a slow telephone takes seconds, and what is not kept is lost. */
const patienceMilliseconds = 4_000;
/** Writing many megabytes takes a slow telephone a while. */
const writingMilliseconds = 20_000;
const clockSlackMilliseconds = 5 * 60_000;

export const deviceStore = (device: Device): DeviceStore => (device === 'personal' ? (isSecureContext ? personal : refusing('insecure')) : refusing('shared'));

const refusing = (why: Kept): DeviceStore => ({ keep: async () => why, recall: async () => undefined, forget: async () => true });

const personal: DeviceStore = {
  async keep(kind, key, value, hours) {
    try {
      const { secret, set, store } = await opened();
      const name = nameOf(kind, key);
      const start = crypto.getRandomValues(new Uint8Array(12));
      const plain = value instanceof Blob ? await value.arrayBuffer() : new TextEncoder().encode(JSON.stringify(value)).buffer;
      const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: start, additionalData: new TextEncoder().encode(name) }, secret, plain);
      const keptAt = Date.now();
      const sealed: Sealed = { keptAt, until: keptAt + hours * 3_600_000, start, bytes, ...(value instanceof Blob && { type: value.type }) };
      await within(writingMilliseconds, set(name, sealed, store));
      return 'kept';
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable';
    }
  },

  async recall(kind, key) {
    try {
      const { secret, get, store } = await opened();
      const name = nameOf(kind, key);
      const sealed = await within(writingMilliseconds, get<Sealed>(name, store));
      if (!sealed || !isLive(sealed)) return undefined;
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.start, additionalData: new TextEncoder().encode(name) }, secret, sealed.bytes);
      return sealed.type === undefined ? (JSON.parse(new TextDecoder().decode(plain)) as unknown) : new Blob([plain], { type: sealed.type });
    } catch {
      return undefined;
    }
  },

  async forget(kind, key) {
    try {
      const { delMany, keys, store } = await opened();
      await within(writingMilliseconds, delMany(key === undefined ? (await keys<string>(store)).filter((name) => name.startsWith(`${kind}/`)) : [nameOf(kind, key)], store));
      return true;
    } catch {
      return false;
    }
  },
};

const nameOf = (kind: Keepsake, key: string): string => `${kind}/${key}`;

/** A clock that was set back would make a value live longer than promised. */
const isLive = ({ keptAt, until }: Sealed): boolean => Date.now() < until && Date.now() > keptAt - clockSlackMilliseconds;

type Opened = Awaited<ReturnType<typeof open>>;
let opening: Promise<Opened> | undefined;

function opened(): Promise<Opened> {
  const attempt = (opening ??= open());
  attempt.catch(() => (opening = undefined));
  return attempt;
}

/** Opens the database, makes the key if there is none yet, and begins to clear away what is too old. */
async function open() {
  const library = await import('idb-keyval');
  const store = library.createStore(database, 'kept');
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // In one transaction, so that two tabs that begin together end with one key.
  await within(patienceMilliseconds, library.update<CryptoKey>('key', (known) => known ?? fresh, store));
  const secret = await library.get<CryptoKey>('key', store);
  if (!secret) throw new TypeError('the database keeps no key');
  void clearOld(library, store).catch(() => undefined);
  return { ...library, store, secret };
}

/** One after the other: what is kept may be many photographs. */
async function clearOld({ keys, get, del }: typeof import('idb-keyval'), store: UseStore): Promise<void> {
  for (const name of await keys<string>(store)) {
    if (name === 'key') continue;
    const sealed = await get<Partial<Sealed>>(name, store);
    if (!sealed?.keptAt || !isLive(sealed as Sealed)) await del(name, store);
  }
}

/** Rejects when an answer takes longer; what was asked for may still happen. */
async function within<Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('the storage does not answer', 'TimeoutError')), milliseconds);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
