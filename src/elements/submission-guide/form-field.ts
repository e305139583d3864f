/** One field of the form: label, help, complaint, and the control that suits what is asked. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldReason } from '../../model/form-check.js';
import { type Answer, answerAt, listAt, textAt } from '../../model/form-answers.js';
import type { Field, FieldKind } from '../../model/form.js';
import type { Province, Unit } from '../../model/units.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { idOf } from './field-id.js';
import type { FilingScene } from './filing-scene.js';
import { changeInWords } from './form-changes.js';

/** How a telephone's keyboard and, on the citizen's own machine, her browser's memory can help. */
const typing: Readonly<Partial<Record<FieldKind, { readonly inputmode?: string; readonly autofill?: string; readonly type?: string }>>> = {
  name: { autofill: 'name' }, date: { inputmode: 'numeric' }, identity: { inputmode: 'numeric' }, phone: { inputmode: 'tel', autofill: 'tel', type: 'tel' },
  email: { inputmode: 'email', autofill: 'email', type: 'email' }, number: { inputmode: 'decimal' }, money: { inputmode: 'numeric' },
};

/** Few options are all shown; many become a list to open. */
const mostShown = 7;

export function reasonInWords(reason: FieldReason, label: string, { words, scene: { format } }: FilingScene): string {
  if (reason.kind === 'said') return reason.words;
  return 'limit' in reason ? words.limit[reason.kind](format.number(reason.limit)) : words.reason[reason.kind](label);
}

/** `siblings` are the fields beside it: a commune lies in the province chosen there. */
export function formField(filing: FilingScene, field: Field, siblings: readonly Field[]): TemplateResult {
  switch (field.kind) {
    case 'group': return html`<fieldset class="group"><legend>${field.label}</legend>${help(field)}${field.fields.map((one) => formField(filing, one, field.fields))}</fieldset>`;
    case 'list': return list(filing, field);
    case 'file': return html``;
    case 'unfillable': return unfillable(filing, field);
    case 'yesNo': return radios(filing, field, [{ key: 'true', label: filing.words.yes }, { key: 'false', label: filing.words.no }]);
    case 'choice': return field.options.length > mostShown ? labelled(filing, field, select(filing, field, field.options.map(({ key, label }) => ({ code: key, name: label })))) : radios(filing, field, field.options);
    case 'choices': return checkboxes(filing, field);
    case 'province': return labelled(filing, field, filing.provinces ? select(filing, field, filing.provinces) : input(filing, field));
    case 'commune': return labelled(filing, field, filing.provinces ? select(filing, field, communesOf(filing.provinces, filing, siblings)) : input(filing, field));
    default: return labelled(filing, field, field.kind === 'multiline' ? textarea(filing, field) : input(filing, field));
  }
}

const unfillable = (filing: FilingScene, field: Field): TemplateResult => html`<div id=${idOf(field.pointer)} tabindex="-1">
  ${notice({ tone: 'info', icon: 'unknown', body: html`<p><strong>${field.label}</strong></p><p>${field.required ? filing.words.reason.unfillable() : filing.words.unfillable}</p>` })}
</div>`;

const help = ({ help: text }: Field): unknown => (text ? html`<p class="muted">${text}</p>` : nothing);

function communesOf(provinces: readonly Province[], { filling }: FilingScene, siblings: readonly Field[]): readonly Unit[] {
  const beside = siblings.find(({ kind }) => kind === 'province');
  return beside ? (provinces.find(({ code }) => code === textAt(filling.answers, beside.pointer))?.communes ?? []) : [];
}

/** The ids of what describes a field, and those parts themselves. */
function described(filing: FilingScene, field: Field): { readonly ids: string; readonly parts: TemplateResult } {
  const { words } = filing;
  const id = idOf(field.pointer);
  const reason = filing.filling.complaints.get(field.pointer);
  const change = changeInWords(filing, field);
  const hints = [field.help, hintOf(field, filing), field.example && words.example(field.example)].filter(Boolean);
  return {
    ids: [hints.length > 0 && `hint-${id}`, change && `change-${id}`, reason && `error-${id}`].filter(Boolean).join(' '),
    parts: html`
      ${hints.length > 0 ? html`<p class="muted" id="hint-${id}">${hints.join(' ')}</p>` : nothing}
      ${change ? html`<p class="way-on" id="change-${id}">${icon('info')}<span>${change}</span></p>` : nothing}
      ${reason ? html`<p class="error" id="error-${id}">${icon('warning')}<span>${reasonInWords(reason, field.label, filing)}</span></p>` : nothing}
    `,
  };
}

function hintOf({ kind }: Field, { words }: FilingScene): string | undefined {
  switch (kind) {
    case 'date': return words.dateHint;
    case 'identity': return words.identityHint;
    case 'money': return words.moneyHint;
    default: return undefined;
  }
}

const mark = ({ required }: Field, { words }: FilingScene): TemplateResult => html`<span class="mark-required muted">(${required ? words.required : words.optional})</span>`;

const labelled = (filing: FilingScene, field: Field, control: TemplateResult): TemplateResult => html`<div class="field">
  <label for=${idOf(field.pointer)}>${field.label} ${mark(field, filing)}</label>
  ${described(filing, field).parts}
  ${control}
</div>`;

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;

function input(filing: FilingScene, field: Field): TemplateResult {
  const { inputmode, autofill, type = 'text' } = typing[field.kind] ?? {};
  return html`<input id=${idOf(field.pointer)} type=${type} inputmode=${inputmode ?? nothing} autocomplete=${(filing.isShared ? undefined : autofill) ?? 'off'} spellcheck="false"
    .value=${live(filing.filling.text(field.pointer))} aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${filing.filling.complaints.has(field.pointer) ? 'true' : nothing} aria-describedby=${described(filing, field).ids || nothing}
    @input=${(event: Event) => filing.type(field, valueOf(event))} @change=${(event: Event) => filing.settle(field, valueOf(event))} />`;
}

const textarea = (filing: FilingScene, field: Field): TemplateResult => html`<textarea id=${idOf(field.pointer)} rows="4" autocomplete="off"
  .value=${live(filing.filling.text(field.pointer))} aria-required=${field.required ? 'true' : nothing}
  aria-invalid=${filing.filling.complaints.has(field.pointer) ? 'true' : nothing} aria-describedby=${described(filing, field).ids || nothing}
  @input=${(event: Event) => filing.type(field, valueOf(event))} @change=${(event: Event) => filing.settle(field, valueOf(event))}></textarea>`;

function select(filing: FilingScene, field: Field, units: readonly Unit[]): TemplateResult {
  const chosen = filing.filling.text(field.pointer);
  return html`<select id=${idOf(field.pointer)} autocomplete="off" aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${filing.filling.complaints.has(field.pointer) ? 'true' : nothing} aria-describedby=${described(filing, field).ids || nothing}
    @change=${(event: Event) => filing.settle(field, valueOf(event))}>
    <option value="" .selected=${chosen === ''}>${filing.words.chooseOne}</option>
    ${units.map(({ code, name }) => html`<option value=${code} .selected=${code === chosen}>${name}</option>`)}
  </select>`;
}

type Shown = readonly { readonly key: string; readonly label: string }[];

function boxes(filing: FilingScene, field: Field, type: 'radio' | 'checkbox', options: Shown, isChosen: (key: string) => boolean, choose: (key: string, on: boolean) => void): TemplateResult {
  const { ids, parts } = described(filing, field);
  const id = idOf(field.pointer);
  return html`<fieldset id=${id} class=${options.length <= 2 ? 'short' : nothing} aria-describedby=${ids || nothing}>
    <legend>${field.label} ${mark(field, filing)}</legend>
    ${parts}
    ${options.map(({ key, label }) => html`<div class="option"><label>
      <input type=${type} name=${id} .checked=${live(isChosen(key))} @change=${(event: Event) => choose(key, (event.target as HTMLInputElement).checked)} /><span>${label}</span>
    </label></div>`)}
  </fieldset>`;
}

const radios = (filing: FilingScene, field: Field, options: Shown): TemplateResult =>
  boxes(filing, field, 'radio', options, (key) => answerAt(filing.filling.answers, field.pointer) === key, (key) => filing.settle(field, key));

function checkboxes(filing: FilingScene, field: Field): TemplateResult {
  const chosen = listAt(filing.filling.answers, field.pointer).filter((one): one is string => typeof one === 'string');
  const choose = (key: string, on: boolean): void => filing.settle(field, [...chosen.filter((one) => one !== key), ...(on ? [key] : [])] satisfies Answer);
  return boxes(filing, field, 'checkbox', field.options, (key) => chosen.includes(key), choose);
}

function list(filing: FilingScene, field: Field): TemplateResult {
  const { filling, words, scene: { format } } = filing;
  const { ids, parts } = described(filing, field);
  const { removed } = filling;
  return html`<fieldset id=${idOf(field.pointer)} class="group" tabindex="-1" aria-describedby=${ids || nothing}>
    <legend>${field.label} ${mark(field, filing)}</legend>
    ${parts}
    ${field.items.map((item, index) => {
      const name = words.entry(field.label, format.number(index + 1));
      return html`<fieldset class="group entry">
        <legend>${name}</legend>
        ${item.kind === 'group' ? item.fields.map((one) => formField(filing, one, item.fields)) : formField(filing, { ...item, label: name }, field.items)}
        <button type="button" @click=${() => filing.remove(field, index)}>${icon('cross')}${words.remove(name)}</button>
      </fieldset>`;
    })}
    ${removed?.pointer === field.pointer ? notice({
      tone: 'info', body: html`<p>${words.removed(words.entry(field.label, format.number(removed.index + 1)))}</p>`,
      actions: html`<button type="button" @click=${() => filing.undo()}>${words.undo}</button>`,
    }) : nothing}
    ${field.most !== undefined && field.items.length >= field.most ? nothing : html`<button type="button" @click=${() => filing.add(field)}>${words.add(field.label)}</button>`}
  </fieldset>`;
}
