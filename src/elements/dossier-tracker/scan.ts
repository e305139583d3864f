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
import { readerOf, type Picture } from './picture.js';

/** `closed`: nothing is shown. `photo`: the camera cannot be had on this page. */
export type ScanState = 'closed' | 'starting' | 'looking' | 'photo' | 'refused' | 'unread' | 'otherCode';

/** Between two looks at the camera's picture, in milliseconds. */
const pace = 200;

export class Scan implements ReactiveController {
  readonly translation: Translation<'common' | 'dossierScan'>;
  #state: ScanState = 'closed';
  #stream: MediaStream | undefined;
  #video: HTMLVideoElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
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
    document.addEventListener('visibilitychange', this.#hidden);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#hidden);
    this.close();
  }

  async open(): Promise<void> {
    this.close();
    // Browsers give a camera to secure pages only.
    const secure = isSecureContext && 'mediaDevices' in navigator;
    this.#set(secure ? 'starting' : 'photo');
    if (secure) await this.#begin();
  }

  async #begin(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      if (this.#state !== 'starting') {
        stop(stream);
        return;
      }
      this.#stream = stream;
      this.#set('looking');
      await this.#watch(stream);
    } catch (error) {
      if (this.#state === 'closed') return;
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
    const live = this.#state === 'starting' || this.#state === 'looking';
    return html`<section class="scan" aria-label=${words.title} part="scan">
      ${live ? html`<p>${words.say[this.#state]}</p>${this.#view()}` : notice({ tone: this.#state === 'photo' ? 'info' : 'warning', body: html`<p>${words.say[this.#state]}</p>` })}
      <div class="actions">
        <input id="photo" class="visually-hidden" type="file" accept="image/*" capture="environment" @change=${this.#photographed} />
        <label class="button" for="photo">${icon('camera')}${words.photo}</label>
        <button type="button" @click=${() => this.close()}>${general.close}</button>
      </div>
      <p class="muted">${words.stays}</p>
    </section>`;
  }

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
    const read = await readerOf();
    await video?.play();
    const look = async (): Promise<void> => {
      if (!video || stream !== this.#stream) return;
      const contents = video.videoWidth > 0 ? await read(video, video.videoWidth, video.videoHeight) : undefined;
      if (stream !== this.#stream) return;
      if (contents !== undefined && this.#take(contents)) return;
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
    let picture: ImageBitmap | undefined;
    try {
      picture = await createImageBitmap(file);
      const read = await readerOf();
      const contents = await read(picture satisfies Picture, picture.width, picture.height);
      if (this.#state === 'closed') return;
      if (contents === undefined || !this.#take(contents)) this.#set(contents === undefined ? 'unread' : 'otherCode');
    } catch {
      this.#set('unread');
    } finally {
      picture?.close();
    }
  }

  #take(contents: string): boolean {
    const code = dossierCodeIn(contents);
    if (!code) return false;
    this.close();
    this.#found(code);
    return true;
  }

  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden') this.close();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    if (this.#stream) stop(this.#stream);
    if (this.#video) this.#video.srcObject = null;
    this.#stream = this.#video = undefined;
  }

  #set(state: ScanState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

const stop = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());
