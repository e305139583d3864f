/** What files are chosen for: fields of the form that want one, the papers of the citizen's case, and anything else. */
import { paperLists } from '../../model/paper-lists.js';
import type { FormFilling } from './form-filling.js';
import type { Scene } from './scene.js';

export interface FileSlot {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
}

/** Only the form says what must be there: of a paper the office may already have the original. */
export function fileSlots({ procedure, submission }: Scene, filling: FormFilling | undefined, other: string): readonly FileSlot[] {
  const fields = (filling?.fileFields ?? []).map(({ pointer, label, required }) => ({ key: pointer, label, required }));
  const papers = paperLists(procedure, submission).flatMap((list) => list.papers).map(({ key, paper }) => ({ key, label: paper.name, required: false }));
  return [...fields, ...papers, { key: 'other', label: other, required: false }];
}
