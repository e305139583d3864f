/** What the steps of filling in and sending draw from, and what they can do. */
import type { Messages } from '../../i18n/index.js';
import type { Answer } from '../../model/form-answers.js';
import type { Field } from '../../model/form.js';
import type { Sending } from '../../model/sending.js';
import type { Province } from '../../model/units.js';
import type { Widget } from '../widget.js';
import type { FileChoosing } from './file-choosing.js';
import type { FormFilling } from './form-filling.js';
import type { Scene } from './scene.js';
import type { Uploads } from './uploads.js';

export interface FilingScene {
  readonly scene: Scene;
  readonly words: Messages['dossierFiling'];
  readonly filling: FormFilling;
  readonly files: FileChoosing;
  readonly uploads: Uploads;
  /** Whether this page still has the file of an attachment. */
  readonly holds: (key: string) => boolean;
  readonly sending: Sending;
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
  /** From any step. */
  readonly showField: (event: Event, pointer: string) => void;
  readonly showScreen: (place: number) => void;
  readonly send: () => void;
  readonly ask: () => void;
  readonly print: () => void;
  readonly printFailed: boolean;
  readonly track: (code: string) => void;
  readonly draftNotice: () => unknown;
  readonly draftActions: () => unknown;
}

/** What the guide gives to the filing. */
export interface FilingHost {
  readonly widget: Widget;
  readonly scene: () => Scene | undefined;
  /** Puts the focus to a place once all is drawn. */
  readonly focus: (place: string) => void;
  readonly track: (code: string) => void;
}
