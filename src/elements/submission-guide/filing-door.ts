/** Brings filling in and sending when a portal takes in submissions; everything before can be used while it is on its way. */
import { html, type TemplateResult } from 'lit';
import { guideSteps } from '../../model/guide-steps.js';
import type { Ending, SubmissionAction, SubmissionStep } from '../../model/submission.js';
import type { Portal } from '../../portal/portal.js';
import { notice } from '../../ui/notice.js';
import type { Filing } from './filing.js';
import type { FilingHost } from './filing-host.js';
import type { Filed, Scene } from './scene.js';

/** Where the online way leads, by what the portal can and what the page asks for. */
export const endingOf = ({ submitDossier, getForm, submissionRules }: Portal, mode: string): Ending =>
  mode.trim().toLowerCase() !== 'handoff' && submitDossier && getForm && submissionRules ? 'submit' : 'handoff';

export const leftOutOf = ({ uploadFile }: Portal): readonly SubmissionStep[] => (uploadFile ? [] : ['files']);

const beforeForm: readonly SubmissionStep[] = guideSteps.slice(0, guideSteps.indexOf('form'));

export class FilingDoor {
  filing: Filing | undefined;
  /** At which step it did not arrive. */
  #failedAt: SubmissionStep | undefined;
  #loading: Promise<void> | undefined;
  readonly #host: FilingHost;

  constructor(host: FilingHost) {
    this.#host = host;
  }

  /** Loads what is needed, once; a chunk that did not arrive is asked for again at the next step, or at a press. */
  open(scene: Scene): void {
    const { step, journey } = scene.submission;
    if (journey.ending !== 'submit') return;
    if (this.filing) return this.filing.need(scene);
    if (step === this.#failedAt) return;
    this.#loading ??= import('./filing.js').then((loaded) => {
      this.filing = new loaded.Filing(this.#host, scene);
      this.#host.widget.requestUpdate();
    }, () => {
      this.#loading = undefined;
      this.#failedAt = step;
      this.#host.widget.requestUpdate();
    });
  }

  /** That the form could not be brought; undefined while it is on its way. */
  failure({ submission: { step }, words: { common } }: Scene): TemplateResult | undefined {
    if (step !== this.#failedAt) return undefined;
    return notice({ tone: 'warning', body: common.failure.offline, actions: html`<button type="button" @click=${this.#retry}>${common.retry}</button>` });
  }

  readonly #retry = (): void => {
    this.#failedAt = undefined;
    this.#host.widget.requestUpdate();
  };

  /** The portal or the procedure is another: nothing of the old one stays. */
  close(): void {
    this.filing?.wipe(undefined);
    this.filing?.stop();
    this.filing = this.#loading = this.#failedAt = undefined;
  }

  filedFor(scene: Scene): Filed | undefined {
    const { filing } = this;
    return filing && { part: (step) => filing.part(scene, step), words: filing.words, offer: beforeForm.includes(scene.submission.step) ? filing.offer(scene) : undefined };
  }

  /** Whether an action is the filing's own business and done with. */
  takes(action: SubmissionAction, scene: Scene | undefined): boolean {
    const { filing } = this;
    if (!filing || !scene) return false;
    const { step } = scene.submission;
    if (action.kind === 'restart' && filing.holdsBack(scene)) return true;
    if (action.kind === 'restart') filing.wipe(scene);
    if (action.kind === 'back') return (filing.isLocked && step !== 'track') || filing.back(step);
    return filing.isLocked && action.kind === 'go' && action.to !== 'track' && action.to !== 'send';
  }
}
