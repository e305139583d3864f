/**
 * The code of a receipt by the camera, or by a photograph where there is none or it is refused. Loaded when asked for. Pictures stay in the
 * browser: what is read from them is looked at for a code and forgotten.
 */
import { html, nothing, type ReactiveController } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { dossierScan } from '../../i18n/vi/dossier-scan.js';
import { dossierCodeIn } from '../../model/dossier-code.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { addStyles } from '../late-styles.js';
import { Translation } from '../translation.js';
import type { Widget } from '../widget.js';
import { lateStyles } from './late.styles.js';
import { type Reader, readerOf } from './picture.js';

/** `closed`: nothing is shown. `photo`: the camera cannot be had on this page. `reading`: a photograph. `unloaded`: what reads pictures has not arrived. */
export type ScanState = 'closed' | 'starting' | 'looking' | 'photo' | 'refused' | 'reading' | 'unloaded' | 'unread' | 'otherCode';

/** Between two looks at the camera's picture, in milliseconds. */
const pace = 200;

export class Scan implements ReactiveController {
  readonly translation: Translation<'common' | 'dossierScan'>;
  #state: ScanState = 'closed';
  #stream: MediaStream | undefined;
  #video: HTMLVideoElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was begun last, with the camera or a photograph; what ends after it has been left counts for nothing. */
  #attempt: symbol | undefined;
  readonly #host: Widget;
  readonly #found: (code: string) => void;

  constructor(host: Widget, found: (code: string) => void) {
    this.#host = host;
    this.#found = found;
    addStyles(host, lateStyles);
    this.translation = new Translation(host, { common, dossierScan });
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.close();
  }

  async open(): Promise<void> {
    this.close();
    // Browsers give a camera to secure pages only.
    if (isSecureContext && 'mediaDevices' in navigator) await this.#begin();
    else this.#set('photo');
  }

  async #begin(): Promise<void> {
    const attempt = (this.#attempt = Symbol());
    this.#set('starting');
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      if (attempt !== this.#attempt) {
        stop(stream);
        return;
      }
      this.#stream = stream;
      this.#set('looking');
      await this.#watch(stream);
    } catch (error) {
      if (attempt !== this.#attempt) return;
      this.#stop();
      this.#set(error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError') ? 'refused' : 'photo');
    }
  }

  close(): void {
    this.#stop();
    if (this.#state !== 'closed') this.#set('closed');
  }

  /** For the live region. */
  get sentence(): string {
    return this.#state === 'closed' ? '' : this.translation.words.dossierScan.say[this.#state];
  }

  template(): unknown {
    if (this.#state === 'closed' || !this.translation.ready) return nothing;
    const { dossierScan: words, common: general } = this.translation.words;
    const calm = this.#isLive || this.#state === 'reading';
    return html`<section class="scan" aria-label=${words.title} part="scan">
      ${calm ? html`<p>${words.say[this.#state]}</p>${this.#view()}` : notice({ tone: this.#state === 'photo' ? 'info' : 'warning', body: html`<p>${words.say[this.#state]}</p>` })}
      <div class="actions">
        <input id="photo" class="visually-hidden" type="file" accept="image/*" capture="environment" @change=${this.#photographed} />
        <label class="button" for="photo">${icon('camera')}${words.photo}</label>
        <button type="button" @click=${this.#leave}>${general.close}</button>
      </div>
      <p class="muted">${words.stays}</p>
    </section>`;
  }

  /** The camera is wanted. */
  get #isLive(): boolean {
    return this.#state === 'starting' || this.#state === 'looking';
  }

  /** The button that had the focus is gone. */
  readonly #leave = (): void => {
    this.close();
    this.#host.renderRoot.querySelector<HTMLElement>('.ask [type=button]')?.focus();
  };

  #view(): HTMLVideoElement | undefined {
    if (this.#stream && !this.#video) {
      const video = document.createElement('video');
      video.muted = video.playsInline = true;
      video.setAttribute('aria-hidden', 'true');
      video.srcObject = this.#stream;
      this.#video = video;
    }
    return this.#video;
  }

  async #watch(stream: MediaStream): Promise<void> {
    const video = this.#view();
    const read = await readerOf().catch(() => undefined);
    if (stream !== this.#stream) return;
    if (!read) {
      this.#stop();
      this.#set('unloaded');
      return;
    }
    await video?.play();
    const look = async (): Promise<void> => {
      if (!video || stream !== this.#stream) return;
      const contents = video.videoWidth > 0 ? await read(video, video.videoWidth, video.videoHeight) : [];
      if (stream !== this.#stream || this.#take(contents)) return;
      this.#timer = setTimeout(() => void look(), pace);
    };
    await look();
  }

  readonly #photographed = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    // The same photograph may be chosen again.
    input.value = '';
    if (file) void this.#readPhoto(file);
  };

  async #readPhoto(file: Blob): Promise<void> {
    this.#stop();
    const attempt = (this.#attempt = Symbol());
    this.#set('reading');
    const read = await readerOf().catch(() => undefined);
    const contents = read && (await contentsOf(file, read).catch(() => []));
    if (attempt !== this.#attempt) return;
    if (!contents) this.#set('unloaded');
    else if (!this.#take(contents)) this.#set(contents.length === 0 ? 'unread' : 'otherCode');
  }

  #take(contents: readonly string[]): boolean {
    const code = contents.map(dossierCodeIn).find(Boolean);
    if (!code) return false;
    this.close();
    this.#found(code);
    return true;
  }

  /** Nobody is filmed unseen. On a telephone the page is out of sight while a photograph is taken for it, so the rest stays. */
  readonly #seen = (): void => {
    if (!this.#isLive) return;
    this.#stop();
    if (document.visibilityState === 'visible') void this.#begin();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#attempt = undefined;
    if (this.#stream) stop(this.#stream);
    if (this.#video) this.#video.srcObject = null;
    this.#stream = this.#video = undefined;
  }

  #set(state: ScanState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

async function contentsOf(photo: Blob, read: Reader): Promise<readonly string[]> {
  const picture = await createImageBitmap(photo);
  try {
    return await read(picture, picture.width, picture.height);
  } finally {
    picture.close();
  }
}

const stop = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());
