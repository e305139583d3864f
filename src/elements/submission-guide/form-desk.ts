/** The form in the guide: fetched for the procedure and case, gone through screen by screen, complained about. */
import type { Format, Messages } from '../../i18n/index.js';
import type { Draft } from '../../model/draft.js';
import { leavesOf } from '../../model/form.js';
import type { SubmissionForm } from '../../model/receipt.js';
import type { Province } from '../../model/units.js';
import { type FormQuery, PortalError } from '../../portal/portal.js';
import { idOf, placeOf } from './field-id.js';
import type { FilingScene } from './filing-scene.js';
import { FaultReport } from './form-faults.js';
import { FormFilling, type Given } from './form-filling.js';
import type { Scene } from './scene.js';

export interface FormDeskOptions {
  readonly changed: () => void;
  readonly focus: (place: string) => void;
  readonly failed: (failure: PortalError) => void;
  /** The form is there. */
  readonly arrived: () => void;
  readonly words: () => { readonly words: Messages['dossierFiling']; readonly format: Format };
}

export class FormDesk {
  filling: FormFilling | undefined;
  failure: PortalError | undefined;
  provinces: readonly Province[] | undefined;
  /** The citizen has tried to go on: everything wrong is listed on top. */
  isSummed = false;
  /** What there is to announce of the last change. */
  news = '';
  /** Answers that wait for their form. */
  #waiting: Given = { answers: {} };
  #asked: string | undefined;
  /** The form as it came, to begin anew without the network. */
  #read: SubmissionForm | undefined;
  readonly #options: FormDeskOptions;
  readonly #faults: FaultReport;

  constructor(options: FormDeskOptions) {
    this.#options = options;
    this.#faults = new FaultReport(options.failed);
  }

  get #given(): Given {
    return this.filling?.given ?? this.#waiting;
  }

  /** Asks for the form of this procedure and case, once. What was typed into another form stays. */
  need(scene: Scene): void {
    const query = queryOf(scene);
    const asked = JSON.stringify(query);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.failure = undefined;
    const isLate = (): boolean => asked !== this.#asked;
    scene.portal.getForm?.(query).then((read) => {
      if (!isLate()) this.#adopt(read);
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

  /** Asks whether the form is still the same; answers go over to another one. Without an answer it stays as it is. */
  async lookAgain(scene: Scene): Promise<void> {
    const before = this.#read;
    const read = await scene.portal.getForm?.(queryOf(scene)).catch(() => undefined);
    if (read && before && before === this.#read && !isSameForm(before, read)) this.#adopt(read);
  }

  /** What there is to keep. */
  draft(procedure: string): Draft {
    return { procedure, ...this.#given };
  }

  /** Answers to this form or to another: all of them stay, and what has changed is told. */
  open(given: Given): void {
    this.#waiting = given;
    this.filling?.restore(given);
    this.#looked();
  }

  #adopt(read: SubmissionForm): void {
    const given = this.#given;
    this.#options.arrived();
    this.#read = read;
    this.filling = new FormFilling(read.schema, read.version);
    this.open(given);
  }

  /** The form may be another one, or ask for something else. */
  #looked(): void {
    if (this.filling) this.#faults.report(this.filling.form, this.#asked ?? '');
    this.#bringProvinces();
    this.#options.changed();
  }

  /** An answer was changed; what it shows or hides is announced. */
  told(): void {
    const { words, format } = this.#options.words();
    const appeared = this.filling?.appeared ?? 0;
    this.news = appeared > 0 ? words.appeared(format.number(appeared)) : appeared < 0 ? words.disappeared : '';
    this.#looked();
  }

  /** What its fields can do; `typed` hears of every change of an answer. */
  actionsOn(filling: FormFilling, { act }: Scene, typed: () => void): Pick<FilingScene, 'type' | 'settle' | 'add' | 'remove' | 'undo' | 'showField' | 'showScreen'> {
    const changed = (): void => {
      typed();
      this.#options.changed();
    };
    const goTo = (place: string): void => {
      act({ kind: 'go', to: 'form' });
      this.#options.focus(place);
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
        this.#options.focus(`#${CSS.escape(idOf(field.pointer))} > .entry:last-of-type :is(input, select, textarea)`);
        changed();
      },
      remove: (field, index) => {
        filling.remove(field, index);
        this.#options.focus(`#${CSS.escape(idOf(field.pointer))}`);
        changed();
      },
      undo: () => {
        const { pointer = '' } = filling.removed ?? {};
        filling.undo();
        this.#options.focus(`#${CSS.escape(idOf(pointer))}`);
        changed();
      },
      showField: (event, pointer) => {
        event.preventDefault();
        filling.show(pointer);
        goTo(placeOf(pointer));
      },
      showScreen: (place) => {
        filling.showScreen(place);
        goTo('.screen');
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
    this.#waiting = { answers: {} };
    this.isSummed = false;
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

/** What the form is asked for, and the submission sent as. */
export const queryOf = ({ procedure: { code, id, cases }, submission: { choices } }: Scene): FormQuery =>
  ({ code, id, case: typeof choices.case === 'number' ? cases?.[choices.case]?.name : undefined });

const isSameForm = (one: SubmissionForm, other: SubmissionForm): boolean =>
  one.version === other.version && (one.version !== undefined || JSON.stringify(one.schema) === JSON.stringify(other.schema));
