/**
 * Files on their way from the citizen's hand to the upload: looked at before a byte leaves, photographs without the place they were made
 * at, smaller where she agrees. Pictures are shown on a canvas: no address of them exists that could be left behind.
 */
import type { Attachment } from '../../model/attachment.js';
import { canShrink, cleanFileName, complaintAgainst, type FileComplaint, type FileRules, headLength, largePhoto, legibleName, pixelsOf, typeOfBytes } from '../../model/file-check.js';
import { withoutMetadata } from '../../model/file-metadata.js';
import { ghostFor } from './file-ghosts.js';
import type { FileSlot } from './file-slots.js';
import type { Sender } from './sender.js';

interface Candidate {
  readonly slot: FileSlot;
  readonly file: File;
  readonly name: string;
  readonly type: string;
}

export interface RefusedFile {
  readonly slot: string;
  readonly name: string;
  readonly complaint: FileComplaint;
}

/** Longest side of a photograph that was made smaller: an A4 page stays readable. */
const longestSide = 2_200;
const quality = 0.85;
const previewSide = 320;
/** Larger ones are sent and not shown: drawing them takes a telephone's memory. */
const mostPreviewPixels = 50_000_000;
const mostRefusals = 10;

export class FileChoosing {
  /** Photographs that would be better smaller; the first is asked about. */
  asking: readonly Candidate[] = [];
  refused: readonly RefusedFile[] = [];
  /** Files of the last choice that were not looked at: so many were refused before them. */
  skipped: { readonly slot: string; readonly count: number } | undefined;
  /** How many are being looked at. */
  reading = 0;
  readonly previews = new Map<string, HTMLCanvasElement>();
  readonly #slots = new Map<string, string>();
  readonly #sender: Sender;
  readonly #rules: FileRules;
  readonly #changed: () => void;
  #stopped = false;

  constructor(sender: Sender, rules: FileRules, changed: () => void) {
    this.#sender = sender;
    this.#rules = rules;
    this.#changed = changed;
  }

  get isEmpty(): boolean {
    return this.#sender.state.attachments.length === 0 && this.asking.length === 0 && this.refused.length === 0;
  }

  /** Which slot an attachment was chosen for; after a reload it is told by the paper's name. */
  slotOf(key: string, paper: string | undefined, slots: readonly FileSlot[]): string | undefined {
    return this.#slots.get(key) ?? slots.find(({ label }) => label === paper)?.key;
  }

  /** Something has not arrived yet, or waits for the citizen's word. */
  get isMoving(): boolean {
    return this.asking.length > 0 || this.reading > 0 || this.#sender.state.attachments.some(({ state }) => state !== 'confirmed');
  }

  /** All that is still waited for is the office looking through files. */
  get isOnlyChecked(): boolean {
    return this.asking.length === 0 && this.reading === 0 && this.#sender.state.attachments.every(({ state }) => state === 'confirmed' || state === 'checking');
  }

  /** Slots that must have a file and have none. */
  missing(slots: readonly FileSlot[]): readonly string[] {
    const filled = this.#sender.state.attachments.map(({ key, paper }) => this.slotOf(key, paper, slots));
    return slots.filter(({ key, required }) => required && !filled.includes(key)).map(({ key }) => key);
  }

  /** The server's ids of the files of each slot. */
  idsBySlot(slots: readonly FileSlot[]): ReadonlyMap<string, readonly string[]> {
    const { attachments } = this.#sender.state;
    return new Map(slots.map(({ key: slot }) => [slot, attachments.filter(({ key, paper }) => this.slotOf(key, paper, slots) === slot).flatMap(({ id }) => id ?? [])]));
  }

  async choose(slot: FileSlot, chosen: readonly File[]): Promise<void> {
    this.refused = this.refused.filter((one) => one.slot !== slot.key);
    this.reading += chosen.length;
    this.#changed();
    this.skipped = undefined;
    for (const [index, file] of chosen.entries()) {
      if (this.#stopped) break;
      await this.#look(slot, file);
      this.reading -= 1;
      const here = this.refused.filter((one) => one.slot === slot.key);
      // The rest of ten thousand is not even opened.
      if (here.length < mostRefusals && here[here.length - 1]?.complaint.kind !== 'tooMany') continue;
      if (index + 1 < chosen.length) this.skipped = { slot: slot.key, count: chosen.length - index - 1 };
      break;
    }
    this.reading = 0;
    this.#changed();
  }

  /** What the citizen says to the first photograph that is asked about. */
  async decide(answer: 'shrink' | 'asIs' | 'drop'): Promise<void> {
    const [candidate, ...rest] = this.asking;
    if (!candidate) return;
    this.asking = rest;
    this.reading += 1;
    this.#changed();
    if (answer === 'shrink') await this.#accept(candidate, (await shrunk(candidate.file)) ?? candidate.file);
    if (answer === 'asIs') await this.#accept(candidate, candidate.file);
    this.reading = Math.max(0, this.reading - 1);
    this.#changed();
  }

  remove(key: string): void {
    this.#sender.uploads.remove(key);
    this.previews.delete(key);
    this.#slots.delete(key);
    this.#changed();
  }

  /** Lets go of everything; what is still being read comes to nothing. */
  stop(): void {
    this.#stopped = true;
    this.asking = this.refused = [];
    this.skipped = undefined;
    this.previews.clear();
    this.#slots.clear();
  }

  async #look(slot: FileSlot, file: File): Promise<void> {
    try {
      const head = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
      const here = this.#sender.state.attachments.filter((one) => !this.#isGhost(one));
      const complaint = complaintAgainst({ size: file.size, head, others: here.length + this.asking.length }, this.#rules);
      const type = typeOfBytes(head) ?? '';
      const name = cleanFileName(file.name, type, here.map((one) => one.name));
      const candidate = { slot, file, name, type };
      const canAsk = canShrink(type, file.size) && (complaint === undefined || complaint.kind === 'tooLarge');
      if (canAsk && (complaint || file.size > largePhoto)) this.asking = [...this.asking, candidate];
      else if (complaint) this.#refuse(slot, legibleName(file.name), complaint);
      else await this.#accept(candidate, file);
    } catch {
      this.#refuse(slot, legibleName(file.name), { kind: 'unreadable' });
    }
  }

  async #accept({ slot, name, type, file }: Candidate, blob: Blob): Promise<void> {
    try {
      const kind = blob === file ? type : blob.type;
      const hasMetadata = kind === 'image/jpeg' || kind === 'image/png';
      const clean = hasMetadata ? withoutMetadata(new Uint8Array(await blob.arrayBuffer()), kind) : undefined;
      if (this.#stopped) return;
      if (!clean && hasMetadata) { this.#refuse(slot, name, { kind: 'damaged' }); return; }
      const sent = clean ? new Blob([clean], { type: kind }) : blob;
      const { largest } = this.#rules;
      if (largest !== undefined && sent.size > largest) { this.#refuse(slot, name, { kind: 'tooLarge', limit: largest, shrinks: false }); return; }
      const here = this.#sender.state.attachments.filter((one) => !this.#isGhost(one));
      const sentName = kind === type ? name : cleanFileName(name.replace(/\.[^.]+$/, ''), kind, here.map((one) => one.name));
      const key = await this.#attach(slot, sent, sentName, kind);
      this.#slots.set(key, slot.key);
      void this.#show(key, sent, kind).catch(() => undefined);
    } catch {
      this.#refuse(slot, name, { kind: 'unreadable' });
    }
  }

  /** A file chosen again goes on with its upload, or takes the place of the one of its name. */
  async #attach(slot: FileSlot, file: Blob, name: string, type: string): Promise<string> {
    const ghosts = this.#sender.state.attachments.filter((one) => this.#isGhost(one) && one.paper === slot.label);
    const again = await ghostFor(ghosts, file, name);
    if (again?.isSame) {
      this.#sender.uploads.upload(again.ghost.key, file);
      return again.ghost.key;
    }
    if (again) this.#sender.uploads.remove(again.ghost.key);
    return this.#sender.attach(file, { name, type, paper: slot.label });
  }

  /** Of an earlier page, and not known to be with the server. */
  #isGhost({ key, state }: Attachment): boolean {
    return state !== 'confirmed' && !this.#sender.uploads.holds(key);
  }

  async #show(key: string, file: Blob, type: string): Promise<void> {
    if (!type.startsWith('image/')) return;
    const pixels = pixelsOf(new Uint8Array(await file.slice(0, headLength).arrayBuffer()), type);
    if (!pixels || pixels.width * pixels.height > mostPreviewPixels) return;
    const canvas = await drawn(file, previewSide);
    if (canvas && !this.#stopped) this.previews.set(key, canvas);
    this.#changed();
  }

  #refuse(slot: FileSlot, name: string, complaint: FileComplaint): void {
    this.refused = [...this.refused, { slot: slot.key, name, complaint }];
  }
}

/** The picture, upright, with its longer side at most so many pixels; undefined when it cannot be drawn. */
async function drawn(file: Blob, longest: number): Promise<HTMLCanvasElement | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return undefined;
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

/** Drawn anew, a photograph has nothing in it but the picture; undefined when it would not become smaller. */
async function shrunk(file: File): Promise<Blob | undefined> {
  const canvas = await drawn(file, longestSide);
  const smaller = canvas && (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality)));
  return smaller && smaller.size < file.size ? smaller : undefined;
}
