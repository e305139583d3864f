/** The submission at hand with its files: begun afresh, taken up from a draft, or one that an earlier page has sent, or may have. */
import type { Attachment } from '../../model/attachment.js';
import type { Draft } from '../../model/draft.js';
import { isKnown, type KeptSending, type Sending } from '../../model/sending.js';
import type { Portal } from '../../portal/portal.js';
import { FileChoosing } from './file-choosing.js';
import { type Claim, newSubmissionId, Sender, type SenderOptions } from './sender.js';
import type { SendingNotes } from './sending-notes.js';

export interface SendingDeskOptions extends Pick<SenderOptions, 'guards' | 'pauses'> {
  readonly portal: Portal;
  readonly notes: SendingNotes;
  readonly claim: Claim;
  readonly changed: () => void;
}

export class SendingDesk {
  sender!: Sender;
  files!: FileChoosing;
  /** An earlier page sent it, or may have. */
  isResumed = false;
  /** The id has gone out with a draft: another page may have sent it. */
  isDrafted = false;
  readonly #options: SendingDeskOptions;

  constructor(options: SendingDeskOptions) {
    this.#options = options;
    this.#begin();
  }

  get state(): Sending {
    return this.sender.state;
  }

  /** On its way, or being asked about: nothing may be wiped. */
  get isUnderWay(): boolean {
    return this.state.phase === 'sending' || this.state.phase === 'asking';
  }

  /** It is on its way, or has arrived, or may have: nothing of it can be changed any more. */
  get isLocked(): boolean {
    const { phase, outcome } = this.state;
    return this.isUnderWay || (phase === 'done' && (outcome === 'sent' || outcome === 'unknown'));
  }

  /** What a draft has of it, beside the form. */
  get drafted(): Pick<Draft, 'submissionId' | 'attachments'> {
    return { submissionId: this.state.id, attachments: this.state.attachments };
  }

  /** Takes up what an earlier page has sent, or may have; false when there is none, or this page has already been put to use. */
  async resume(mayStill: () => boolean): Promise<boolean> {
    const { sender } = this;
    const kept = await this.#options.notes.open();
    if (!kept || sender !== this.sender || this.state.phase !== 'idle' || !mayStill()) return false;
    this.#take(kept);
    return this.isResumed;
  }

  /**
   * Takes up the submission of a draft, with its files; files that are here already stay, and the submission with them. A draft from a file
   * may be one that was sent elsewhere long ago: its id is taken only where the office can be asked.
   */
  async open({ submissionId, attachments = [] }: Draft, isFromDevice: boolean): Promise<void> {
    const { sender } = this;
    const { notes, portal } = this.#options;
    const isTaken = (): boolean => sender !== this.sender || this.isLocked || (!this.isResumed && (submissionId === this.state.id || !this.files.isEmpty));
    if (isTaken()) return;
    const isSame = submissionId !== undefined && (isFromDevice || portal.findSubmission !== undefined);
    const note = isSame ? await notes.recall(submissionId) : undefined;
    if (isTaken()) return;
    if (note && note.attempts > 0 && !note.nothingArrived) {
      this.#take(note);
      return;
    }
    const { attempts = 0, rejections = 0, nothingArrived } = note ?? {};
    const id = isSame ? submissionId : newSubmissionId();
    this.#take({ id, idempotency: this.state.idempotency, attempts, rejections, nothingArrived, attachments: isSame ? attachments : attachments.map(withoutServer) });
    this.isDrafted = isSame;
    // Whether the server still has what it once confirmed.
    for (const { key, id: known } of this.state.attachments) if (known !== undefined) this.sender.uploads.upload(key);
  }

  /** The submission of this procedure that another page has sent, and of which it is not known what became; undefined when it is this one. */
  async other(): Promise<KeptSending | undefined> {
    const kept = await this.#options.notes.open();
    return kept?.id === this.state.id ? undefined : kept;
  }

  /** Lets go of everything on the page; what was noted stays. */
  stop(): void {
    this.sender.stop();
    this.files.stop();
    this.isResumed = this.isDrafted = false;
  }

  /** Nothing of the citizen stays, and a fresh one begins. */
  wipe(): void {
    this.#options.notes.forget(this.state);
    this.stop();
    this.#begin();
  }

  #take(kept: KeptSending): void {
    this.stop();
    this.#begin(kept);
    this.isResumed = this.isUnderWay;
    this.#options.changed();
  }

  #begin(kept?: KeptSending): void {
    const { portal, notes, claim, guards, pauses } = this.#options;
    const sender: Sender = new Sender({
      portal, kept, claim, guards, pauses, isDrafted: () => this.isDrafted,
      keep: (state) => notes.keep(state), recall: () => notes.recall(sender.state.id), onChange: (state) => this.#changed(sender, state),
    });
    this.sender = sender;
    this.files = new FileChoosing(sender, portal.submissionRules?.files ?? {}, () => this.#options.changed());
  }

  #changed(sender: Sender, state: Sending): void {
    if (isKnown(state)) this.#options.notes.settled(state);
    if (sender === this.sender) this.#options.changed();
  }
}

/** As if the server had never had anything of it. */
const withoutServer = (one: Attachment): Attachment => ({ ...one, id: undefined, resumeFrom: undefined, confirmed: 0, sent: 0 });
