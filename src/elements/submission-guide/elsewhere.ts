/** The same step on another device: its address, to scan, copy or send. Loaded when somebody asks for help. */
import { html, nothing, type TemplateResult } from 'lit';
import { guideElsewhere } from '../../i18n/vi/guide-elsewhere.js';
import { addressOf } from '../../model/address.js';
import { fragmentOf, isGuideFragment } from '../../model/guide.js';
import type { SubmissionStep } from '../../model/submission.js';
import { icon } from '../../ui/icons.js';
import { qrCode } from '../../ui/qr-code.js';
import { TakeAway } from '../take-away.js';
import { Translation } from '../translation.js';
import type { Widget } from '../widget.js';
import type { Scene } from './scene.js';

/** Undefined where the page's address is not about this procedure alone, or its fragment is the page's own. */
export function addressOfStep(page: string, code: string, step: string): string | undefined {
  const url = new URL(page);
  if (isGuideFragment(url.hash)) url.hash = '';
  const own = addressOf(url.href, code);
  return own === undefined || new URL(own).hash ? undefined : new URL(fragmentOf(code, step), own).href;
}

export class Elsewhere {
  readonly #translation: Translation<'guideElsewhere'>;
  readonly #takeAway: TakeAway;
  #step: SubmissionStep | undefined;

  constructor(widget: Widget) {
    this.#translation = new Translation(widget, { guideElsewhere });
    this.#takeAway = new TakeAway(widget);
  }

  /** What became of copying, for ears; at another step it is past. */
  heard(step: SubmissionStep): string {
    return step === this.#step ? this.#takeAway.said : '';
  }

  draw({ procedure: { code, name }, submission: { step } }: Scene): unknown {
    if (step !== this.#step) this.#takeAway.said = '';
    this.#step = step;
    const address = step === 'track' ? undefined : addressOfStep(location.href, code, step);
    if (!address) return nothing;
    const { guideElsewhere: words } = this.#translation.words;
    return html`<section>
      <h3>${words.title}</h3>
      <p>${words.how}</p>
      ${square(address, words.square)}
      <div class="field">
        <label for="step-address">${words.label}</label>
        <input id="step-address" readonly .value=${address} @focus=${({ target }: Event) => (target as HTMLInputElement).select()} />
      </div>
      ${this.#tools(address, name)}
      ${this.#takeAway.said ? html`<p>${this.#takeAway.said}</p>` : nothing}
      <p class="muted">${words.anew}</p>
    </section>`;
  }

  #tools(address: string, name: string): TemplateResult {
    const { guideElsewhere: words } = this.#translation.words;
    const takeAway = this.#takeAway;
    return html`<div class="actions">
      ${'clipboard' in navigator ? html`<button type="button" @click=${() => takeAway.copy(address, words.copied, words.copyFailed)}>${icon('copy')}${words.copy}</button>` : nothing}
      ${'share' in navigator ? html`<button type="button" @click=${() => takeAway.share(name, address, words.copied, words.copyFailed)}>${icon('letter')}${words.share}</button>` : nothing}
    </div>`;
  }
}

/** An address can be too long for a square; then it stands in letters alone. */
function square(address: string, label: string): unknown {
  try {
    return html`<div class="square">${qrCode(address, label)}</div>`;
  } catch {
    return nothing;
  }
}
