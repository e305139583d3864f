/** The form in the guide: fetched for the procedure and case, gone through screen by screen, complained about. */
import type { Format, Messages } from '../../i18n/index.js';
import type { Draft } from '../../model/draft.js';
import type { Answers } from '../../model/form-answers.js';
import { leavesOf } from '../../model/form.js';
import type { SubmissionForm } from '../../model/receipt.js';
import type { Province } from '../../model/units.js';
import { PortalError } from '../../portal/portal.js';
import { notice } from '../../ui/notice.js';
import type { FilingScene } from './filing-scene.js';
import { FormFilling } from './form-filling.js';
import { idOf } from './form-field.js';
import type { Scene } from './scene.js';

export interface FormDeskOptions {
  readonly changed: () => void;
  readonly focus: (place: string) => void;
  readonly failed: (failure: PortalError) => void;
  readonly words: () => { readonly words: Messages['dossierFiling']; readonly format: Format };
}

export class FormDesk {
  filling: FormFilling | undefined;
  failure: PortalError | undefined;
  provinces: readonly Province[] | undefined;
  /** The citizen has tried to go on: everything wrong is listed on top. */
  isSummed = false;
  /** The answers were given to another version of the form. */
  isChanged = false;
  /** What there is to announce of the last change. */
  news = '';
  /** Answers that wait for their form. */
  #waiting: Answers = {};
  #asked: string | undefined;
  /** The form as it came, to begin anew without the network. */
  #read: SubmissionForm | undefined;
  readonly #options: FormDeskOptions;

  constructor(options: FormDeskOptions) {
    this.#options = options;
  }

  get answers(): Answers {
    return this.filling?.answers ?? this.#waiting;
  }

  /** Asks for the form of this procedure and case, once. What was typed into another form stays. */
  need({ portal, procedure: { code, id }, submission: { choices }, procedure }: Scene): void {
    const chosen = typeof choices.case === 'number' ? procedure.cases?.[choices.case]?.name : undefined;
    const asked = JSON.stringify([code, chosen]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.failure = undefined;
    const isLate = (): boolean => asked !== this.#asked;
    portal.getForm?.({ code, id, case: chosen }).then((read) => {
      if (isLate()) return;
      const { answers } = this;
      this.#read = read;
      this.filling = new FormFilling(read.schema, read.version);
      this.restore(answers);
    }, (error: unknown) => {
      if (isLate()) return;
      this.failure = error instanceof PortalError ? error : new PortalError('broken', String(error), { cause: error });
      this.#options.failed(this.failure);
      this.#options.changed();
    });
  }

  /** Asks once more for a form that could not be fetched. */
  retry(scene: Scene): void {
    this.#asked = undefined;
    this.need(scene);
    this.#options.changed();
  }

  /** What there is to keep. */
  draft(procedure: string): Draft {
    return { procedure, formVersion: this.filling?.version, answers: this.answers };
  }

  /** Answers to another version of the form stay, and it is said that it has changed. */
  open({ answers, formVersion }: Draft): void {
    this.isChanged = formVersion !== this.filling?.version;
    this.restore(answers);
  }

  changedNotice(): unknown {
    return this.isChanged ? notice({ tone: 'warning', body: this.#options.words().words.changedForm }) : undefined;
  }

  restore(answers: Answers): void {
    this.#waiting = answers;
    this.filling?.restore(answers);
    this.#bringProvinces();
    this.#options.changed();
  }

  /** An answer was changed; what it shows or hides is announced. */
  told(): void {
    const { words, format } = this.#options.words();
    const appeared = this.filling?.appeared ?? 0;
    this.news = appeared > 0 ? words.appeared(format.number(appeared)) : appeared < 0 ? words.disappeared : '';
    this.#bringProvinces();
    this.#options.changed();
  }

  /** What its fields can do; `typed` hears of every change of an answer. */
  actionsOn(filling: FormFilling, typed: () => void): Pick<FilingScene, 'type' | 'settle' | 'add' | 'remove' | 'undo' | 'showField'> {
    const changed = (): void => {
      typed();
      this.#options.changed();
    };
    return {
      type: (field, answer) => {
        filling.type(field.pointer, answer);
        typed();
      },
      settle: (field, answer) => {
        filling.settle(field.pointer, answer);
        filling.leave(field);
        this.told();
        typed();
      },
      add: (field) => {
        filling.add(field);
        changed();
      },
      remove: (field, index) => {
        filling.remove(field, index);
        this.#options.focus(`#${CSS.escape(idOf(field.pointer))}`);
        changed();
      },
      undo: () => {
        filling.undo();
        changed();
      },
      showField: (event, pointer) => {
        event.preventDefault();
        filling.show(pointer);
        this.#options.focus(placeOf(pointer));
      },
    };
  }

  /** Goes on inside the form; true when it is through. */
  next(): boolean {
    const { filling } = this;
    if (!filling) return false;
    const went = filling.next();
    this.isSummed = went === 'wrong';
    this.news = '';
    if (went === 'wrong') {
      const { words, format } = this.#options.words();
      this.news = words.errors(format.number(filling.complaints.size));
      const [first = ''] = filling.complaints.keys();
      this.#options.focus(filling.complaints.size > 1 ? '#errors' : placeOf(first));
    } else if (went === 'moved') this.#options.focus('.screen');
    return went === 'through';
  }

  /** False on the first screen. */
  back(): boolean {
    if (!this.filling?.back()) return false;
    this.isSummed = false;
    this.news = '';
    this.#options.focus('.screen');
    return true;
  }

  /** The office's own words on single answers. */
  said(errors: Readonly<Record<string, string>>): void {
    this.filling?.said(errors);
    this.isSummed = (this.filling?.complaints.size ?? 0) > 0;
  }

  /** Nothing of what was typed stays; the empty form does. */
  wipe(): void {
    this.filling = this.#read && new FormFilling(this.#read.schema, this.#read.version);
    this.#waiting = {};
    this.isSummed = this.isChanged = false;
    this.news = '';
  }

  #bringProvinces(): void {
    const wanted = leavesOf(this.filling?.form.fields ?? []).some(({ kind }) => kind === 'province' || kind === 'commune');
    if (!wanted || this.provinces) return;
    import('../../model/units.js').then(({ provinces }) => {
      this.provinces = provinces;
      this.#options.changed();
    }, () => undefined);
  }
}

/** Where the focus goes for a field: its control, or the first of its group. */
export const placeOf = (pointer: string): string => {
  const id = CSS.escape(idOf(pointer));
  return `fieldset#${id} input, fieldset#${id}, #${id}`;
};
