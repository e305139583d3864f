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

/** What files, sending and receipt draw from, whether a submission is sent or papers are added to a dossier. */
export interface SendingScene {
  readonly scene: Pick<Scene, 'act' | 'format' | 'portal' | 'procedure' | 'words'>;
  readonly words: Messages['dossierFiling'];
  readonly files: FileChoosing;
  readonly uploads: Uploads;
  /** Whether this page still has the file of an attachment. */
  readonly holds: (key: string) => boolean;
  readonly sending: Sending;
  readonly send: () => void;
  readonly ask: () => void;
  readonly print: () => void;
  readonly printFailed: boolean;
  /** Missing where the dossier already stands beside. */
  readonly track?: (code: string) => void;
}

export interface FilingScene extends SendingScene {
  readonly scene: Scene;
  readonly filling: FormFilling;
  /** A machine many people use: the browser is to remember nothing. */
  readonly isShared: boolean;
  /** The citizen has tried to go on: everything wrong is listed on top. */
  readonly isSummed: boolean;
  /** Undefined while they are on their way, or could not be had. */
  readonly provinces: readonly Province[] | undefined;
  readonly type: (field: Field, answer: Answer) => void;
  readonly settle: (field: Field, answer: Answer) => void;
  readonly add: (field: Field) => void;
  readonly remove: (field: Field, index: number) => void;
  readonly undo: () => void;
  readonly showField: (event: Event, pointer: string) => void;
  readonly draftNotice: () => unknown;
  readonly draftActions: () => unknown;
}
