/**
 * The dossiers a citizen follows on her own device: their codes are kept there, with the state last seen. They are asked for again while
 * the page is seen, by one tab of all, ever more rarely while nothing changes, and no more when a dossier is at its end.
 */
import type { Dossier } from '../../model/dossier.js';
import { isPossibleCode } from '../../model/dossier-code.js';
import { isFinal } from '../../model/status.js';
import * as z from '../../model/schema.js';
import { type Portal, PortalError } from '../../portal/portal.js';
import type { DeviceStore, Kept } from '../device-store.js';
import { findDossier, lacksProof } from './find.js';
import { guarded } from './guarded.js';
import { type Leadership, standForLead } from './leadership.js';
import { sameSnapshot, type Snapshot, snapshotOf, snapshotSchema } from './snapshot.js';

export interface Followed {
  readonly code: string;
  readonly last: Snapshot | undefined;
  /** It has changed since the citizen last looked at it. */
  readonly changed: boolean;
  /** The office could not be asked again, or not without the digits that only the citizen knows. */
  readonly isOld: boolean;
}

interface Entry {
  readonly code: string;
  readonly last: Snapshot | undefined;
  /** As the citizen last had it before her. */
  readonly looked: Snapshot | undefined;
  /** Digits the portal asked for, while the page is open. */
  readonly proof: string;
  readonly isOld: boolean;
  readonly wait: number;
  /** Milliseconds since 1970. */
  readonly nextAt: number;
}

const shortestWait = 5 * 60_000;
const longestWait = 60 * 60_000;
const keptHours = 24 * 90;
/** More than a household has under way. */
export const mostFollowed = 20;

/** Not at its end, as far as is known. */
const mayChange = (last: Snapshot | undefined): boolean => !last || !isFinal(last.status);

const codesSchema = z.array(z.string());
const seenSchema = z.record(z.string(), z.unknown());
const newsSchema = z.object({ code: z.string(), last: snapshotSchema });

/** Spread over a quarter to either side: a village that opens the page at eight does not ask at five past, all at once. */
const spread = (milliseconds: number): number => milliseconds * (0.75 + Math.random() / 2);

export class FollowedDossiers {
  kept: Kept | undefined;
  readonly #portal: Portal;
  readonly #store: DeviceStore;
  /** Something is to be drawn anew; with a code, that dossier has changed. */
  readonly #tell: (changed?: string) => void;
  readonly #channel: BroadcastChannel | undefined;
  #entries: readonly Entry[] = [];
  #lead: Leadership | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  #begun: Promise<void> | undefined;
  #ended = false;

  constructor(portal: Portal, store: DeviceStore, tell: (changed?: string) => void) {
    this.#portal = portal;
    this.#store = store;
    this.#tell = tell;
    this.#channel = 'BroadcastChannel' in window ? new BroadcastChannel(`dvc-widgets/followed/${portal.name}`) : undefined;
    if (this.#channel) this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(data);
  }

  get entries(): readonly Followed[] {
    return this.#entries.map(({ code, last, looked, isOld, proof }) => ({
      code, last,
      isOld: isOld || (mayChange(last) && lacksProof(this.#portal, proof)),
      changed: looked !== undefined && last !== undefined && !sameSnapshot(looked, last),
    }));
  }

  async begin(): Promise<void> {
    this.#begun = this.#recall();
    await this.#begun;
    if (this.#ended) return;
    document.addEventListener('visibilitychange', this.#seen);
    this.#seen();
  }

  end(): void {
    this.#ended = true;
    document.removeEventListener('visibilitychange', this.#seen);
    this.#rest();
    this.#channel?.close();
  }

  has = (code: string): boolean => this.#entries.some((entry) => entry.code === code);

  /** Done when it stands in the list; whether the device keeps it, `kept` says later. */
  async follow(dossier: Dossier, proof: string): Promise<void> {
    await this.#begun;
    if (this.has(dossier.code) || this.#entries.length >= mostFollowed) return;
    this.#entries = [...this.#entries, { code: dossier.code, last: snapshotOf(dossier), looked: snapshotOf(dossier), proof, isOld: false, wait: shortestWait, nextAt: Date.now() + spread(shortestWait) }];
    void this.#keep();
  }

  unfollow(code: string): void {
    this.#entries = this.#entries.filter((entry) => entry.code !== code);
    void this.#keep();
  }

  /** The citizen has this dossier before her. */
  saw(dossier: Dossier, proof: string): void {
    const entry = this.#entries.find(({ code }) => code === dossier.code);
    const last = snapshotOf(dossier);
    if (!entry || (entry.looked && sameSnapshot(entry.looked, last) && entry.last && sameSnapshot(entry.last, last) && entry.proof === proof && !entry.isOld)) return;
    this.#put({ ...entry, last, looked: last, proof, isOld: false });
    void this.#keepSeen();
    this.#plan();
  }

  async #recall(): Promise<void> {
    const [codes, seen] = await Promise.all([this.#store.recall('followed', this.#portal.name), this.#store.recall('seen', this.#portal.name)]);
    const known = z.read(seenSchema, seen).data ?? {};
    const listed = (z.read(codesSchema, codes).data ?? []).filter(isPossibleCode).slice(0, mostFollowed);
    this.#entries = listed.map((code) => {
      const looked = z.read(snapshotSchema, known[code]).data;
      return this.#entries.find((entry) => entry.code === code) ?? { code, last: looked, looked, proof: '', isOld: false, wait: shortestWait, nextAt: 0 };
    });
    this.#tell();
  }

  async #keep(): Promise<void> {
    this.#plan();
    this.#tell();
    const { name } = this.#portal;
    const codes = this.#entries.map(({ code }) => code);
    if (codes.length > 0) this.kept = await this.#store.keep('followed', name, codes, keptHours);
    else await this.#store.forget('followed', name);
    await this.#keepSeen();
    if (this.#ended) return;
    // Where nothing is kept, each tab has a list of its own.
    if (!this.kept || this.kept === 'kept') this.#channel?.postMessage('list');
    this.#tell();
  }

  async #keepSeen(): Promise<void> {
    const seen = this.#entries.filter(({ looked }) => looked).map(({ code, looked }) => [code, looked] as const);
    if (seen.length > 0) await this.#store.keep('seen', this.#portal.name, Object.fromEntries(seen), keptHours);
    else await this.#store.forget('seen', this.#portal.name);
  }

  #put(entry: Entry): void {
    this.#entries = this.#entries.map((known) => (known.code === entry.code ? entry : known));
    this.#tell();
  }

  readonly #seen = (): void => {
    this.#rest();
    if (document.visibilityState === 'visible') this.#lead = standForLead(`dvc-widgets/lead/${this.#portal.name}`, () => this.#plan());
  };

  #rest(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#lead?.resign();
    this.#lead = undefined;
  }

  #plan(): void {
    clearTimeout(this.#timer);
    const next = this.#due()[0];
    if (next && this.#lead?.leads()) this.#timer = setTimeout(() => void this.#refresh(next), Math.max(next.nextAt - Date.now(), 0));
  }

  /** Those that can still change and may be asked for, soonest first. */
  #due(): readonly Entry[] {
    return this.#entries
      .filter(({ last, proof }) => mayChange(last) && !lacksProof(this.#portal, proof))
      .sort((one, other) => one.nextAt - other.nextAt);
  }

  async #refresh({ code, proof, wait }: Entry): Promise<void> {
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    let pause = Math.min(wait * 2, longestWait);
    let isOld = false;
    try {
      const found = await findDossier(this.#portal, code, proof, signal);
      const dossier = found && guarded(found, code);
      if (dossier && this.#learn(code, snapshotOf(dossier))) pause = shortestWait;
      if (dossier) this.#channel?.postMessage({ code, last: snapshotOf(dossier) });
    } catch (error) {
      if (signal.aborted) return;
      isOld = true;
      if (error instanceof PortalError && error.retryAfter) pause = Math.max(pause, error.retryAfter * 1_000);
    }
    if (signal.aborted) return;
    const entry = this.#entries.find((known) => known.code === code);
    if (entry) this.#put({ ...entry, isOld, wait: pause, nextAt: Date.now() + spread(pause) });
    this.#plan();
  }

  /** True when this is news. */
  #learn(code: string, last: Snapshot): boolean {
    const entry = this.#entries.find((known) => known.code === code);
    if (!entry || (entry.last && sameSnapshot(entry.last, last) && !entry.isOld)) return false;
    this.#put({ ...entry, last, looked: entry.looked ?? last, isOld: false });
    if (entry.last && sameSnapshot(entry.last, last)) return false;
    if (entry.last) this.#tell(code);
    else void this.#keepSeen();
    return entry.last !== undefined;
  }

  #hear(data: unknown): void {
    if (data === 'list') return void this.#recall();
    const news = z.read(newsSchema, data).data;
    if (news) this.#learn(news.code, news.last);
  }
}
