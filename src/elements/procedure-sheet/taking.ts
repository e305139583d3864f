/** The code, a text to be read aloud, the sheet on paper, its address: what becomes of each when it is asked for. */
import type { Procedure } from '../../model/procedure.js';
import type { Portal } from '../../portal/portal.js';
import type { TakeAway } from '../take-away.js';
import { announcement } from './announcement.js';
import { forCase, nameOfCase } from './chosen-case.js';
import type { Deed } from './header.js';
import type { FurtherSpeech } from './speech.js';

export interface Taken {
  readonly procedure: Procedure;
  readonly portal: Portal;
  readonly language: string;
  /** The citizen's case, by its place. */
  readonly chosen: number | undefined;
  /** The address of this sheet, or of the official page about the procedure. */
  readonly address: string | undefined;
  /** What the square on paper leads to, and whether that is this sheet. */
  readonly square: { readonly address: string; readonly own: boolean } | undefined;
  readonly speech: FurtherSpeech;
}

export function take(deed: Deed, taken: Taken, away: TakeAway): Promise<void> {
  const { procedure, portal, chosen, address = '', speech } = taken;
  const { procedureFurther: words, procedureTakeAway } = speech.words;
  const copy = (text: string, success: string): Promise<void> => away.copy(text, success, words.copyFailed);
  switch (deed) {
    case 'copyCode': return copy(procedure.code, words.codeCopied);
    case 'copyAnnouncement':
      return copy(announcement(forCase(procedure, chosen), portal, speech, procedureTakeAway, nameOfCase(procedure, chosen)), words.announcementCopied);
    case 'share': return away.share(procedure.name, address, words.addressCopied, words.copyFailed);
    case 'print': return print(taken, away, 'A4');
    case 'printLeaflet': return print(taken, away, 'A5');
  }
}

const print = ({ procedure, chosen, ...rest }: Taken, away: TakeAway, size: 'A4' | 'A5'): Promise<void> => away.print(async () => {
  const { printLeaflet } = await import('./leaflet.js');
  printLeaflet({ ...rest, procedure: forCase(procedure, chosen), caseName: nameOfCase(procedure, chosen) }, size);
}, rest.speech.words.procedureFurther.printFailed);
