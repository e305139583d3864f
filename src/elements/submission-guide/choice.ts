/** One question and its answers, as native radio buttons. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Choices, Question } from '../../model/submission.js';
import { icon } from '../../ui/icons.js';
import type { Scene } from './scene.js';

export interface Option<Value> {
  readonly value: Value;
  readonly label: unknown;
  /** Shown below the label and read with it. */
  readonly details?: unknown;
}

export interface Choice<Name extends Question> {
  readonly question: Name;
  readonly legend: string;
  /** The heading of the step asks the same: the legend is for readers only. */
  readonly legendHidden?: boolean;
  readonly hint?: string;
  /** Said when the citizen went past it without an answer. */
  readonly complaint: string;
  /** Answers of a word or two, side by side where there is room. */
  readonly short?: boolean;
  readonly options: readonly Option<Choices[Name]>[];
}

export function choice<Name extends Question>(scene: Scene, { question, legend, legendHidden, hint, complaint, short, options }: Choice<Name>): TemplateResult {
  const chosen = scene.submission.choices[question];
  const isMissing = scene.missing.includes(question);
  const describedBy = [hint && `hint-${question}`, isMissing && `error-${question}`].filter(Boolean).join(' ');
  return html`<fieldset class=${short ? 'short' : nothing} data-question=${question} aria-describedby=${describedBy || nothing}>
    <legend class=${legendHidden ? 'visually-hidden' : nothing}>${legend}</legend>
    ${hint ? html`<p class="muted" id="hint-${question}">${hint}</p>` : nothing}
    ${isMissing ? html`<p class="error" id="error-${question}">${icon('warning')}<span>${complaint}</span></p>` : nothing}
    ${options.map(({ value, label, details }, index) => html`<div class="option">
      <label>
        <input type="radio" name=${question} .checked=${value === chosen} aria-describedby=${details ? `about-${question}-${index}` : nothing}
          @change=${() => scene.choose(question, value)} />
        <span>${label}</span>
      </label>
      ${details ? html`<div class="about stack" id="about-${question}-${index}">${details}</div>` : nothing}
    </div>`)}
  </fieldset>`;
}
