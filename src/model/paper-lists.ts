/** The papers of a procedure as one citizen needs them, by what she has chosen. */
import { heldPapers, isForCase } from './papers.js';
import type { Paper, Procedure, ProcedureCase } from './procedure.js';
import type { Submission } from './submission.js';

/** One list of papers; a paper's key stays the same whichever case is chosen. */
export interface PaperList extends Pick<ProcedureCase, 'name' | 'kind'> {
  readonly papers: readonly { readonly key: string; readonly paper: Paper }[];
}

/** The papers to be given of the citizen's case, and those that are for everybody. */
export function paperLists({ cases = [] }: Procedure, { journey, choices }: Submission): readonly PaperList[] {
  return cases.flatMap(({ name, kind, papers = [] }, place): readonly PaperList[] => {
    const given = papers.map((paper, index) => ({ key: `${place}.${index}`, paper })).filter(({ paper }) => paper.alreadyHeld !== true);
    return given.length === 0 || !isForCase(place, choices.case, journey.cases) ? [] : [{ name, kind, papers: given }];
  });
}

/** The papers that this citizen need not give: the State has them. */
export const papersHeld = ({ cases = [] }: Procedure, { journey, choices }: Submission): readonly Paper[] =>
  heldPapers(cases.filter((_one, place) => isForCase(place, choices.case, journey.cases)));
