/** A notice: icon, words, and what can be done. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icons.js';

export type NoticeTone = 'info' | 'warning' | 'danger' | 'success';

const icons: Readonly<Record<NoticeTone, IconName>> = { info: 'info', warning: 'warning', danger: 'warning', success: 'check' };

export interface Notice {
  readonly tone: NoticeTone;
  readonly body: unknown;
  readonly actions?: unknown;
  /** Another icon than the tone's own. */
  readonly icon?: IconName;
}

/** Announcing it is the live region's job, not the notice's. */
export const notice = ({ tone, body, actions, icon: other }: Notice): TemplateResult => html`
  <div class="notice ${tone}" part="notice">
    ${icon(other ?? icons[tone])}
    <div class="notice-body">${body}${actions ? html`<div class="actions">${actions}</div>` : nothing}</div>
  </div>
`;

export const noticeStyles = css`
  .notice {
    display: flex;
    gap: 0.75em;
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_tone);
    border-radius: var(--_radius);
    background: var(--_subtle);
    --_tone: var(--_accent);
  }
  .notice + slot {
    display: block;
    margin-block-start: 0.75em;
  }
  .notice > .icon {
    color: var(--_tone);
    margin-block-start: 0.2em;
  }
  .notice.warning {
    --_tone: var(--_warning);
  }
  .notice.danger {
    --_tone: var(--_danger);
  }
  .notice.success {
    --_tone: var(--_success);
  }
  .notice-body {
    flex: 1;
    min-inline-size: 0;
  }
  .notice-body > * + *,
  .notice-body > .actions {
    margin-block-start: 0.5em;
  }
  @container (inline-size < 20rem) {
    .notice {
      gap: 0.5em;
      padding-inline: 0.75em;
    }
  }
  /* Large letters on a small screen: the icon above, so that words keep the width. */
  @container (inline-size < 14em) {
    .notice {
      flex-direction: column;
    }
  }
`;
