/** Where the citizen stands in the guide: answers, complaints, and where the focus goes when the step is drawn. */
import type { ReactiveControllerHost } from 'lit';
import { guideRules, stepInFragment } from '../../model/guide.js';
import type { Procedure } from '../../model/procedure.js';
import { advance, begin, beginAt, type Choices, type Ending, holdsAnswers, openSteps, planJourney, type Question, type Submission, type SubmissionAction, type SubmissionStep, unanswered } from '../../model/submission.js';
import type { Portal } from '../../portal/portal.js';

/** Where the online way leads, by what the portal can and what the page asks for. */
export const endingOf = ({ submitDossier, getForm, submissionRules }: Portal, mode: string): Ending =>
  mode.trim().toLowerCase() !== 'handoff' && submitDossier && getForm && submissionRules ? 'submit' : 'handoff';

/** The steps that the office does without for a procedure, or cannot do. */
export const withoutOf = ({ guide = {}, uploadFile }: Portal, code: string): readonly SubmissionStep[] =>
  [...(uploadFile ? [] : ['files' as const]), ...guideRules(guide, code).flatMap(({ without = [] }) => without)];

export class Walk {
  submission: Submission | undefined;
  /** Questions the citizen went past without an answer. */
  missing: readonly Question[] = [];
  /** The dossier that is tracked; empty while none was asked for. */
  dossierCode = '';
  codeMissing = false;
  /** What there is to announce of the last action. */
  news: 'moved' | 'wiped' | undefined;
  readonly #host: ReactiveControllerHost;
  #procedure: Procedure | undefined;
  #ending = '';
  #focus: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get holds(): boolean {
    return this.submission !== undefined && holdsAnswers(this.submission);
  }

  /** A procedure was read: the way begins, or goes on with what has changed. */
  plan(procedure: Procedure, ending: Ending, leftOut: readonly SubmissionStep[]): void {
    const wanted = [ending, ...leftOut].join();
    if (procedure === this.#procedure && wanted === this.#ending) return;
    this.#procedure = procedure;
    this.#ending = wanted;
    const journey = planJourney(procedure, ending, leftOut);
    const named = stepInFragment(location.hash, procedure.code);
    this.submission = this.submission ? advance(this.submission, { kind: 'replan', journey }) : named ? beginAt(journey, named) : begin(journey);
  }

  /** Nothing was ever asked. */
  forget(): void {
    this.submission = this.#procedure = this.news = this.#focus = undefined;
    this.#clear();
  }

  /** Nobody is there any more: back to the beginning, and the focus is left where it is. */
  wipe(): void {
    this.act({ kind: 'restart' });
    this.#focus = undefined;
  }

  readonly act = (action: SubmissionAction): void => {
    if (!this.submission) return;
    const before = this.submission.step;
    this.submission = advance(this.submission, action);
    this.#host.requestUpdate();
    const restarted = action.kind === 'restart';
    if (this.submission.step === before && !restarted) return;
    this.#clear();
    this.news = restarted ? 'wiped' : 'moved';
    this.#focus = 'h2';
  };

  /** An earlier page stood here. */
  restore(submission: Submission): void {
    if (!this.submission) return;
    this.submission = submission;
    this.#clear();
    this.#host.requestUpdate();
  }

  readonly choose = <Name extends Question>(question: Name, value: Choices[Name]): void => {
    this.missing = this.missing.filter((other) => other !== question);
    this.act({ kind: 'choose', question, value } as SubmissionAction);
  };

  /** On to the next step, or to the first question without an answer: from the review, of any step. */
  next(): void {
    const open = this.submission?.step === 'review' ? openSteps(this.submission)[0] : undefined;
    if (open) this.act({ kind: 'go', to: open });
    this.missing = this.submission ? unanswered(this.submission) : [];
    if (this.missing[0]) this.#focus = `[data-question='${this.missing[0]}'] input`;
    if (!open) this.act({ kind: 'next' });
    this.#host.requestUpdate();
  }

  /** Shows a dossier; an empty code is complained about. */
  look(code: string): void {
    this.dossierCode = code;
    this.codeMissing = code === '';
    this.#focus = this.codeMissing ? '#code' : 'h2';
    this.#host.requestUpdate();
  }

  /** Puts the focus to a place once it is drawn. */
  aim(place: string): void {
    this.#focus = place;
    this.#host.requestUpdate();
  }

  /** What to focus now that everything is drawn; once. */
  takeFocus(): string | undefined {
    const focus = this.#focus;
    this.#focus = undefined;
    return focus;
  }

  #clear(): void {
    this.missing = [];
    this.dossierCode = '';
    this.codeMissing = false;
  }
}
