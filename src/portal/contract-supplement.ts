/** What a portal promises that takes in papers for a dossier it has. One dossier that waits for papers is enough to try it. */
import type { Attachment } from '../model/attachment.js';
import type { Receipt } from '../model/receipt.js';
import { beginSending } from '../model/sending.js';
import { supplementGuards } from '../model/supplement.js';
import { hold, offered, rejects } from './contract-checks.js';
import { attachmentOf, newId, type PromisedSubmission, type SubmissionSample, uploaded } from './contract-sample.js';
import { type DossierSupplement, type Portal, PortalError } from './portal.js';

export const supplementContract: readonly PromisedSubmission[] = [
  {
    sentence: 'adds no papers to a dossier that does not exist',
    operations: ['supplementDossier', 'uploadFile'],
    check: async (portal, sample) => {
      const papers = await papersFor(portal, sample, { dossierCode: `KHONG-CO-${newId().slice(0, 8)}-1` });
      const error = await offered(portal.supplementDossier)(papers).then(() => undefined, (rejected: unknown) => rejected);
      hold(error !== undefined, 'the papers were taken');
      hold(error instanceof PortalError && (error.kind === 'missing' || error.kind === 'refused'), `it is neither missing nor refused: ${error instanceof Error ? error.message : typeof error}`);
      if (portal.findSubmission) await rejects(portal.findSubmission({ submissionId: papers.submissionId }), 'missing');
    },
  },
  {
    sentence: 'adds papers once to the dossier they are for, lists every file of them, and finds them',
    operations: ['supplementDossier', 'uploadFile'],
    check: async (portal, sample) => {
      if (!sample.supplement) return;
      const papers = await papersFor(portal, sample, sample.supplement);
      const sent = papers.attachments.map(({ id }) => ({ ...attachmentOf(sample, 'f1'), id }));
      const add = offered(portal.supplementDossier);
      holdProof(papers, sent, await add(papers));
      // The dossier waits no more: only the key tells a repetition from papers that nobody asked for.
      if (portal.submissionRules?.idempotency === 'header') holdProof(papers, sent, await add(papers));
      if (portal.findSubmission) holdProof(papers, sent, await portal.findSubmission({ submissionId: papers.submissionId }));
    },
  },
];

async function papersFor(portal: Portal, sample: SubmissionSample, to: Pick<DossierSupplement, 'dossierCode' | 'proof'>): Promise<DossierSupplement> {
  const submissionId = newId();
  const { id } = await uploaded(portal, sample, submissionId);
  const { name, size } = attachmentOf(sample, 'f1');
  return { ...to, submissionId, submissionKey: submissionId, attachments: [{ id, name, size }] };
}

function holdProof({ dossierCode, submissionId }: DossierSupplement, attachments: readonly Attachment[], receipt: Receipt): void {
  const flaw = supplementGuards(dossierCode).flawOf({ ...beginSending(submissionId, 'none'), attachments }, receipt);
  // An office that says that it is still at work has not lied.
  hold(flaw === undefined || flaw === 'processing', `the answer proves nothing: ${flaw ?? ''}`);
}
