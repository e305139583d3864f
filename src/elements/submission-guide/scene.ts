/** What the parts of the guide draw from, and the little they can do. */
import type { Format, Messages } from '../../i18n/index.js';
import type { Procedure } from '../../model/procedure.js';
import type { Roster } from '../../model/roster.js';
import type { Choices, Question, Submission, SubmissionAction } from '../../model/submission.js';
import { safeUrl } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';

export interface Scene {
  readonly procedure: Procedure;
  readonly portal: Portal;
  /** Undefined while it is on its way, when it failed, and when the portal has none. */
  readonly roster: Roster | undefined;
  readonly submission: Submission;
  /** Questions the citizen went past without an answer. */
  readonly missing: readonly Question[];
  readonly words: Pick<Messages, 'common' | 'procedure' | 'procedureFacts' | 'submissionGuide'>;
  readonly format: Format;
  /** RFC 3339 in the portal's offset. */
  readonly now: string;
  /** A submission is on its way or has arrived: no step but tracking can be gone to. */
  readonly isLocked: boolean;
  /** It is being sent or asked about: nothing can be wiped. */
  readonly isUnderWay: boolean;
  /** What the portal's own form and files add; undefined while they are being loaded, and where the official page has them. */
  readonly filed: Filed | undefined;
  readonly act: (action: SubmissionAction) => void;
  readonly choose: <Name extends Question>(question: Name, value: Choices[Name]) => void;
}

/** What filling in and sending adds to the other steps. */
export interface Filed {
  readonly part: (step: 'form' | 'files') => unknown;
  readonly words: { readonly calm: string; readonly send: string; readonly pay: string };
  /** A draft that lies here. */
  readonly offer: unknown;
}

export interface OfficialPage {
  readonly url: string;
  readonly host: string;
  /** False when the page only describes the procedure. */
  readonly applies: boolean;
}

const pageOf = (address: string | undefined, applies: boolean): OfficialPage | undefined => {
  const url = safeUrl(address);
  return url ? { url, host: new URL(url).host, applies } : undefined;
};

/** Where the procedure is applied for online, already with its code; else where it is described. */
export function officialPage({ code, id, applyUrl, officialUrl, channels }: Procedure, { links }: Portal): OfficialPage | undefined {
  const ofChannel = channels?.find(({ type, url }) => type === 'online' && url)?.url;
  return pageOf(applyUrl ?? links.apply({ code, id }) ?? ofChannel, true) ?? pageOf(officialUrl, false);
}

/** Where dossiers are looked up officially; without a code, which is nobody else's business. */
export const trackingPage = ({ links }: Portal): OfficialPage | undefined => pageOf(links.track(), false);
