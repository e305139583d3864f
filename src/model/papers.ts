/** Which papers are for whom, and what their blank forms are. */
import type { FileLink, Paper, ProcedureCase } from './procedure.js';
import { fold } from './text.js';

// Names that offices give to lists which are for everybody, folded.
const namesOfCommonLists = /^(?:giay to|thanh phan ho so|nguoi yeu cau|xuat trinh|luu y)/;

const isCommon = ({ name, kind }: ProcedureCase): boolean => !name || kind === 'present' || namesOfCommonLists.test(fold(name));

/** Places of the cases among which the citizen finds her own: lists of papers under a name of their own. A single one is no choice. */
export function choosableCases(cases: readonly ProcedureCase[] = []): readonly number[] {
  const places = cases.flatMap((one, place) => (isCommon(one) ? [] : [place]));
  return places.length > 1 ? places : [];
}

/** Whether the list at a place belongs to the chosen case; lists for everybody always do, and all do while none is chosen. */
export const isForCase = (place: number, chosen: number | 'unsure' | undefined, choosable: readonly number[]): boolean =>
  typeof chosen !== 'number' || place === chosen || !choosable.includes(place);

/** Papers that the State does not have already. */
export const papersToGive = ({ papers = [] }: ProcedureCase): readonly Paper[] => papers.filter(({ alreadyHeld }) => alreadyHeld !== true);

/** Papers that it has. */
export const heldPapers = (cases: readonly ProcedureCase[] = []): readonly Paper[] =>
  cases.flatMap(({ papers = [] }) => papers).filter(({ alreadyHeld }) => alreadyHeld === true);

const fileTypes = /\.(docx?|xlsx?|pdf|odt|rtf|zip|rar|jpe?g|png|html?)$/i;

/** "DOCX" of a form: from its name, else from its address. */
export function fileType({ name, url: address = '' }: FileLink): string | undefined {
  const written = fileTypes.exec(name.trim()) ?? fileTypes.exec(address.replace(/[?#].*$/, ''));
  return written?.[1]?.toUpperCase();
}
