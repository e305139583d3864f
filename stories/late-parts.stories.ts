/** A later part of the script: on its way, slow, and lost. Shown by what draws it in the elements, around a part that never comes. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { FoldedPart } from '../src/elements/folded-part.js';
import { AwaitedPart } from '../src/elements/submission-guide/awaited-part.js';
import { Translation } from '../src/elements/translation.js';
import { Widget } from '../src/elements/widget.js';
import { common } from '../src/i18n/vi/common.js';
import { statsBadge } from '../src/i18n/vi/stats-badge.js';
import { base } from '../src/ui/base.styles.js';
import { noticeStyles } from '../src/ui/notice.js';
import { skeletonStyles } from '../src/ui/skeleton.js';
import { inWidth } from './office.js';

const lost = (): Promise<never> => Promise.reject(new TypeError('this part did not arrive'));
const never = (): Promise<never> => new Promise<never>(() => undefined);

abstract class Around extends Widget {
  static override styles = [base, noticeStyles, skeletonStyles];
  protected readonly translation = new Translation(this, { common, statsBadge });
}

/** A step of the guide that cannot be shown without it. */
abstract class Step extends Around {
  abstract readonly awaited: AwaitedPart<unknown>;

  protected override firstUpdated(): void {
    void this.awaited.bring();
  }

  protected override content(): TemplateResult {
    const { common: words } = this.translation.words;
    return html`${this.liveRegion(this.awaited.heard(words))}${this.awaited.template(words)}`;
  }
}

class LostStep extends Step {
  readonly awaited = new AwaitedPart(this, lost);
}

class ComingStep extends Step {
  readonly awaited = new AwaitedPart(this, never);
}

/** How a figure is reckoned, which somebody has unfolded. */
class LostProvenance extends Around {
  readonly #part = new FoldedPart<{ readonly ready: boolean }>(this, lost);

  protected override content(): TemplateResult {
    const { words } = this.translation;
    return html`${this.liveRegion(this.#part.heard(() => [], { words }).join(' '))}
      <details open @toggle=${this.#part.toggled}><summary>${words.statsBadge.howCounted}</summary>${this.#part.draw(() => '', { words })}</details>`;
  }
}

customElements.define('dvc-story-lost-step', LostStep);
customElements.define('dvc-story-coming-step', ComingStep);
customElements.define('dvc-story-lost-provenance', LostProvenance);

const meta: Meta = { title: 'Late parts' };
export default meta;

const showing = (element: TemplateResult): StoryObj => ({ render: () => inWidth(720, element) });

export const StepIsComing = showing(html`<dvc-story-coming-step></dvc-story-coming-step>`);
export const StepWasLost = showing(html`<dvc-story-lost-step></dvc-story-lost-step>`);
export const ProvenanceWasLost = showing(html`<dvc-story-lost-provenance></dvc-story-lost-provenance>`);
