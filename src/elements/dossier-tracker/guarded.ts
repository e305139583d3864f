/** A second lock: names are masked and long numbers removed once more, whatever a portal written in code lets through. */
import type { Dossier } from '../../model/dossier.js';
import { maskName, withoutLongNumbers } from '../../model/text.js';

const clean = (remark: string | undefined): string | undefined => remark && withoutLongNumbers(remark);

/** The dossier with nothing in it that tells who the person is. */
export function guarded(dossier: Dossier): Dossier {
  const { applicant, reason, currentStep, history, suspension, extension, requestedAction, status, papers, result } = dossier;
  return {
    ...dossier,
    applicant: applicant && maskName(applicant),
    reason: clean(reason),
    currentStep: clean(currentStep),
    status: { ...status, label: clean(status.label) },
    history: history?.map((event) => ({
      ...event, label: clean(event.label), step: clean(event.step), department: clean(event.department), officer: clean(event.officer), note: clean(event.note),
    })),
    papers: papers?.map((paper) => ({ ...paper, name: withoutLongNumbers(paper.name), note: clean(paper.note) })),
    result: result && { ...result, description: clean(result.description), place: clean(result.place) },
    suspension: suspension && { ...suspension, reason: clean(suspension.reason) },
    extension: extension && { ...extension, reason: clean(extension.reason) },
    requestedAction: requestedAction && { ...requestedAction, text: clean(requestedAction.text) },
  };
}
