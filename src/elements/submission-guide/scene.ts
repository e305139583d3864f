/** What the parts of the guide draw from, and the little they can do. */
import type { TemplateResult } from 'lit';
import type { Format, Messages } from '../../i18n/index.js';
import type { Procedure } from '../../model/procedure.js';
import type { Roster } from '../../model/roster.js';
import type { Choices, Question, Submission, SubmissionAction } from '../../model/submission.js';
import type { Portal } from '../../portal/portal.js';

/** What the steps after the first are written with; loaded while the citizen reads that one. */
export type LaterWords = Pick<Messages, 'laterSteps' | 'procedureFacts'>;

export interface Scene {
  readonly procedure: Procedure;
  readonly portal: Portal;
  /** Undefined while it is on its way, when it failed, and when the portal has none. */
  readonly roster: Roster | undefined;
  readonly submission: Submission;
  /** Questions the citizen went past without an answer. */
  readonly missing: readonly Question[];
  readonly words: Pick<Messages, 'common' | 'procedure' | 'submissionGuide'> & Partial<LaterWords>;
  readonly format: Format;
  /** Draws running text of the office, or that it is on its way. */
  readonly text: (source: string) => TemplateResult;
  /** The dossier that is asked for at `track`. */
  readonly tracking: Tracking;
  /** RFC 3339 in the portal's offset. */
  readonly now: string;
  /** A submission is on its way or has arrived: no step but tracking can be gone to. */
  readonly isLocked: boolean;
  /** It is being sent or asked about: nothing can be wiped. */
  readonly isUnderWay: boolean;
  /** What the portal's own form and files add; undefined while they are being loaded, and where the official page has them. */
  readonly filed: Filed | undefined;
  readonly act: (action: SubmissionAction) => void;
  /** She is done; on a shared machine the page's other elements are wiped along. */
  readonly finish: () => void;
  readonly choose: <Name extends Question>(question: Name, value: Choices[Name]) => void;
}

/** The scene once the later steps are there. */
export type LaterScene = Scene & { readonly words: LaterWords };

export interface Tracking {
  /** Empty while none was asked for. */
  readonly code: string;
  /** The citizen asked without giving a code. */
  readonly isMissing: boolean;
}

/** What filling in and sending adds to the other steps. */
export interface Filed {
  readonly part: (step: 'form' | 'files') => unknown;
  readonly words: { readonly calm: string; readonly send: string; readonly pay: string };
  /** A draft that lies here. */
  readonly offer: unknown;
}
