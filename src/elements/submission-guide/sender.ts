/**
 * Runs the sending of one submission against a portal: what may follow what is said by model/sending.ts, here it is done. Knows no page:
 * what outlives it and how tabs keep out of each other's way is given to it.
 */
import { beginSending, type Failed, isKnown, type KeptSending, keptSending, keyOf, resumeSending, type Sending, type SendingEvent, type SendingGuards, sendingGuards, sendingStep } from '../../model/sending.js';
import { type DossierSubmission, type Portal, PortalError } from '../../portal/portal.js';
import { Uploads } from './uploads.js';

/** What is sent, beside the files. */
export type SubmissionContent = Omit<DossierSubmission, 'submissionId' | 'submissionKey' | 'attachments'>;

/** Takes a name for this tab alone; undefined while another has it. Returns how to let it go. */
export type Claim = (name: string) => Promise<(() => void) | undefined>;

export interface SenderOptions {
  readonly portal: Portal;
  readonly onChange: (state: Sending) => void;
  /** What was kept of a submission that an earlier page, or another tab, began. */
  readonly kept?: KeptSending | undefined;
  /**
   * Awaited before the submission leaves, so that a closed page can be followed by the question what became of it. What is kept stays also
   * after success: another tab learns by it that the submission has left.
   */
  readonly keep?: ((kept: KeptSending) => Promise<unknown>) | undefined;
  /** What is kept now, perhaps by another tab. */
  readonly recall?: (() => Promise<KeptSending | undefined>) | undefined;
  readonly claim?: Claim | undefined;
  /** Whether the id has gone out with a draft, so that a page which this one hears nothing of may have sent it: the office is asked first. */
  readonly isDrafted?: (() => boolean) | undefined;
  readonly guards?: SendingGuards | undefined;
  /** Milliseconds between look-ups, growing; after the last it is given up. */
  readonly pauses?: readonly number[] | undefined;
}

const usualPauses: readonly number[] = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000, 30_000];
/** The part of a pause that jitter leaves of it. */
const leastOfPause = 0.75;
/** Milliseconds by which a timer may be early on the page's clock. */
const timerEarly = 10;
/** By ourselves under the same key. */
const mostResends = 3;

/** 32 hexadecimal digits from random bytes, which pages without https have too. */
export const newSubmissionId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export class Sender {
  readonly uploads: Uploads;
  /** What the office has was sent by another page; what is on this one may differ. */
  isElsewhere = false;
  readonly #options: SenderOptions;
  readonly #stopped = new AbortController();
  #state: Sending;
  #settling: Promise<void> | undefined;
  #wasKept = false;

  constructor(options: SenderOptions) {
    const { portal, kept } = options;
    this.#options = options;
    this.#state = kept ? resumeSending(kept) : beginSending(newSubmissionId(), portal.submissionRules?.idempotency ?? 'none');
    this.uploads = new Uploads(portal, () => this.#state, (event) => this.#step(event));
  }

  get state(): Sending {
    return this.#state;
  }

  /** Adds a file and begins its upload. Returns its key. */
  attach(file: Blob, about: { readonly name: string; readonly type: string; readonly paper?: string | undefined }): string {
    const key = newSubmissionId();
    this.#step({ kind: 'attach', attachment: { key, size: file.size, ...about } });
    this.uploads.upload(key, file);
    return key;
  }

  /** Sends, and finds out what became of it. A second call while one is under way changes nothing. */
  async send(content: SubmissionContent): Promise<Sending> {
    const before = this.#state;
    this.#step({ kind: 'send' });
    if (this.#state !== before) this.#settling = this.#alone((isFirst) => this.#sendFirst(content, before.attempts, isFirst), content);
    await this.#settling;
    return this.#state;
  }

  /**
   * Looks up what is unknown: after a reload, or on the citizen's word. With the content, a backend that knows the key may also be sent it
   * once more.
   */
  async ask(content?: SubmissionContent): Promise<Sending> {
    this.#step({ kind: 'ask' });
    if (this.#state.phase === 'asking' && !this.#settling) this.#settling = this.#alone(() => Promise.resolve(), content);
    await this.#settling;
    return this.#state;
  }

  /** The page goes, or its data is wiped. Nothing is told after this. */
  stop(): void {
    this.#stopped.abort();
    this.uploads.stop();
  }

  #step(event: SendingEvent): void {
    if (this.#stopped.signal.aborted) return;
    const before = this.#state;
    this.#state = sendingStep(before, event, this.#options.guards ?? sendingGuards);
    if (this.#state === before) return;
    // An attempt is kept only by the tab that has the submission to itself; what is known is no longer asked about.
    if (event.kind !== 'send' && event.kind !== 'withheld' && !isKnown(this.#state) && (event.kind !== 'progress' || event.resumeFrom !== undefined)) void this.#keep();
    this.#options.onChange(this.#state);
  }

  /** What cannot be kept is still sent; it then lives as long as the page. */
  async #keep(): Promise<void> {
    await this.#options.keep?.(keptSending(this.#state)).then(() => (this.#wasKept = true), () => undefined);
  }

  /** Does something as the only tab with this submission, and then settles what is open. */
  async #alone(first: (isFirst: boolean) => Promise<void>, content: SubmissionContent | undefined): Promise<void> {
    const { claim = (): Promise<() => void> => Promise.resolve(() => undefined) } = this.#options;
    let release = await claim(this.#state.id);
    const isFirst = release !== undefined;
    if (!isFirst) this.#step({ kind: 'failed', failure: { kind: 'elsewhere' } });
    try {
      for (const pause of this.#pauses()) {
        if (release || this.#isStopped()) break;
        await this.#pause(pause);
        release = await claim(this.#state.id);
      }
      if (release) {
        await first(isFirst);
        await this.#settle(content);
      } else this.#step({ kind: 'gaveUp', failure: 'elsewhere' });
    } finally {
      this.#settling = undefined;
      release?.();
    }
  }

  /** Another tab that had the submission in the meantime may have sent it. */
  async #sendFirst(content: SubmissionContent, attemptsBefore: number, isFirst: boolean): Promise<void> {
    const { recall } = this.#options;
    const kept = await recall?.().catch(() => undefined);
    const isUntouched = recall === undefined || (kept === undefined ? !this.#wasKept : kept.id === this.#state.id && kept.attempts <= attemptsBefore);
    this.isElsewhere = !isFirst || !isUntouched;
    if (this.isElsewhere) this.#step({ kind: 'failed', failure: { kind: 'elsewhere' } });
    else if (await this.#mayLeave()) await this.#submit(content);
  }

  /** False when the office has it already, or cannot tell just now whether it has. */
  async #mayLeave(): Promise<boolean> {
    const { portal: { findSubmission }, isDrafted } = this.#options;
    if (!isDrafted?.() || !findSubmission) return true;
    const found = await this.#lookUp(findSubmission);
    if (found === 'missing') return true;
    this.isElsewhere = found === 'processing';
    if (found !== 'processing') this.#step({ kind: 'withheld', failure: found });
    return false;
  }

  async #submit(content: SubmissionContent): Promise<void> {
    await this.#keep();
    if (this.#isStopped()) return;
    const { portal } = this.#options;
    const { id, attachments } = this.#state;
    try {
      if (!portal.submitDossier) throw new PortalError('misconfigured', 'the portal takes in no submissions', { unsent: true });
      const receipt = await portal.submitDossier({
        ...content, submissionId: id, submissionKey: keyOf(this.#state),
        attachments: attachments.map(({ id: fileId = '', name, size, sha256, paper }) => ({ id: fileId, name, size, sha256, paper })),
      }, { signal: this.#stopped.signal });
      this.#step({ kind: 'answered', receipt });
    } catch (error) {
      this.#step({ kind: 'failed', failure: failedBy(error) });
    }
  }

  /** Asks, or sends again under the same key, until it is known what became of the submission or nothing more is to be tried. */
  async #settle(content: SubmissionContent | undefined): Promise<void> {
    const { portal } = this.#options;
    let since = performance.now();
    const settles = (portal.submissionRules?.settles ?? 0) * 1_000;
    let resends = 0;
    let last: Extract<SendingEvent, { kind: 'gaveUp' }>['failure'] = 'offline';
    const canLearn = portal.findSubmission !== undefined || (content !== undefined && (this.#options.guards ?? sendingGuards).mayResend(this.#state));
    for (const pause of canLearn ? [0, ...this.#pausesOver(settles)] : [0]) {
      await this.#pause(pause);
      if (!this.#isAsking()) return;
      // An answer tells what was there when it was asked for.
      const waited = performance.now() - since;
      const found = portal.findSubmission ? await this.#lookUp(portal.findSubmission) : 'noLookUp';
      if (!this.#isAsking()) return;
      if (found !== 'missing') last = found;
      if (content && resends < mostResends && (found === 'missing' || !portal.findSubmission) && (this.#options.guards ?? sendingGuards).mayResend(this.#state)) {
        resends += 1;
        this.#step({ kind: 'resend' });
        await this.#submit(content);
        since = performance.now();
      } else if (found === 'missing' && waited >= settles) this.#step({ kind: 'notFound' });
      // Known now: the claim is let go at once, so that the citizen can send again.
      if (!this.#isAsking()) return;
    }
    this.#step({ kind: 'gaveUp', failure: last });
  }

  async #lookUp(findSubmission: NonNullable<Portal['findSubmission']>): Promise<'processing' | PortalError['kind']> {
    try {
      const receipt = await findSubmission({ submissionId: this.#state.id }, { signal: this.#stopped.signal });
      this.#step({ kind: 'answered', receipt });
      return 'processing';
    } catch (error) {
      return error instanceof PortalError ? error.kind : 'broken';
    }
  }

  #pauses(): readonly number[] {
    return this.#options.pauses ?? usualPauses;
  }

  /** With one more for an office that may take longer than the usual ones last: it is asked once its time is over. */
  #pausesOver(settles: number): readonly number[] {
    const pauses = this.#pauses();
    const rest = (settles + timerEarly) / leastOfPause - pauses.reduce((sum, one) => sum + one, 0);
    return rest > 0 ? [...pauses, rest] : pauses;
  }

  #isStopped(): boolean {
    return this.#stopped.signal.aborted;
  }

  #isAsking(): boolean {
    return this.#state.phase === 'asking' && !this.#isStopped();
  }

  /** With jitter, so that a crowd that was cut off together does not come back together. */
  #pause(milliseconds: number): Promise<void> {
    if (milliseconds === 0) return Promise.resolve();
    const { signal } = this.#stopped;
    return new Promise((resolve) => {
      const go = (): void => {
        signal.removeEventListener('abort', go);
        resolve();
      };
      setTimeout(go, milliseconds * (leastOfPause + Math.random() / 2));
      signal.addEventListener('abort', go);
    });
  }
}

function failedBy(error: unknown): Failed {
  if (!(error instanceof PortalError)) return { kind: 'broken' };
  const { kind, status, unsent, fieldErrors, backendMessage: message, retryAfter } = error;
  return { kind, status, unsent, fieldErrors, message, retryAfter };
}
