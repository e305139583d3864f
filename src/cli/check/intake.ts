/** How taking in submissions was found: the form, files, sending exactly once, what is done after a cut, the session. */
import { formFor } from '../../model/form.js';
import { readSchema } from '../../model/form-schema.js';
import { answerOf } from './attempt.js';
import { type Evidence, type Finding, type Findings, off, partly, unlessAnswered, unlessSound, works } from './findings.js';
import type { AnyOperationName } from '../../portal/portal.js';
import type { Say } from './words.js';

/** Seconds, where portal.json does not say. */
const usualSettles = 30;

type Intake = Pick<Findings, 'form' | 'files' | 'sending' | 'recovery' | 'session' | 'supplement'>;

export function intake(evidence: Evidence): Intake {
  const { operations } = evidence.config;
  const names = ['getForm', 'uploadFile', 'submitDossier', 'findSubmission', 'extendSession'] as const;
  const added = supplement(evidence);
  // Few offices take in submissions, and those that do not are not to be told that they lack something.
  const handsOver = off((words) => words.handsOver);
  if (!names.some((name) => operations[name] !== undefined || evidence.wrong.includes(name))) return { form: handsOver, files: handsOver, sending: handsOver, recovery: handsOver, session: handsOver, supplement: added };
  return { form: form(evidence), files: files(evidence), sending: sending(evidence), recovery: recovery(evidence), session: session(evidence), supplement: added };
}

/** What shows only when something is really handed in. */
const shownBySending = ({ submissionTried }: Evidence, say: Say): Finding => (submissionTried ? works(say) : { verdict: 'untried', say });

function form(evidence: Evidence): Finding {
  const { getForm: tried } = evidence.trials;
  const unready = unlessSound(evidence, 'getForm') ?? unlessAnswered(evidence, tried);
  const answer = answerOf(tried);
  if (unready || !answer) return unready ?? { verdict: 'untried' };
  const { faults } = formFor(readSchema(answer.schema), {});
  const say: Say = (words) => words.formFaulty(faults.map(({ kind, place }) => `${words.formFaults[kind]} (#${place})`).join(', '));
  if (faults.length === 0) return works();
  // A pattern that is left to the office holds nobody up.
  return faults.every(({ kind }) => kind === 'pattern') ? works(say) : partly(say);
}

function files(evidence: Evidence): Finding {
  const { request } = evidence.config.operations.uploadFile ?? {};
  const byPieces = request?.body?.format === 'tus';
  return unlessSound(evidence, 'uploadFile') ?? shownBySending(evidence, (words) => (byPieces ? words.filesByPieces : words.filesWhole));
}

function sending(evidence: Evidence): Finding {
  const { idempotency = 'none', settles = usualSettles } = evidence.config.submission ?? {};
  return unlessSound(evidence, 'submitDossier') ?? shownBySending(evidence, (words) => [words.sentOnceBy[idempotency](settles), ...(evidence.submissionTried ? [] : [words.needsSubmission])].join(' '));
}

function recovery(evidence: Evidence): Finding {
  const { findSubmission: tried } = evidence.trials;
  const unready = unlessSound(evidence, 'findSubmission') ?? unlessAnswered(evidence, tried);
  return unready ?? (answerOf(tried) === 'found' ? partly((words) => words.foundUnsent) : works());
}

/** Three things have to be there before the tracker offers it. */
function supplement(evidence: Evidence): Finding {
  const { operations } = evidence.config;
  if (!operations.supplementDossier && !evidence.wrong.includes('supplementDossier')) return off((words) => words.noSupplements);
  const needed = [['uploadFile', (words) => words.supplementsNeedFiles], ['findDossier', (words) => words.supplementsNeedDossier]] as const satisfies readonly (readonly [AnyOperationName, Say])[];
  const lacking = needed.find(([name]) => !operations[name] && !evidence.wrong.includes(name));
  if (lacking) return off(lacking[1]);
  const wrong = (['supplementDossier', 'uploadFile', 'findDossier'] as const).flatMap((name) => unlessSound(evidence, name) ?? [])[0];
  if (wrong) return wrong;
  return evidence.supplementTried ? works() : { verdict: 'untried', say: (words) => words.needsSupplement };
}

function session(evidence: Evidence): Finding {
  const header = evidence.config.submission?.sessionHeader;
  const { extendSession } = evidence.config.operations;
  if (evidence.wrong.includes('extendSession')) return { verdict: 'fails', say: (words) => words.fixFirst };
  if (header === undefined && !extendSession) return off((words) => words.noSession);
  const told = header !== undefined && [...evidence.exchanges.values()].flat().some(({ answer }) => /^\d{1,7}$/.test(answer?.header?.(header)?.trim() ?? ''));
  const say: Say = (words) => words.sessionEnds(header, extendSession !== undefined);
  return told ? works(say) : shownBySending(evidence, say);
}
