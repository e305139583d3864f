/**
 * One citizen submits one dossier over a network that fails: files are uploaded, the connection is cut at any point of any exchange, the
 * page reloads, the button is pressed twice, a second tab sends too. Driven is what the page itself drives: its desk, its notes, its drafts.
 * In the end what the citizen was told is compared with what the office has.
 */
import { createHash } from 'node:crypto';
import type { Row } from '../../demo/server/database.js';
import type { Intake } from '../../demo/server/intake/intake.js';
import type { Claim, SubmissionContent } from '../../src/elements/submission-guide/sender.js';
import { SendingDesk } from '../../src/elements/submission-guide/sending-desk.js';
import { type NotePlace, SendingNotes } from '../../src/elements/submission-guide/sending-notes.js';
import { readDraft, writeDraft } from '../../src/model/draft.js';
import type { Sending, SendingGuards } from '../../src/model/sending.js';
import type { Portal } from '../../src/portal/portal.js';
import { type Cut, cuts, type Exchange } from './cutting-proxy.js';
import type { Circumstances } from './submission-circumstances.js';

export interface Verdict {
  readonly duplicates: number;
  readonly falseSuccesses: number;
  readonly lostEntries: number;
  /** How it ended for the citizen, in words for the summary. */
  readonly ending: string;
}

/** In all longer than an office behind a gateway is given to settle. */
const pauses: readonly number[] = [2, 4, 8, 16, 32, 64, 128, 256, 512];
/** Presses of a patient citizen; the network has healed long before the last. */
const mostPresses = 12;
const procedure = '1.001193';
const photo = { name: 'Ảnh chụp.jpg', type: 'image/jpeg' };

export class SubmissionRun {
  readonly #circumstances: Circumstances;
  readonly #random: () => number;
  readonly #intake: Intake;
  readonly #guards: SendingGuards;
  readonly #files: readonly Blob[];
  readonly #content: SubmissionContent;
  /** Submissions that a tab has for itself. */
  readonly #claimed = new Map<string, SendingDesk>();
  /** What any tab has told the citizen at the end of an attempt. */
  readonly #told: Sending[] = [];
  readonly #ids = new Set<string>();
  /** Of this device; of each tab where many people use it. */
  #notes = new Map<string, unknown>();
  #portal: Portal | undefined;
  /** The tab the citizen looks at; another one after each reload. */
  #tab: SendingDesk | undefined;
  /** Taken up once more after a reload; until then nothing is pressed. */
  #loading: Promise<void> = Promise.resolve();
  #draft: unknown;
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
    this.#content = { procedure: { code: procedure }, answers: { fullName: `Người Thử ${Math.floor(random() * 1e9)}`, identityNumber: '012345678901', request: 'đề nghị', members: [{ name: 'Ă' }] } };
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
    const first = (this.#tab = this.#open());
    for (const file of this.#files) first.sender.attach(file, photo);
    await this.#uploadAll();
    if (this.#circumstances.losesFile) this.#intake.files.lose(this.#current.state.attachments[0]?.id ?? '');
    await this.#save(this.#current);
    const second = this.#circumstances.twoTabs ? this.#open(this.#circumstances.ownDevice ? this.#notes : new Map<string, unknown>()) : undefined;
    await Promise.all([this.#pressUntilSettled(), second && this.#pressLater(second)]);
    // The page may be loaded anew by the very last exchange, when all was over, or the other tab was slower than she: it then has to ask what became of it.
    await pause(5);
    await this.#loading;
    if (!this.#isFinal(this.#current.state)) await this.#pressUntilSettled();
    this.#current.stop();
    second?.stop();
    return this.#verdict();
  }

  get #current(): SendingDesk {
    if (!this.#tab) throw new Error('no tab is open');
    return this.#tab;
  }

  #open(notes = this.#notes): SendingDesk {
    if (!this.#portal) throw new Error('the portal is not open');
    const claim: Claim = (name) => {
      if (this.#claimed.has(name)) return Promise.resolve(undefined);
      this.#claimed.set(name, tab);
      // The name may be another tab's by then: a page that was loaded anew has let go of it already.
      return Promise.resolve(() => this.#claimed.get(name) === tab && this.#claimed.delete(name));
    };
    const tab: SendingDesk = new SendingDesk({
      portal: this.#portal, notes: new SendingNotes(placeIn(notes, this.#circumstances.ownDevice), 'the procedure'), claim, pauses, guards: this.#guards, changed: () => this.#hear(tab),
    });
    return tab;
  }

  #hear(tab: SendingDesk): void {
    const { state } = tab;
    this.#ids.add(state.id);
    if (tab === this.#tab) void this.#save(tab);
    if (state.phase !== 'done') return;
    this.#told.push(state);
    // Told that nothing was sent, and not only from this page, while the office has it.
    if (state.outcome === 'notSent' && !state.isWithheld && this.#intake.submissions.all(state.id).length > 0) this.#falseDenials += 1;
  }

  async #save(tab: SendingDesk): Promise<void> {
    const draft = writeDraft({ procedure, answers: {}, ...tab.drafted });
    await soon();
    if (tab !== this.#tab || tab.isResumed) return;
    this.#draft = draft;
    tab.isDrafted = true;
  }

  /** The page is gone in the middle of whatever it did, and its locks with it; what was noted and drafted is there. */
  #reload(): void {
    const old = this.#current;
    old.stop();
    for (const [name, tab] of this.#claimed) if (tab === old) this.#claimed.delete(name);
    const tab = (this.#tab = this.#open());
    this.#loading = this.#takeUp(tab);
  }

  async #takeUp(tab: SendingDesk): Promise<void> {
    if (await tab.resume(() => true)) return;
    await this.#openDraft(tab);
    // Without a draft everything is chosen anew.
    if (tab.files.isEmpty) for (const file of this.#files) tab.sender.attach(file, photo);
  }

  async #openDraft(tab: SendingDesk): Promise<void> {
    const draft = readDraft(JSON.parse(JSON.stringify(this.#draft ?? null)), procedure);
    if (draft) await tab.open(draft, this.#circumstances.ownDevice);
  }

  async #uploadAll(tab?: SendingDesk): Promise<void> {
    for (let round = 0; round < 1_000; round += 1) {
      await this.#loading;
      const { sender: { uploads }, state } = tab ?? this.#current;
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
      if (tab !== this.#current || !this.#isFinal(tab.state)) continue;
      // An impatient hand presses once more when all is over.
      if (tab.state.outcome === 'sent' && this.#circumstances.doubleClick) await tab.sender.send(this.#content);
      return;
    }
  }

  /** Nothing more is learned by pressing. */
  #isFinal({ outcome, reason }: Sending): boolean {
    return outcome === 'sent' || outcome === 'rejected' || (outcome === 'unknown' && (reason === 'incomplete' || !this.#portal?.findSubmission));
  }

  async #press(tab: SendingDesk): Promise<unknown> {
    if (tab.state.phase === 'asking' || tab.state.outcome === 'unknown') return tab.sender.ask();
    // What was filled in is in the draft alone when an earlier page had sent it.
    if (tab.isResumed && tab.state.outcome === 'notSent') return this.#openDraft(tab);
    const sent = tab.sender.send(this.#content);
    if (!this.#circumstances.doubleClick) return sent;
    return Promise.all([sent, tab.sender.send(this.#content)]);
  }

  /** A page that reloads waits for nothing that it had begun. */
  async #orReload(tab: SendingDesk, doing: Promise<unknown>): Promise<void> {
    const done = doing.then(() => true);
    while (tab === this.#current && !(await Promise.race([done, pause(2)]))) continue;
  }

  /** The same draft in another tab. */
  async #pressLater(tab: SendingDesk): Promise<void> {
    await pause(Math.floor(this.#random() * 30));
    await this.#openDraft(tab);
    await this.#uploadAll(tab);
    await this.#press(tab);
  }

  async #verdict(): Promise<Verdict> {
    const { state } = this.#current;
    const { losesFile, idempotency } = this.#circumstances;
    const hashes = await Promise.all(this.#files.map(hashOf));
    const ids = [...this.#ids.add(state.id)];
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

/** Storage that answers a little later. */
const placeIn = (kept: Map<string, unknown>, isOwn: boolean): NotePlace => ({
  keep: async (key, note, beyondTab = false) => {
    await soon();
    if (beyondTab && !isOwn) kept.delete(key);
    else kept.set(key, JSON.parse(JSON.stringify(note)));
    return true;
  },
  recall: async (key) => {
    await soon();
    return kept.get(key);
  },
  forget: async (key) => {
    await soon();
    return kept.delete(key);
  },
});

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const pause = (milliseconds: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
const hashOf = async (file: Blob): Promise<string> => createHash('sha256').update(new Uint8Array(await file.arrayBuffer())).digest('hex');
