/**
 * One citizen submits one dossier over a network that fails: files are uploaded, the connection is cut at any point of any exchange, the
 * page reloads, the button is pressed twice, a second tab sends too. In the end what the citizen was told is compared with what the office has.
 */
import { createHash } from 'node:crypto';
import type { Row } from '../../demo/server/database.js';
import type { Intake } from '../../demo/server/intake/intake.js';
import { type Claim, Sender, type SubmissionContent } from '../../src/elements/submission-guide/sender.js';
import type { Idempotency } from '../../src/model/idempotency.js';
import type { KeptSending, Sending, SendingGuards } from '../../src/model/sending.js';
import type { Portal } from '../../src/portal/portal.js';
import { type Cut, cuts, type Exchange } from './cutting-proxy.js';

export interface Circumstances {
  readonly idempotency: Idempotency;
  readonly upload: 'tus' | 'multipart';
  readonly files: number;
  /** How many exchanges are cut before the network heals. */
  readonly faults: number;
  readonly doubleClick: boolean;
  readonly twoTabs: boolean;
  /** The page reloads while the exchange of this number is under way. */
  readonly reloadAt: number | undefined;
  /** The office loses a file that it had confirmed. */
  readonly losesFile: boolean;
}

export interface Verdict {
  readonly duplicates: number;
  readonly falseSuccesses: number;
  readonly lostEntries: number;
  /** How it ended for the citizen, in words for the summary. */
  readonly ending: string;
}

export function drawCircumstances(random: () => number): Circumstances {
  const chance = (share: number): boolean => random() < share;
  const files = Math.floor(random() * 3);
  return {
    idempotency: chance(0.1) ? 'none' : chance(0.5) ? 'header' : 'lookup', upload: chance(0.5) ? 'tus' : 'multipart', files, faults: Math.floor(random() * 5),
    doubleClick: chance(0.3), twoTabs: chance(0.3), reloadAt: chance(0.4) ? Math.floor(random() * (4 + files * 4)) : undefined, losesFile: files > 0 && chance(0.05),
  };
}

/** A portal.json of the demo's office as it takes in submissions under these circumstances. */
export const configOf = ({ idempotency, upload }: Pick<Circumstances, 'idempotency' | 'upload'>, baseUrl: string): object => ({
  extends: 'gateway-submission', name: 'Xã Ví Dụ', baseUrl,
  operations: {
    ...(upload === 'multipart' && { uploadFile: { request: { url: 'files', body: { format: 'multipart', template: { filename: null, filetype: null, sha256: null } } } } }),
    ...(idempotency !== 'header' && { submitDossier: { request: { headers: { 'Idempotency-Key': null } } } }),
    ...(idempotency === 'none' && { findSubmission: null }),
  },
  submission: { idempotency, settles: 0.05, piece: 400 },
});

const pauses: readonly number[] = [2, 4, 8, 16, 32, 64];
/** Presses of a patient citizen; the network has healed long before the last. */
const mostPresses = 12;
const photo = { name: 'Ảnh chụp.jpg', type: 'image/jpeg' };

export class SubmissionRun {
  readonly #circumstances: Circumstances;
  readonly #random: () => number;
  readonly #intake: Intake;
  readonly #guards: SendingGuards;
  readonly #files: readonly Blob[];
  readonly #content: SubmissionContent;
  /** Submissions that a tab has for itself. */
  readonly #claimed = new Map<string, Sender>();
  /** What any tab has told the citizen at the end of an attempt. */
  readonly #told: Sending[] = [];
  #portal: Portal | undefined;
  /** The tab the citizen looks at; another one after each reload. */
  #tab: Sender | undefined;
  #kept: KeptSending | undefined;
  #exchanges = 0;
  #cutsLeft: number;
  #falseDenials = 0;

  constructor(circumstances: Circumstances, random: () => number, intake: Intake, guards: SendingGuards) {
    this.#circumstances = circumstances;
    this.#random = random;
    this.#intake = intake;
    this.#guards = guards;
    this.#cutsLeft = circumstances.faults;
    const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(100 + Math.floor(random() * 1_400)).map(() => Math.floor(random() * 256));
    this.#files = new Array<undefined>(circumstances.files).fill(undefined).map(() => new Blob([bytes()]));
    this.#content = { procedure: { code: '1.001193' }, answers: { fullName: `Người Thử ${Math.floor(random() * 1e9)}`, identityNumber: '012345678901', request: 'đề nghị', members: [{ name: 'Ă' }] } };
  }

  /** What becomes of an exchange of this run. */
  plan({ method, path }: Exchange): Cut {
    this.#exchanges += 1;
    if (this.#exchanges - 1 === this.#circumstances.reloadAt) setImmediate(() => this.#reload());
    if (this.#cutsLeft === 0 || this.#random() < 0.4) return 'none';
    this.#cutsLeft -= 1;
    const cut = cuts[Math.floor(this.#random() * cuts.length)] ?? 'none';
    // A network that itself repeats a submission is harmless only to an office that knows the key.
    return cut === 'sentTwice' && method === 'POST' && path.endsWith('/submissions') && this.#circumstances.idempotency !== 'header' ? 'none' : cut;
  }

  async go(portal: Portal): Promise<Verdict> {
    this.#portal = portal;
    this.#begin();
    await this.#uploadAll();
    if (this.#circumstances.losesFile) this.#intake.files.lose(this.#current.state.attachments[0]?.id ?? '');
    const second = this.#circumstances.twoTabs && this.#kept ? this.#open(this.#kept) : undefined;
    await Promise.all([this.#pressUntilSettled(), second && this.#pressLater(second)]);
    // The page may be loaded anew by the very last exchange, when all was over: it then has to ask what became of it.
    await pause(5);
    if (this.#current.state.phase !== 'done') await this.#pressUntilSettled();
    this.#current.stop();
    second?.stop();
    return this.#verdict();
  }

  get #current(): Sender {
    if (!this.#tab) throw new Error('no tab is open');
    return this.#tab;
  }

  #begin(): void {
    this.#tab = this.#open();
    for (const file of this.#files) this.#tab.attach(file, photo);
  }

  #open(kept?: KeptSending): Sender {
    if (!this.#portal) throw new Error('the portal is not open');
    const claim: Claim = (name) => {
      if (this.#claimed.has(name)) return Promise.resolve(undefined);
      this.#claimed.set(name, tab);
      return Promise.resolve(() => this.#claimed.delete(name));
    };
    const keep = async (sending: KeptSending): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      this.#kept = sending;
    };
    const tab: Sender = new Sender({ portal: this.#portal, kept, keep, claim, pauses, guards: this.#guards, recall: () => Promise.resolve(this.#kept), onChange: (state) => this.#hear(state) });
    return tab;
  }

  #hear(state: Sending): void {
    if (state.phase !== 'done') return;
    this.#told.push(state);
    // Told that nothing was sent, while the office has it.
    if (state.outcome === 'notSent' && this.#intake.submissions.all(state.id).length > 0) this.#falseDenials += 1;
  }

  /** The page is gone in the middle of whatever it did, and its locks with it; what was kept is there. */
  #reload(): void {
    const old = this.#current;
    old.stop();
    for (const [name, tab] of this.#claimed) if (tab === old) this.#claimed.delete(name);
    if (this.#kept) this.#tab = this.#open(this.#kept);
    else this.#begin();
  }

  async #uploadAll(): Promise<void> {
    for (let round = 0; round < 1_000; round += 1) {
      const { uploads, state } = this.#current;
      if (state.phase === 'asking' || state.attachments.every((one) => one.state === 'confirmed')) return;
      for (const [index, one] of state.attachments.entries()) if (['waiting', 'paused', 'failed'].includes(one.state)) uploads.upload(one.key, this.#files[index]);
      await pause(5);
    }
  }

  async #pressUntilSettled(): Promise<void> {
    for (let press = 0; press < mostPresses; press += 1) {
      if (press > 4) this.#cutsLeft = 0;
      await this.#uploadAll();
      const tab = this.#current;
      await this.#orReload(tab, this.#press(tab));
      const { outcome, reason } = tab.state;
      const isFinal = outcome === 'sent' || outcome === 'rejected' || (outcome === 'unknown' && (reason === 'incomplete' || !this.#portal?.findSubmission));
      if (tab !== this.#current || !isFinal) continue;
      // An impatient hand presses once more when all is over.
      if (outcome === 'sent' && this.#circumstances.doubleClick) await tab.send(this.#content);
      return;
    }
  }

  async #press(tab: Sender): Promise<unknown> {
    if (tab.state.phase === 'asking' || tab.state.outcome === 'unknown') return tab.ask(this.#content);
    const sent = tab.send(this.#content);
    if (!this.#circumstances.doubleClick) return sent;
    return Promise.all([sent, tab.send(this.#content)]);
  }

  /** A page that reloads waits for nothing that it had begun. */
  async #orReload(tab: Sender, doing: Promise<unknown>): Promise<void> {
    const done = doing.then(() => true);
    while (tab === this.#current && !(await Promise.race([done, pause(2)]))) continue;
  }

  async #pressLater(tab: Sender): Promise<void> {
    await pause(Math.floor(this.#random() * 30));
    await this.#press(tab);
  }

  async #verdict(): Promise<Verdict> {
    const { state } = this.#current;
    const { losesFile, idempotency } = this.#circumstances;
    const hashes = await Promise.all(this.#files.map(hashOf));
    const ids = [...new Set([state.id, ...this.#told.map(({ id }) => id)])];
    const rows = ids.flatMap((id) => this.#intake.submissions.all(id));
    const isWhole = (row: Row): boolean => {
      const listed = (JSON.parse(String(row['attachments'])) as readonly { readonly sha256: string }[]).map(({ sha256 }) => sha256);
      return row['answers'] === JSON.stringify(this.#content.answers) && [...listed].sort().join() === [...hashes].sort().join();
    };
    const successes = this.#told.filter(({ outcome }) => outcome === 'sent');
    const isOpen = state.outcome === 'unknown' && (idempotency === 'none' || losesFile);
    return {
      duplicates: Math.max(rows.length - 1, 0),
      falseSuccesses: successes.filter(({ receipt }) => !rows.some((row) => row['code'] === receipt?.code && isWhole(row))).length,
      lostEntries: this.#falseDenials > 0 || (state.outcome !== 'sent' && !isOpen) ? 1 : 0,
      ending: `${state.outcome ?? state.phase}${state.reason && state.outcome !== 'sent' ? ` (${state.reason})` : ''}`,
    };
  }
}

const pause = (milliseconds: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
const hashOf = async (file: Blob): Promise<string> => createHash('sha256').update(new Uint8Array(await file.arrayBuffer())).digest('hex');
