/** What a user does with a <dvc-procedure-lookup>. */
import { html, type TemplateResult } from 'lit';
import '../../src/elements/procedure-lookup/procedure-lookup.js';
import type { DvcProcedureLookup } from '../../src/elements/procedure-lookup/procedure-lookup.js';
import type { Procedure } from '../../src/model/procedure.js';
import type { Portal } from '../../src/portal/portal.js';
import { allByRole, byRole, nameOf, textOf } from './find.js';
import { mount, type MountOptions, samplePortal, settled, until } from './mount.js';

export const lookup = (options: MountOptions = {}, template: TemplateResult = html`<dvc-procedure-lookup></dvc-procedure-lookup>`): Promise<DvcProcedureLookup> =>
  mount<DvcProcedureLookup>(template, { portal: samplePortal(), ...options });

export const settledLookup = async (options: MountOptions = {}, template?: TemplateResult): Promise<DvcProcedureLookup> => settled(await lookup(options, template));

export const box = (element: DvcProcedureLookup): HTMLInputElement => byRole(element, 'searchbox') as HTMLInputElement;

/** Puts words into the box at once, as pasting does. */
export function paste(element: DvcProcedureLookup, words: string, composing = false): void {
  const field = box(element);
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: composing, data: words }));
}

/** Pastes words and waits for the results under a heading that names them, or the remark that there are none. */
export async function search(element: DvcProcedureLookup, words: string, asked = words): Promise<void> {
  paste(element, words);
  await until(() => textOf(element).includes(`“${asked}”`), `an answer for “${asked}”`);
  await settled(element);
}

/** The procedures listed, in their order. */
export const listed = (element: DvcProcedureLookup): readonly string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.list > li > .name') ?? [])].map(nameOf);

/** The heading of the list; empty while there is none. */
export function resultsHeading(element: DvcProcedureLookup): string {
  const heading = element.shadowRoot?.querySelector('#results');
  return heading ? textOf(heading) : '';
}

export const choose = (element: DvcProcedureLookup, filter: string, label: string): void => {
  const select = allByRole(element, 'combobox', filter)[0] as HTMLSelectElement | undefined;
  const option = [...(select?.options ?? [])].find(({ text }) => text === label || text.startsWith(`${label} (`));
  if (!select || !option) throw new Error(`no choice “${label}” of “${filter}”`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

/** An office with so many procedures, of which each page shows a part. */
export const manyProcedures = (count: number): readonly Procedure[] =>
  [...Array(count).keys()].map((index) => ({ code: `3.${String(index + 1).padStart(6, '0')}`, name: `Việc số ${index + 1}`, sector: { code: 'S', name: 'Việc mẫu' } }));

/** A portal that does not say how many there are. */
export const withoutTotals = (portal: Portal): Portal => ({
  ...portal,
  searchProcedures: async (query, options) => {
    const page = await portal.searchProcedures?.(query, options);
    return { items: [], leftOut: 0, ...page, total: undefined };
  },
});
