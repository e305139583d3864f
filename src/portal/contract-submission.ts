/**
 * What a portal promises that takes in submissions itself. To hold it to these, dossiers are made: they are for a portal that is there to be
 * tried, and asked of no office where somebody would have to read what was sent. What can be asked without that stands in contract.ts.
 */
import type { Attachment } from '../model/attachment.js';
import type { Receipt } from '../model/receipt.js';
import { beginSending, flawOf } from '../model/sending.js';
import { hold, offered } from './contract-checks.js';
import { attachmentOf, isMissing, newId, type PromisedSubmission, type SubmissionSample, uploaded, uploadOf } from './contract-sample.js';
import { supplementContract } from './contract-supplement.js';
import { type DossierSubmission, type Portal, PortalError, type UploadOptions } from './portal.js';

export type { PromisedSubmission, SubmissionSample } from './contract-sample.js';

/** The promises that a portal with these operations has made. Each of their checks may leave dossiers and files at the office. */
export const submissionPromisesOf = (portal: Portal): readonly PromisedSubmission[] => submissionContract.filter(({ operations }) => operations.every((name) => portal[name] !== undefined));

export const submissionContract: readonly PromisedSubmission[] = [
  {
    sentence: 'confirms a file by the size or the hash of what was sent',
    operations: ['uploadFile'],
    check: async (portal, sample) => {
      await uploaded(portal, sample, newId());
    },
  },
  {
    sentence: 'goes on with a file that was cut off',
    operations: ['uploadFile'],
    check: async (portal, sample) => {
      const id = newId();
      const cut = new AbortController();
      let resumeFrom: string | undefined;
      const onProgress: UploadOptions['onProgress'] = (progress) => {
        ({ resumeFrom } = progress);
        if (resumeFrom !== undefined) cut.abort(new Error('cut'));
      };
      await uploaded(portal, sample, id, { signal: cut.signal, onProgress }).catch((error: unknown) => hold(cut.signal.aborted, String(error)));
      if (resumeFrom !== undefined) await uploaded(portal, sample, id, { resumeFrom });
    },
  },
  {
    sentence: 'gives a code for a submission, and lists every file of it',
    operations: ['submitDossier'],
    check: async (portal, sample) => {
      await submitted(portal, sample);
    },
  },
  {
    sentence: 'makes one dossier of a submission, however often it comes',
    operations: ['submitDossier'],
    check: async (portal, sample) => {
      if (portal.submissionRules?.idempotency !== 'header') return;
      const { submission, receipt } = await submitted(portal, sample);
      const again = [await offered(portal.submitDossier)(submission), ...(await atOnce(portal, submission)), ...(await atOnce(portal, { ...submission, ...fresh() }))];
      hold(again.slice(0, -2).every(({ code }) => code === receipt.code), 'the same submission got another code');
      hold(new Set(again.slice(-2).map(({ code }) => code)).size === 1, 'a submission that came twice at the same time became two dossiers');
    },
  },
  {
    sentence: 'makes two dossiers of two submissions',
    operations: ['submitDossier'],
    check: async (portal, sample) => {
      const [one, other] = [await submitted(portal, sample), await submitted(portal, sample)];
      hold(one.receipt.code !== other.receipt.code, 'two submissions got one code');
    },
  },
  {
    sentence: 'finds a submission that it has taken in, as it answered it',
    operations: ['submitDossier', 'findSubmission'],
    check: async (portal, sample) => {
      const { submission: { submissionId }, receipt, attachments } = await submitted(portal, sample);
      const found = await offered(portal.findSubmission)({ submissionId });
      hold(found.code === receipt.code, `${receipt.code} was given, ${found.code} is found`);
      holdProof(submissionId, attachments, found);
    },
  },
  {
    sentence: 'lists no file that it never got',
    operations: ['submitDossier', 'uploadFile'],
    check: async (portal, sample) => {
      const lost: Attachment = { ...attachmentOf(sample, 'f1'), id: newId() };
      const receipt = await offered(portal.submitDossier)(submissionOf(sample, [lost])).catch((error: unknown) => holdRefused(error));
      hold(!(receipt?.attachments ?? []).some(({ id }) => id === lost.id), 'the receipt lists a file that was never sent');
    },
  },
  {
    sentence: 'refuses answers that are not right, and keeps nothing of them',
    operations: ['submitDossier'],
    check: async (portal, sample) => {
      if (!sample.refusedAnswers) return;
      const submission = { ...submissionOf(sample, []), answers: sample.refusedAnswers };
      const receipt = await offered(portal.submitDossier)(submission).catch((error: unknown) => holdRefused(error));
      hold(receipt === undefined, 'the answers were taken');
      const kept = portal.findSubmission && (await portal.findSubmission({ submissionId: submission.submissionId }).catch((error: unknown) => hold(isMissing(error), `the look-up fails: ${String(error)}`)));
      hold(!kept, 'what was refused is found');
    },
  },
  ...supplementContract,
  {
    sentence: 'says how long a session lasts that it extends',
    operations: ['extendSession'],
    check: async (portal) => {
      const { expiresIn } = await offered(portal.extendSession)({});
      hold(expiresIn > 0, `it lasts ${expiresIn} seconds`);
    },
  },
  {
    sentence: 'stops uploadFile when its asker does',
    operations: ['uploadFile'],
    check: async (portal, sample) => {
      const reason = new Error('no longer wanted');
      const error = await offered(portal.uploadFile)(uploadOf(sample, newId()), { signal: AbortSignal.abort(reason) }).then(() => undefined, (rejected: unknown) => rejected);
      hold(error === reason, 'the promise does not reject with the reason of the signal');
    },
  },
];

function fresh(): Pick<DossierSubmission, 'submissionId' | 'submissionKey'> {
  const id = newId();
  return { submissionId: id, submissionKey: id };
}

const submissionOf = (sample: SubmissionSample, attachments: readonly Attachment[], ids = fresh()): DossierSubmission => ({
  ...ids, procedure: { code: sample.procedureCode }, case: sample.case, answers: sample.answers, attachments: attachments.map(({ id = '', name, size }) => ({ id, name, size })),
});

interface Submitted {
  readonly submission: DossierSubmission;
  readonly receipt: Receipt;
  readonly attachments: readonly Attachment[];
}

/** Hands in the sample with its file, where the portal takes files, and holds the answer to be a proof. */
async function submitted(portal: Portal, sample: SubmissionSample): Promise<Submitted> {
  const ids = fresh();
  const attachments = portal.uploadFile ? [{ ...attachmentOf(sample, 'f1'), id: (await uploaded(portal, sample, ids.submissionId)).id }] : [];
  const submission = submissionOf(sample, attachments, ids);
  const receipt = await offered(portal.submitDossier)(submission);
  holdProof(ids.submissionId, attachments, receipt);
  return { submission, receipt, attachments };
}

function holdProof(submissionId: string, attachments: readonly Attachment[], receipt: Receipt): void {
  const flaw = flawOf({ ...beginSending(submissionId, 'none'), attachments }, receipt);
  // An office that says that it is still at work has not lied.
  hold(flaw === undefined || flaw === 'processing', `the answer proves nothing: ${flaw ?? ''}`);
}

/** The same submission twice at the same time. An office may turn the second away while it is at the first. */
async function atOnce(portal: Portal, submission: DossierSubmission): Promise<readonly Receipt[]> {
  const submit = offered(portal.submitDossier);
  const outcomes = await Promise.allSettled([submit(submission), submit(submission)]);
  const receipts = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const [first] = receipts;
  if (!first) throw new Error('neither of two that came at the same time was taken in');
  return [first, receipts[1] ?? first];
}

function holdRefused(error: unknown): void {
  hold(error instanceof PortalError && error.kind === 'refused', `it is not refused: ${String(error)}`);
}
