/** The form while it is filled in: what is typed, what is complained about, which screen is shown. Nothing typed is lost, whatever the form makes of it. */
import { answerAt, type Answer, type Answers, documentOf, listAt, pointerTo, textAt, withAnswer } from '../../model/form-answers.js';
import { errorsIn, errorsOfForm, type FieldReason, reasonAgainst } from '../../model/form-check.js';
import { askedBy, changeOf, type FormChange } from '../../model/form-change.js';
import type { Draft } from '../../model/draft.js';
import { type Field, type Form, formFor, type FormScreen, leavesOf } from '../../model/form.js';
import { type FormSchema, readSchema } from '../../model/form-schema.js';

/** An entry of a list that was taken out and can be put back. */
interface Removed {
  readonly pointer: string;
  readonly index: number;
  readonly entry: Answer;
}

/** Answers, and what they were given to. */
export type Given = Omit<Draft, 'procedure'>;

export class FormFilling {
  answers: Answers = {};
  form: Form;
  /** Which screen is shown. */
  place = 0;
  complaints: ReadonlyMap<string, FieldReason> = new Map();
  removed: Removed | undefined;
  /** How the form differs from the one that the answers were given to. */
  change: FormChange | undefined;
  /** How many fields the last answer has shown (or hidden, below zero). */
  appeared = 0;
  readonly version: string | undefined;
  readonly #schema: FormSchema;

  constructor(schema: unknown, version?: string) {
    this.#schema = readSchema(schema);
    this.version = version;
    this.form = formFor(this.#schema, this.answers);
  }

  get screen(): FormScreen | undefined {
    return this.form.screens[this.place];
  }

  get isLast(): boolean {
    return this.place >= this.form.screens.length - 1;
  }

  get isEmpty(): boolean {
    return Object.keys(this.answers).length === 0;
  }

  /** All of it is right as far as can be told here. */
  get isRight(): boolean {
    return this.form.screens.length > 0 && errorsOfForm(this.#schema, this.form, this.answers).length === 0;
  }

  get fileFields(): readonly Field[] {
    return leavesOf(this.form.fields).filter(({ kind }) => kind === 'file');
  }

  /** The answers as the backend wants them; `files` are the server's ids of the files of each file field. */
  document(files: ReadonlyMap<string, readonly string[]>): Readonly<Record<string, unknown>> {
    let answers = this.answers;
    for (const { pointer, schema } of this.fileFields) {
      const ids = files.get(pointer) ?? [];
      const [id] = ids;
      if (id !== undefined) answers = withAnswer(answers, pointer, schema['type'] === 'array' ? ids : id);
    }
    return documentOf(this.form.fields, answers) ?? {};
  }

  /** A letter was typed: it is kept, and nobody is interrupted. */
  type(pointer: string, answer: Answer): void {
    this.answers = withAnswer(this.answers, pointer, answer);
  }

  /** An answer is complete: what follows from it is shown. */
  settle(pointer: string, answer: Answer): void {
    this.type(pointer, answer);
    // She has seen what changed there.
    if (this.change) this.change = { ...this.change, changed: new Map([...this.change.changed].filter(([one]) => one !== pointer)) };
    this.#refresh();
  }

  /** The field is left: it is complained about when it holds something wrong; an empty one is left in peace until one goes on. */
  leave(field: Field): void {
    const answer = answerAt(this.answers, field.pointer);
    const reason = answer === undefined || answer === '' ? undefined : reasonAgainst(this.#schema, field, answer);
    this.#complain(field.pointer, reason);
  }

  add({ pointer }: Field): void {
    this.removed = undefined;
    this.settle(pointer, [...listAt(this.answers, pointer), {}]);
    this.#complain(pointer, undefined);
  }

  remove({ pointer }: Field, index: number): void {
    const entries = listAt(this.answers, pointer);
    const entry = entries[index];
    if (entry === undefined) return;
    this.settle(pointer, entries.filter((_, place) => place !== index));
    this.#forgetBelow(pointer);
    this.removed = { pointer, index, entry };
  }

  undo(): void {
    const { removed } = this;
    if (!removed) return;
    const entries = listAt(this.answers, removed.pointer);
    this.removed = undefined;
    this.settle(removed.pointer, [...entries.slice(0, removed.index), removed.entry, ...entries.slice(removed.index)]);
    this.#forgetBelow(removed.pointer);
  }

  /** Goes on: to the next screen, past the last one, or nowhere when something is wrong. */
  next(): 'moved' | 'wrong' | 'through' {
    this.#refresh();
    const errors = this.isLast ? errorsOfForm(this.#schema, this.form, this.answers) : errorsIn(this.#schema, this.screen?.fields ?? [], this.answers);
    this.complaints = new Map(errors.map(({ pointer, reason }) => [pointer, reason]));
    const [first] = errors;
    if (first) {
      this.show(first.pointer);
      return 'wrong';
    }
    if (this.isLast) return 'through';
    this.#move(this.place + 1);
    return 'moved';
  }

  /** False on the first screen. */
  back(): boolean {
    if (this.place === 0) return false;
    this.#move(this.place - 1);
    return true;
  }

  /** Goes to the screen of a field. */
  show(pointer: string): void {
    const place = this.form.screens.findIndex(({ fields }) => leavesOf(fields).some((field) => field.pointer === pointer));
    if (place >= 0) this.place = place;
  }

  showScreen(place: number): void {
    if (this.form.screens[place]) this.#move(place);
  }

  /** What the office says of single answers. What is about no field is left to be said on the whole. */
  said(words: Readonly<Record<string, string>>): void {
    const known = leavesOf(this.form.fields);
    const about = Object.entries(words).filter(([pointer]) => known.some((field) => field.pointer === pointer));
    this.complaints = new Map(about.map(([pointer, text]) => [pointer, { kind: 'said', words: text }]));
    const [first] = about;
    if (first) this.show(first[0]);
  }

  /** What there is to keep, with what was asked. */
  get given(): Given {
    return { answers: this.answers, formVersion: this.version, asked: askedBy(this.form) };
  }

  /** Takes over what was given to this form, or to another. */
  restore({ answers, formVersion, asked }: Given): void {
    this.answers = answers;
    this.#refresh();
    this.appeared = 0;
    const isSame = formVersion === this.version && (formVersion !== undefined || asked === undefined);
    this.change = isSame || this.isEmpty ? undefined : changeOf(this.form, answers, asked);
    const [first] = this.change?.changed.keys() ?? [];
    if (first !== undefined) this.show(first);
  }

  text(pointer: string): string {
    return textAt(this.answers, pointer);
  }

  #move(place: number): void {
    this.place = place;
    this.removed = undefined;
    this.appeared = 0;
  }

  #refresh(): void {
    const before = leavesOf(this.form.fields).length;
    const { screen } = this;
    this.form = formFor(this.#schema, this.answers);
    this.appeared = leavesOf(this.form.fields).length - before;
    // A condition may have put screens before this one.
    const place = this.form.screens.findIndex(({ key }) => key === screen?.key);
    this.place = place >= 0 ? place : Math.max(0, Math.min(this.place, this.form.screens.length - 1));
  }

  #complain(pointer: string, reason: FieldReason | undefined): void {
    const others = [...this.complaints].filter(([one]) => one !== pointer);
    this.complaints = new Map(reason ? [...others, [pointer, reason]] : others);
  }

  /** Entries have moved: complaints about them would stand at others. */
  #forgetBelow(pointer: string): void {
    this.complaints = new Map([...this.complaints].filter(([one]) => !one.startsWith(pointerTo(pointer, ''))));
  }
}
