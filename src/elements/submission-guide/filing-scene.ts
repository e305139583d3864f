/** What the steps of filling in and sending draw from, and what they can do. */
import type { Messages } from '../../i18n/index.js';
import type { Answer } from '../../model/form-answers.js';
import type { Field } from '../../model/form.js';
import type { Sending } from '../../model/sending.js';
import type { Province } from '../../model/units.js';
import type { FileChoosing } from './file-choosing.js';
import type { FormFilling } from './form-filling.js';
import type { Scene } from './scene.js';
import type { Uploads } from './uploads.js';

/**
 * What sending and receipt draw from, whether a submission is sent or papers are added to a dossier. It can be told of without the form:
 * after a reload that may not be there.
 */
export interface SendingScene {
  readonly scene: Pick<Scene, 'act' | 'finish' | 'format' | 'portal' | 'procedure'> & { readonly words: Scene['words'] };
  readonly words: Messages['dossierFiling'];
  readonly sending: Sending;
  /** An earlier page sent it, or may have. */
  readonly isResumed: boolean;
  /** The office has it from another page. */
  readonly isElsewhere: boolean;
  /** The citizen wants everything deleted, and is asked whether she has the number of the sending. */
  readonly isLeaving: boolean;
  /** A machine many people use: the browser is to remember nothing. */
  readonly isShared: boolean;
  readonly printFailed: boolean;
  readonly send: () => void;
  readonly ask: () => void;
  readonly stay: () => void;
  readonly print: () => void;
  /** Missing where the dossier already stands beside. */
  readonly track?: (code: string) => void;
  readonly draftNotice: () => unknown;
}

/** What the files draw from. */
export interface FilesScene extends SendingScene {
  readonly files: FileChoosing;
  readonly uploads: Uploads;
  /** Whether the upload of an attachment can go on without the citizen. */
  readonly canGoOn: (key: string) => boolean;
}

export interface FilingScene extends FilesScene {
  readonly scene: Scene;
  readonly filling: FormFilling;
  /** The citizen has tried to go on: everything wrong is listed on top. */
  readonly isSummed: boolean;
  /** Undefined while they are on their way, or could not be had. */
  readonly provinces: readonly Province[] | undefined;
  readonly type: (field: Field, answer: Answer) => void;
  readonly settle: (field: Field, answer: Answer) => void;
  readonly add: (field: Field) => void;
  readonly remove: (field: Field, index: number) => void;
  readonly undo: () => void;
  /** From any step. */
  readonly showField: (event: Event, pointer: string) => void;
  readonly showScreen: (place: number) => void;
  readonly draftActions: () => unknown;
}
