/** A second lock: it is the dossier that was asked for, names are masked and long numbers removed once more, whatever a portal written in code lets through. */
import type { Dossier } from '../../model/dossier.js';
import { cleanLine, maskName, normaliseCode, withoutLongNumbers } from '../../model/text.js';
import { PortalError } from '../../portal/portal.js';

/** What cannot be seen, or more than one blank, may stand between the digits of a number. */
const cleaned = (words: string): string => withoutLongNumbers(cleanLine(words));
const clean = (words: string | undefined): string | undefined => words && cleaned(words);

/** The dossier with nothing in it that tells who the person is. Throws a PortalError of kind `broken` for another one than was asked for. */
export function guarded(dossier: Dossier, asked: string): Dossier {
  if (normaliseCode(dossier.code) !== normaliseCode(asked)) throw new PortalError('broken', 'the portal answers another dossier than was asked for', { operation: 'findDossier' });
  const { applicant, procedure, agency, reason, currentStep, history, suspension, extension, payment, requestedAction, status, papers, result } = dossier;
  return {
    ...dossier,
    applicant: applicant && maskName(applicant),
    procedure: procedure && { ...procedure, name: clean(procedure.name) },
    agency: clean(agency),
    reason: clean(reason),
    currentStep: clean(currentStep),
    status: { ...status, label: clean(status.label) },
    history: history?.map((event) => ({
      ...event, label: clean(event.label), step: clean(event.step), department: clean(event.department), officer: clean(event.officer), note: clean(event.note),
    })),
    papers: papers?.map((paper) => ({ ...paper, name: cleaned(paper.name), note: clean(paper.note) })),
    result: result && { ...result, description: clean(result.description), place: clean(result.place) },
    suspension: suspension && { ...suspension, reason: clean(suspension.reason) },
    extension: extension && { ...extension, reason: clean(extension.reason) },
    payment: payment && { ...payment, fees: payment.fees?.map((fee) => ({ ...fee, name: clean(fee.name) })) },
    requestedAction: requestedAction && { ...requestedAction, text: clean(requestedAction.text) },
  };
}
